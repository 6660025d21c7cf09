import { said } from '../../src/chat/message.ts';
import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { actsOf } from '../../src/store/cohort/acts.ts';
import { cardOf, emptyCard } from './card.ts';
import { showTemplate } from './file/template.ts';
import { cohortToShow, theirCohort } from './find.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

export const card = actOn(cohortToShow, {
  name: 'cohort-card',
  key: cohortKeys.open,
  handle: async ({ about: target }, tools) => ({
    answer: { reply: target ? await cardOf(target, tools) : emptyCard(tools) },
  }),
});

export const template = act({
  name: 'cohort-template',
  key: cohortKeys.template,
  verb: ({ cohortRun }) => cohortRun.verbs.template,
  handle: (_, tools) => showTemplate(tools),
});

const SHOWN = 30;

/** Who did what to the cohort, latest first; only for the coordination. */
export const acts = actOn(theirCohort, {
  name: 'cohort-acts',
  key: cohortKeys.acts,
  verb: ({ cohortRun }) => cohortRun.verbs.acts,
  async handle({ about: { scope } }, { texts }) {
    const words = texts.cohortRun.acts;
    const rows = await actsOf(scope, SHOWN);
    const lines = rows.map(({ on, what, facts, actor, person }) => {
      const count = typeof facts['people'] === 'number' ? ` (${words.people(facts['people'])})` : '';
      const name = words.said[what] + count;
      const about = person && person !== actor ? words.about(name, person) : name;
      return [said(words.line(texts.dates.fullDay(on), actor ?? words.gone, about))];
    });
    const body = lines.length > 0 ? { list: lines } : { text: [words.none] };
    return replyWith({ title: [words.title], ...body });
  },
});
