import { byButton, foundFor } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { week as weekPayload } from '../../src/messages/acting/payload.ts';
import type { Page } from '../../src/messages/digest/part.ts';
import { sentAt, weekToCome } from '../../src/rituals/digest/digest.ts';
import { isoWeek, localDate } from '../../src/rituals/time/calendar.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { lastDigests, withdrawnDigests } from '../../src/store/digest/pages.ts';

export const mustCoordinate: Rule = ({ call: { roles } }, { texts }) =>
  roles.includes('coordination') ? undefined : texts.digest.refused['not-yours'];

export type NextPage = {
  week: string;
  monday: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** When it leaves, on that clock. */
  at: Temporal.Instant;
  zone: string;
  /** It was sent and taken back: it waits for someone to send it. */
  again: boolean;
};

const findNext = async ({ scope, now }: Tools): Promise<NextPage> => {
  const cohort = await cohortOf(scope);
  if (!cohort) throw new Error('a weekly page belongs to a cohort');
  const { timezone: zone, holidays } = cohort;
  const sent = new Set((await lastDigests(scope, 2)).map((page) => page.week));
  const withdrawn = new Set(await withdrawnDigests(scope));
  const monday = weekToCome(
    now,
    { zone, holidays },
    (one) => sent.has(one),
    (one) => withdrawn.has(one),
  );
  const at = sentAt(monday, { zone, holidays });
  const week = isoWeek(monday);
  return { week, monday, today: localDate(now, zone), at, zone, again: withdrawn.has(week) };
};

export const nextPage = byButton<NextPage, string>({
  name: 'the next page',
  payload: weekPayload,
  carry: (page) => page.week,
  found: async (_, tools) => findNext(tools),
  /** A preview may be out of date: its page was sent in between. */
  async pressed(seen, _, tools) {
    const { digest, dates } = tools.texts;
    const next = await findNext(tools);
    return next.week === seen ? next : refuse(digest.refused['already-sent'](dates.week(seen)));
  },
});

export const lastPage = foundFor<Page>('the last page sent', async (_, { scope, texts }) => {
  const [last] = await lastDigests(scope, 1);
  return last ?? refuse(texts.digest.refused['none-yet']);
});
