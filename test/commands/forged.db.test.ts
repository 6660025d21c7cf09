import { expect, inject, it } from 'vitest';
import type { Act } from '../../src/chat/chat.ts';
import { everythingCohort, otherCohort, TUESDAY_10 } from '../fixtures/practices/everything.ts';
import { wrongAmong } from '../fixtures/rights/matrix.ts';
import { actorsIn, parentsIn } from '../fixtures/rights/people.ts';
import { MAY_READ, NAMED, SAID, wordsFor } from '../fixtures/rights/readers.ts';
import {
  eachOnce,
  type Forgeable,
  formBehind,
  shownInAnswer,
  shownInMessages,
} from '../fixtures/rights/shown.ts';
import { watchWrites, type Write, writesIn } from '../fixtures/rights/writes.ts';
import { rehearsing, type Said, type Stage } from '../fixtures/stage.ts';

/**
 * Everything that was shown to anybody in a lived fortnight, pressed and sent by everybody else, in a transaction that is
 * undone. What each may read and write is written beside, from the rules on people's data and not from the commands.
 */
const AT_LENGTH = inject('atLength');

/** Milliseconds: thousands of tries, possibly on a busy machine. */
const LONG = 900_000;

const FORTNIGHT = '2026-12-08T10:00:00+01:00';

const rehearse = rehearsing({
  file: everythingCohort(),
  beside: otherCohort(),
  until: AT_LENGTH ? FORTNIGHT : TUESDAY_10,
});

/** Two teams and their mentors, who coordinates, a sponsor, the community. */
const OURS = ['e01', 'e02', 'e03', 'e04', 'm1', 'm2', 'c1', 's1', 'a1'];

/** With their like in another cohort, and somebody unknown. */
const PEOPLE = [...OURS, ...OURS.map((id) => `x-${id}`), 'nobody'];

/** An even share of it, unless all is tried. */
const share = <Item>(all: readonly Item[], one: number): Item[] =>
  AT_LENGTH ? [...all] : all.filter((_, rank) => rank % one === 0);

const everythingShown = async (stage: Stage): Promise<Forgeable[]> => {
  const answers: Forgeable[] = [];
  for (const { as, text } of SAID) answers.push(...shownInAnswer(await stage.say(as, text)));
  const presses = eachOnce([...(await shownInMessages(stage)), ...answers]);
  const forms: Forgeable[] = [];
  for (const act of share(presses, 3))
    forms.push(...(await formBehind(stage, act, ['e01', 'm1', 'c1', 'a1'])));
  return eachOnce([...presses, ...forms]);
};

type Tried = { as: string; act: Act; said: Said; writes: Write[] };

const attempt = async (stage: Stage, as: string, act: Act): Promise<Tried> => {
  let writes: Write[] = [];
  const look = async (tx: Stage['tx']): Promise<void> => {
    writes = await writesIn(tx);
  };
  return { as, act, said: await stage.attempt(as, act, { look }), writes };
};

/** Whoever typed it reads it: what is looked for in a form is the words of others. */
const readIn = ({ said: { text, form } }: Tried): string[] =>
  Object.keys(MAY_READ).filter((what) => `${text} ${JSON.stringify(form ?? '')}`.includes(wordsFor(what)));

const nameOf = (as: string, act: Act): string => {
  if (act.kind === 'press') return `${as}: ${act.action}`;
  if (act.kind === 'submit') return `${as}: ${act.form}`;
  return `${as}: ${'text' in act ? act.text : act.kind}`;
};

/** What somebody could do or read that the rules on people’s data do not give them; and how many tries wrote something. */
const tryAll = async (stage: Stage, tries: readonly { as: string; act: Act }[]) => {
  const [actors, parents] = [await actorsIn(stage.tx), await parentsIn(stage.tx)];
  await watchWrites(stage.tx);
  const wrong = new Set<string>();
  let wrote = 0;
  for (const { as, act } of tries) {
    const tried = await attempt(stage, as, act);
    wrote += tried.writes.length > 0 ? 1 : 0;
    const name = nameOf(as, act);
    for (const why of wrongAmong(tried.writes, actors.get(as), parents)) wrong.add(`${name}: ${why}`);
    for (const what of readIn(tried)) if (!MAY_READ[what]?.includes(as)) wrong.add(`${name}: reads ${what}`);
  }
  return { wrong: [...wrong], wrote };
};

it(
  'everything that was shown, forged by everybody else, writes and tells only what each may write and read',
  () =>
    rehearse(async (stage) => {
      const shown = await everythingShown(stage);
      const tries = share(
        PEOPLE.flatMap((as) => shown.map((act) => ({ as, act }))),
        7,
      );
      const { wrong, wrote } = await tryAll(stage, tries);
      expect(wrong).toEqual([]);
      expect(wrote).toBeGreaterThan(tries.length / 50);
      console.info(
        `${tries.length} forged presses and forms tried, ${wrote} of them allowed, ${wrong.length} wrong`,
      );
    }),
  LONG,
);

it(
  'everything that has a number or a name, typed by everybody, writes and tells only what each may write and read',
  () =>
    rehearse(async (stage) => {
      for (const { as, text } of SAID) await stage.say(as, text);
      const typed = NAMED.map((text): Act => ({ kind: 'say', text }));
      const tries = share(
        PEOPLE.flatMap((as) => typed.map((act) => ({ as, act }))),
        6,
      );
      const { wrong, wrote } = await tryAll(stage, tries);
      expect(wrong).toEqual([]);
      expect(wrote).toBeGreaterThan(tries.length / 50);
      console.info(`${tries.length} typed, ${wrote} of them wrote something, ${wrong.length} wrong`);
    }),
  LONG,
);
