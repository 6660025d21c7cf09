import { byButton, refined } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { maybe, week } from '../../src/messages/acting/payload.ts';
import { isoWeek, localDate, mondayOf } from '../../src/rituals/time/calendar.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { type Gazette, gazetteOf } from '../../src/store/gazette/gazettes.ts';

/** Other roles are told that the newsletter is not theirs to write. */
export const mustCoordinate: Rule = ({ call: { roles } }, { texts }) =>
  roles.includes('coordination') ? undefined : texts.gazette.refused.coordination;

export const thisMonday = async ({ scope, now }: Tools): Promise<Temporal.PlainDate> =>
  mondayOf(localDate(now, (await cohortOf(scope))?.timezone ?? 'Europe/Paris'));

const thisWeek = async (tools: Tools) => ({ week: isoWeek(await thisMonday(tools)) });

type OfWeek = Pick<Gazette, 'week'>;

/** The newsletter of the button's week, or of this one, written or not. */
export const gazetteToWrite = byButton<OfWeek, string | undefined>({
  name: 'the newsletter of a week',
  payload: maybe(week),
  carry: (found) => found.week,
  found: async (_, tools) => thisWeek(tools),
  pressed: async (carried, _, tools) => (carried === undefined ? thisWeek(tools) : { week: carried }),
});

export const writtenGazette = refined<OfWeek, string, Gazette>(
  { ...gazetteToWrite, payload: week, carry: (found) => found.week },
  'which is written',
  async (found, _, { scope, texts }) =>
    (await gazetteOf(scope, found.week)) ?? refuse(texts.gazette.refused.none),
);
