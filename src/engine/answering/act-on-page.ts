import { createHash } from 'node:crypto';
import { type Answer, type Call, Unavailable } from '../../chat/chat.ts';
import { plainText } from '../../chat/plain.ts';
import type { Text } from '../../chat/message.ts';
import { linkedAccount } from '../../store/people/linked-accounts.ts';
import { previewCall } from '../acting/preview-call.ts';
import type { Context } from '../context.ts';
import { actOf } from './link.ts';
import { formPage, isUsed, type Opened, openedLink, saidPage } from './open-page.ts';
import { type AnswerPage, callFrom, type Filled } from './page.ts';

type Receive = (call: Call) => Promise<Answer>;

const plainErrors = (errors: Readonly<Record<string, Text>>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, plainText(text)]));

/** The form that was sent, opened again. */
const formAgain = async (
  context: Context,
  opened: Opened,
  { values = {} }: Filled,
  how: { errors?: Record<string, string>; fresh?: true },
): Promise<AnswerPage | undefined> => {
  const { link, account } = opened;
  if (!link.opener) return undefined;
  const call = callFrom(account, `${link.id} again`, actOf(link.opener));
  const preview = await previewCall(context, call);
  return 'answer' in preview ? formPage(context, opened, preview.answer, { values, ...how }) : undefined;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Another text, or another choice in a list, is another act: such a link is used for more than one. */
const withChoice = (opened: Opened, { text, value }: Filled): Opened => {
  const { link } = opened;
  const { act } = link;
  if (act.kind === 'command' && text !== undefined)
    return { ...opened, link: { ...link, id: `${link.id} ${digest(text)}`, act: { ...act, text } } };
  if (act.kind === 'press' && value !== undefined)
    return { ...opened, link: { ...link, id: `${link.id} ${digest(value)}`, act: { ...act, value } } };
  return opened;
};

/** What they did may have taken back the links of before, such as a pause: those of the page are new ones. */
const withCurrentAccount = async (context: Context, opened: Opened): Promise<Opened> => {
  const { workspaceId, user } = opened.account;
  const account = await linkedAccount(context.db, workspaceId, user);
  return account ? { ...opened, account } : opened;
};

const answerOf = async (receive: Receive, call: Call): Promise<Answer> => {
  try {
    return await receive(call);
  } catch (error) {
    if (error instanceof Unavailable) return error.answer;
    throw error;
  }
};

/** One press, one form or one typed text, done once however often it is sent. */
export const actOnPage = async (
  context: Context,
  receive: Receive,
  sealed: string,
  filled: Filled,
): Promise<AnswerPage> => {
  const found = await openedLink(context, sealed);
  if ('shown' in found) return found;
  const opened = withChoice(found, filled);
  const { link, account } = opened;
  const used = await isUsed(context, opened);
  if (used && link.act.kind === 'submit') {
    const again = await formAgain(context, opened, filled, { fresh: true });
    if (again) return again;
  }
  const answer = await answerOf(receive, callFrom(account, link.id, actOf(link.act, filled.values)));
  if ('errors' in answer) {
    const errors = plainErrors(answer.errors);
    const again = await formAgain(context, opened, filled, { errors });
    if (again) return again;
    const list = Object.values(answer.errors);
    return saidPage(context, opened, { reply: { sections: [{ list }] } }, used);
  }
  const now = await withCurrentAccount(context, opened);
  return (await formPage(context, now, answer)) ?? saidPage(context, now, answer, used);
};
