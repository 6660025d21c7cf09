import type { About } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { maybe, uuid } from '../../src/messages/acting/payload.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { forgetHeldText } from '../../src/store/typed/held-texts.ts';
import { requestFields } from './fields.ts';
import { draft, mustBeOwn } from './find.ts';
import { valuesFromNeed } from './need.ts';
import { confirmReaders } from './readers.ts';
import { addAsked, changeDraft, postOrPreview } from './write.ts';

/** The bare text that filled the form: sent, it waits no more. */
const heldTextInForm: About<string | undefined, string | undefined> = {
  name: '',
  sample: '',
  payload: maybe(uuid),
  carry: (heldId) => heldId,
  typed: async (rest) => Promise.resolve({ about: undefined, rest }),
  pressed: async (heldId) => Promise.resolve(heldId),
};

export const ask = actOn(heldTextInForm, {
  name: 'help-ask',
  form: {
    title: ({ help }) => help.formTitle,
    fields: (_held, _reading, { roles }) => requestFields(roles),
    words: async (need, _acted, tools) => ({ values: await valuesFromNeed(need, tools), next: 'ask' }),
  },
  logs: ['help.asked', 'help.suggested'],
  async handle({ about: heldId, given, call }, tools) {
    confirmReaders(given, call, tools);
    const outcome = await postOrPreview(await addAsked(given, call, tools), call, tools);
    if (heldId) await forgetHeldText(tools.scope.tx, { personId: call.person.id, id: heldId });
    return outcome;
  },
});

const mustBeDraft: Rule<HelpRequest> = ({ about: { state, number } }, { texts }) =>
  state === 'draft' ? undefined : texts.helpRefused.notDraft(number);

export const edit = actOn(draft, {
  name: 'help-edit',
  key: helpKeys.edit,
  may: [mustBeOwn, mustBeDraft],
  form: {
    title: ({ help }) => help.formTitle,
    fields: (_draft, _reading, { roles }) => requestFields(roles),
    before: ({ about }) => about,
  },
  logs: ['help.asked', 'help.suggested'],
  async handle({ about, given, call }, tools) {
    confirmReaders(given, call, tools);
    return postOrPreview(await changeDraft(about, given, tools), call, tools);
  },
});
