import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import { ownTraining } from './find.ts';
import { listAll, showWorkshop } from './shown.ts';

export const list = act({
  name: 'workshop-list',
  verb: ({ workshopWords: { verbs } }) => verbs.list,
  handle: async (_, tools) => ({ answer: { reply: await listAll(tools) } }),
});

export const show = actOn(ownTraining, {
  name: 'workshop-show',
  verb: ({ workshopWords: { verbs } }) => verbs.show,
  handle: async (acted, tools) => ({ answer: { reply: await showWorkshop(acted, tools) } }),
});
