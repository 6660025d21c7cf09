import { message, said } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { actsOf } from '../../src/store/cohort/acts.ts';
import type { Target } from './target.ts';

const SHOWN = 30;

/** Who did what to the cohort, latest first; only for the coordination. */
export const showActs = async ({ scope }: Target, { texts }: Tools): Promise<Outcome> => {
  const { acts } = texts.cohortRun;
  const rows = await actsOf(scope, SHOWN);
  const lines = rows.map(({ on, what, facts, actor, person }) => {
    const count = typeof facts['people'] === 'number' ? ` (${acts.people(facts['people'])})` : '';
    const name = acts.said[what] + count;
    const about = person && person !== actor ? acts.about(name, person) : name;
    return [said(acts.line(texts.dates.fullDay(on), actor ?? acts.gone, about))];
  });
  const body = lines.length > 0 ? { list: lines } : { text: [acts.none] };
  return { answer: { reply: message({ title: [acts.title], ...body }) } };
};
