import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { datasetKeys } from '../../src/messages/dataset/keys.ts';
import { datasetSection } from '../../src/messages/dataset/words.ts';
import { addDataset, recordUnchanged, setRhythm } from '../../src/store/dataset/changes.ts';
import { answerCheckin } from '../../src/store/dataset/checkins.ts';
import { rhythmFields, titleFields } from './fields.ts';
import { checkin, mustBeTheirs, seenBy, team } from './find.ts';
import { confirmTitle } from './readers.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

/** A new dataset needs only a title. */
export const add = actOn(team, {
  name: 'dataset-add',
  key: datasetKeys.add,
  verb: ({ datasetCodes: { verbs } }) => verbs.add,
  may: [mustBeTheirs],
  form: {
    title: ({ dataset: { formTitle } }) => formTitle.add,
    fields: titleFields,
    words: wordsAct('title'),
    alone: 'act',
  },
  logs: ['dataset.added'],
  async handle({ about, given: { title }, call }, tools) {
    confirmTitle(title, call, tools);
    const seen = seenBy(call, tools);
    const row = await addDataset(tools.scope, about.team, title, { on: seen.today, by: seen.as });
    const { saved } = tools.texts.dataset;
    return {
      ...replyWith({ text: [saved.added(row.number)] }, datasetSection(row, seen)),
      log: [{ type: 'dataset.added', facts: { challenge: about.team.slug } }],
    };
  },
});

/** « rythme 3 », « rythme jamais » */
export const rhythm = actOn(team, {
  name: 'dataset-rhythm',
  verb: ({ datasetCodes: { verbs } }) => verbs.rhythm,
  may: [mustBeTheirs],
  form: {
    fields: rhythmFields,
    words: wordsAct('weeks'),
  },
  logs: ['dataset.paced'],
  async handle({ about, given: { weeks }, call }, tools) {
    await setRhythm(tools.scope, about.challengeId, weeks);
    const facts = { challenge: about.team.slug, weeks };
    return {
      ...sayBack(tools.texts.dataset.saved.rhythm(weeks)),
      log: [{ type: 'dataset.paced', on: seenBy(call, tools).today, facts }],
    };
  },
});

/** « Rien de nouveau »: one tap, once for the team. */
export const nothingNew = actOn(checkin, {
  name: 'dataset-nothing',
  key: datasetKeys.nothing,
  verb: ({ datasetCodes: { verbs } }) => verbs.nothing,
  may: [mustBeTheirs],
  logs: ['dataset.unchanged'],
  async handle({ about: { id, challengeId }, call }, tools) {
    const { scope, texts } = tools;
    const { saved } = texts.dataset;
    if (!(await answerCheckin(scope, id, 'nothing'))) return sayBack(saved.nothingAgain);
    const { today, as } = seenBy(call, tools);
    await recordUnchanged(scope, challengeId, { on: today, by: as });
    return {
      ...sayBack(saved.nothing),
      log: [{ type: 'dataset.unchanged', on: today }],
    };
  },
});
