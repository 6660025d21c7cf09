import type { Act } from '../../chat/chat.ts';
import type { Form } from '../../chat/form.ts';
import { isSelect, type Message, type Section } from '../../chat/message.ts';
import type { Keys } from '../../seal/keys.ts';
import { openSeal, sealFor } from '../../seal/seal.ts';
import { withoutNumber } from '../speaking/unique-ids.ts';

/**
 * What a button, a select or a form carries leaves sealed and is opened when it comes back: anyone can post a button aimed at
 * us. Sealed for one id, so that what one button carries is worth nothing behind another. Without an expiry: a message
 * is shown again as it was, and each act checks what may still be done.
 */
const PRESS = 'press';
const FORM = 'form';

type Actions = NonNullable<Section['actions']>;

export const sealPress = <Action extends { id: string; payload: string }>(
  keys: Keys,
  action: Action,
): Action => ({
  ...action,
  payload: sealFor(keys, { purpose: PRESS, object: withoutNumber(action.id) }, action.payload),
});

const sealActions = (keys: Keys, actions: Actions): Actions =>
  isSelect(actions) ? sealPress(keys, actions) : actions.map((action) => sealPress(keys, action));

export const sealMessage = (keys: Keys, { sections, ...rest }: Message): Message => ({
  ...rest,
  sections: sections.map((section) =>
    section.actions ? { ...section, actions: sealActions(keys, section.actions) } : section,
  ),
});

export const sealForm = (keys: Keys, form: Form): Form => ({
  ...form,
  payload: sealFor(keys, { purpose: FORM, object: form.id }, form.payload),
});

const bindingOf = (act: Extract<Act, { payload: string }>) =>
  act.kind === 'press'
    ? { purpose: PRESS, object: withoutNumber(act.action) }
    : { purpose: FORM, object: act.form };

/** The act with what it carries, `undefined` if that is not as it left us. */
export const openAct = (keys: Keys, act: Act, now: Temporal.Instant): Act | undefined => {
  if (act.kind !== 'press' && act.kind !== 'submit') return act;
  const opened = openSeal(keys, { ...bindingOf(act), now }, act.payload);
  return 'refused' in opened ? undefined : { ...act, payload: opened.content };
};
