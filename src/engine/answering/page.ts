import type { Answer, Call } from '../../chat/chat.ts';
import type { Form } from '../../chat/form.ts';
import type { Message, Select } from '../../chat/message.ts';
import type { LinkedAccount } from '../../store/people/linked-accounts.ts';
import { type Texts } from '../../texts/index.ts';

/** What a page of ours shows, for whoever draws it. Addresses are where its buttons send. */
export type AnswerPage = {
  texts: Texts;
  /** For whom: everything done on the page is done in this name. Absent when the link does not say. */
  name?: string;
  shown: Shown;
  /** Where any word can be typed, as in the chat. */
  typed?: string;
};

export type Shown =
  /** One press does it; `about` is the message that the link came in. */
  | { kind: 'ask'; label: string; select?: Select; send: string; readers: readonly string[]; about?: Message }
  | {
      kind: 'form';
      form: Form;
      send: string;
      errors: Readonly<Record<string, string>>;
      /** This link was used before: what is sent now is sent again. */
      used: boolean;
    }
  | { kind: 'said'; message: Message; used: boolean }
  /** With another link sent to the address that we know, when we know whose it is. */
  | { kind: 'refused'; sentence: string; renew?: string }
  | { kind: 'renewed' };

export type Values = Record<string, string | string[]>;

/** What was filled on a page. */
export type Filled = { value?: string; text?: string; values?: Values };

export const callFrom = ({ workspace, user }: LinkedAccount, id: string, act: Call['act']): Call => ({
  id: `page ${id}`,
  workspace,
  user,
  act,
  onPage: true,
});

const GENERIC: Message = { sections: [] };

export const messageIn = (answer: Answer): Message => {
  if ('reply' in answer) return answer.reply;
  return 'home' in answer ? answer.home : GENERIC;
};

/** What people had typed stays where they typed it. */
export const filledIn = (form: Form, values: Values): Form => {
  const [first, ...others] = form.fields;
  const filled = (field: Form['fields'][number]) => {
    const value = values[field.name];
    return value === undefined ? field : { ...field, value };
  };
  return { ...form, fields: [filled(first), ...others.map(filled)] };
};
