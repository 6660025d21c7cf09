import type { Answer, Call, Json, Memory, Receive, Values } from '../chat.ts';
import type { Form } from '../form.ts';
import type { Message } from '../message.ts';
import { plainText } from '../plain.ts';
import { sandbox as words } from '../../texts/fr/sandbox.ts';
import { SandboxFault } from './fault.ts';
import { BOT, directWith, type History, type Town } from './history.ts';
import { fromForm, fromPress, fromText } from './inbound.ts';
import type { Reading, Where } from './reading.ts';
import { formView } from './render.ts';
import type { AnswerView } from './view.ts';

export type Said = { as: string; in: string; text: string; id: string };
export type Pressed = { as: string; message: string; button: string; value?: string | undefined; id: string };
export type Filled = { as: string; form: string; values: Values; id: string };
export type FormAnswer = { answer: AnswerView } | { errors: Record<string, string> };

type Opening = { as: string; form: Form };

type Parts = {
  history: History;
  town: Town;
  reading: Reading;
  command: string;
  changed: () => void;
  bot: () => { receive: Receive; memory: Memory };
};

/** What the people of the sandbox do: each act becomes a `Call`, and its answer is shown where it belongs. */
export const makeActing = ({ history, town, reading, command, changed, bot }: Parts) => {
  const post = async (where: Where, sender: string, message: Message, only: string | null, key?: string) => {
    const kept = await history.add({
      conversation: where.conversation,
      thread: where.thread ?? null,
      sender,
      only,
      sections: message.sections,
      at: await town.now(),
      ...(key ? { key } : {}),
    });
    changed();
    return kept;
  };

  /** In a channel only the one who asked sees the answer; in their own conversation it stays. */
  const replyIn = async (as: string, where: Where, message: Message): Promise<AnswerView> => {
    const kept = await post(where, BOT, message, where.channel === undefined ? null : as);
    return { message: await reading.one(kept) };
  };

  const openForm = async (as: string, form: Form, id: string): Promise<AnswerView> => {
    const opening: Opening = { as, form };
    await bot().memory.set('form', id, opening as unknown as Json);
    return { form: formView(id, form) };
  };

  const show = (as: string, where: Where, answer: Answer, id: string): Promise<AnswerView> => {
    if ('reply' in answer) return replyIn(as, where, answer.reply);
    if ('home' in answer) return replyIn(as, where, answer.home);
    if ('form' in answer) return openForm(as, answer.form, id);
    return Promise.resolve(null);
  };

  const receive = (call: Call): Promise<Answer> => bot().receive(call);

  /** A script that repeats itself after a lost answer is heard once. */
  const hear = async ({ as, text, id }: Said, where: Where): Promise<void> => {
    const key = `said:${id}`;
    if (await history.byKey(key, where.conversation)) return;
    await post(where, as, { sections: [{ text: [{ said: text }] }] }, null, key);
  };

  return {
    async say(said: Said): Promise<AnswerView> {
      const { as, text, id } = said;
      const where = await reading.whereIs(as, said.in);
      if (text.trim() === '') throw new SandboxFault(400, words.faults.nothingSaid);
      const from = { id, as, channel: where.channel, thread: where.thread?.toString() };
      const call = fromText(text, from, command);
      if (call?.act.kind !== 'command') await hear(said, where);
      return call ? show(as, where, await receive(call), id) : null;
    },

    async press({ as, message, button, value, id }: Pressed): Promise<AnswerView> {
      const kept = await history.get(Number(message) || 0);
      const where = kept && (await reading.whereIs(as, whereShown(kept.conversation, as)));
      if (!kept || !where || (kept.only !== null && kept.only !== as))
        throw new SandboxFault(404, words.faults.noMessage);
      const call = fromPress(kept.sections, { button, value }, { id, as, channel: where.channel });
      if (!call) throw new SandboxFault(404, words.faults.noButton);
      return show(as, where, await receive(call), id);
    },

    async submit({ as, form, values, id }: Filled): Promise<FormAnswer> {
      const opening = (await bot().memory.get('form', form)) as Opening | undefined;
      if (!opening || opening.as !== as) throw new SandboxFault(404, words.faults.noForm);
      const answer = await receive(fromForm(opening.form, values, { id, as }));
      if ('errors' in answer)
        return {
          errors: Object.fromEntries(
            Object.entries(answer.errors).map(([name, text]) => [name, plainText(text)]),
          ),
        };
      const shown = await show(as, { conversation: directWith(as) }, answer, id);
      return { answer: shown && 'form' in shown ? shown : null };
    },
  };
};

/** A person's own conversation is called `bot` by them; another person's is not theirs, whatever they call it. */
const whereShown = (conversation: string, as: string): string =>
  conversation === directWith(as) ? BOT : conversation;

export type Acting = ReturnType<typeof makeActing>;
