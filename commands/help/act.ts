import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { type HelpAct } from '../../src/messages/help/buttons.ts';
import type { Ending } from '../../src/rituals/help/request.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { close, closeForm, mayRemove, remove, removeForm } from './close.ts';
import { type Acting, mustBeOwn, mustRun } from './find.ts';
import { askForm } from './form.ts';
import { declineSuggestion, pass, joinSameNeed, take } from './hands.ts';
import { showRequest } from './read.ts';
import { abandonPreview, confirmPreview, widen } from './widen.ts';

/** The text typed with a verb; `undefined` for a button. */
export type Words = string | undefined;

type Act = (request: HelpRequest, reader: Acting, tools: Tools, words: Words) => Promise<Outcome>;

/** A button asks for the solution and the lesson in a form; typed, the text gives them. */
const endAs =
  (how: Ending): Act =>
  async (request, reader, tools, words) => {
    if (words !== undefined) return close(request, { ending: how, learnt: words }, reader, tools);
    mustBeOwn(request, reader, tools);
    mustRun(request, tools);
    return { answer: { form: closeForm(request, how, tools.texts) } };
  };

const askToRemove: Act = async (request, reader, tools, words) => {
  mayRemove(request, reader, tools);
  return words === undefined
    ? { answer: { form: removeForm(request, tools.texts) } }
    : remove(request, words, reader, tools);
};

const openForEditing: Act = async (request, reader, { texts }) => ({
  answer: { form: askForm(request, reader.roles, texts, request.id) },
});

export const ACTS: Record<HelpAct | 'show', Act> = {
  take,
  same: joinSameNeed,
  busy: declineSuggestion,
  pass,
  solved: endAs('solved'),
  around: endAs('around'),
  dropped: (request, reader, tools, words = '') =>
    close(request, { ending: 'dropped', learnt: words }, reader, tools),
  widen,
  publish: confirmPreview,
  edit: openForEditing,
  cancel: abandonPreview,
  remove: askToRemove,
  show: async (request, reader, tools) => ({ answer: { reply: await showRequest(request, reader, tools) } }),
};
