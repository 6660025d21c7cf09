import { reportFailure } from '../../adapter/answer.ts';
import { fromDialog } from '../inbound.ts';
import { openDialogSeal } from '../seal.ts';
import { dialogBody, dialogContent, jsonOf } from './bodies.ts';
import {
  NOTHING,
  type Parts,
  receiveThenShow,
  refusalFor,
  sealedDialog,
  sendsFiles,
  type Shown,
} from './listen.ts';

/** Under its field, or at the top when it is about no field of the form. */
const errorsOf = (errors: Readonly<Record<string, string>>, names: readonly string[]): Shown => {
  const others = Object.entries(errors).filter(([name]) => !names.includes(name));
  return {
    errors: Object.fromEntries(Object.entries(errors).filter(([name]) => names.includes(name))),
    ...(others.length > 0 ? { error: others.map(([, text]) => text).join('\n') } : {}),
  };
};

/** A form that was sent. Clients read its state and may send any: the seal says whose it is, and what was asked. */
export const onDialog = async (given: unknown, parts: Parts): Promise<Shown> => {
  const parsed = dialogBody.safeParse(given);
  if (!parsed.success || parsed.data.type !== 'dialog_submission' || parsed.data.cancelled) return NOTHING;
  const { user_id: user, state, submission } = parsed.data;
  const opened = openDialogSeal(parts.keys, user, state);
  if ('refused' in opened) return { error: await refusalFor(user, opened.refused, parts) };
  const content = dialogContent.parse(jsonOf(opened.content));
  let shown: Shown = NOTHING;
  await receiveThenShow(
    fromDialog(
      { user, submission: submission ?? {} },
      { nonce: opened.nonce ?? '', state: content },
      parts.self,
    ),
    {
      // There is no answer for one person after a form: it comes in their own conversation.
      reply: async (message) =>
        parts.underway(reportFailure(parts.tell, () => parts.speak.direct(user, message))),
      async form(form) {
        shown = { type: 'form', form: await sealedDialog(form, user, parts) };
      },
      async errors(errors) {
        shown = errorsOf(errors, content.names);
      },
      files: sendsFiles(user, parts),
      nothing: () => Promise.resolve(),
    },
    parts,
  );
  return shown;
};
