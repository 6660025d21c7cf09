import { sandbox as words } from '../../texts/fr/sandbox.ts';
import type { Answer, Incoming, Receive, Ref, Values } from '../chat.ts';
import type { OpenedForm } from '../form.ts';
import type { Message, Section } from '../message.ts';
import { plainText } from '../plain.ts';
import { SandboxFault } from './fault.ts';
import { BOT, directWith, type History, idOf, type StoredMessage, type Directory } from './history.ts';
import { fromChange, fromForm, fromPress, fromText } from './inbound.ts';
import type { Reading, ConversationPlace } from './reading.ts';
import { formView, withFiles } from './render.ts';
import type { AnswerView } from './view.ts';
import { hasPerson, withPeople } from './people-field.ts';

export type SaidText = {
  as: string;
  in: string;
  text: string;
  id: string;
  files?: readonly Incoming[] | undefined;
};
export type PressedButton = {
  as: string;
  message: string;
  button: string;
  value?: string | undefined;
  id: string;
};
export type EditedMessage = RemovedMessage & { text: string };
export type RemovedMessage = { as: string; message: string; id: string };
export type FilledForm = { as: string; form: string; values: Values; id: string };
export type FormAnswer = { answer: AnswerView } | { errors: Record<string, string> };

type Parts = {
  history: History;
  directory: Directory;
  reading: Reading;
  command: string;
  changed: () => void;
  receive: Receive;
};

/** Key prefix that links a message to its call, so that its author can edit it. */
const SAID = 'said:';

/** People see their own conversation as `bot`; another person's is never theirs, whatever its name. */
const conversationAs = (conversation: string, as: string): string =>
  conversation === directWith(as) ? BOT : conversation;

const threadOf = ({ thread }: ConversationPlace): Ref | undefined => thread?.toString();

const typedSections = (text: string): Section[] => (text.trim() === '' ? [] : [{ text: [{ said: text }] }]);

const fileDropped = (name: string): Section => ({ text: [words.dropped, ' ', { said: name }] });

const isDropped = ({ text: [first] = [] }: Section): boolean => first === words.dropped;

/** Acts of the sandbox's people: each becomes a `Call`, and its answer appears where it belongs. */
export class Acting {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async say(said: SaidText): Promise<AnswerView> {
    const { as, text, id, files = [] } = said;
    const where = await this.#parts.reading.whereIs(as, said.in);
    if (text.trim() === '' && files.length === 0) throw new SandboxFault(400, words.faults.nothingSaid);
    const from = { id, as, channel: where.channel, thread: threadOf(where) };
    const call = fromText(text, from, this.#parts.command, files);
    if (call?.act.kind !== 'command') await this.#hear(said, where);
    return call ? this.#show(as, where, await this.#parts.receive(call), id) : null;
  }

  async press({ as, message, button, value, id }: PressedButton): Promise<AnswerView> {
    const kept = await this.#parts.history.get(idOf(message));
    const where = kept && (await this.#whereOf(as, kept));
    if (!kept || !where || (kept.only !== null && kept.only !== as))
      throw new SandboxFault(404, words.faults.noMessage);
    const from = { id, as, channel: where.channel, thread: threadOf(where) };
    const call = fromPress(kept.sections, { button, value }, from);
    if (!call) throw new SandboxFault(404, words.faults.noButton);
    const answer = await this.#parts.receive(call);
    if ('form' in answer) return this.#openForm(as, { ...answer.form, from: { message, button } }, id);
    await this.#settle(kept, button);
    return this.#show(as, where, answer, id);
  }

  /** An answer whose choice was made, its form filled if it opened one, offers no other; a delivered message changes by its version. */
  async #settle({ id, key, sections }: StoredMessage, button: string): Promise<void> {
    const pressed = sections.flatMap(({ actions }) => (actions ? [actions].flat() : []));
    if (key !== null || !pressed.some((one) => one.id === button && 'once' in one && one.once)) return;
    await this.#parts.history.replace(
      id,
      sections.map(({ actions: _actions, ...left }) => left),
    );
    this.#parts.changed();
  }

  async edit({ as, message, text, id }: EditedMessage): Promise<AnswerView> {
    const kept = await this.#own(as, message);
    await this.#parts.history.replace(kept.id, [...typedSections(text), ...kept.sections.filter(isDropped)]);
    return this.#change(kept, { as, text, id });
  }

  async remove({ as, message, id }: RemovedMessage): Promise<AnswerView> {
    const kept = await this.#own(as, message);
    await this.#parts.history.remove(kept.id);
    return this.#change(kept, { as, id });
  }

  /** In a channel, the message is between people: the bot is not told. */
  async #change(
    kept: StoredMessage,
    { as, text, id }: { as: string; text?: string; id: string },
  ): Promise<AnswerView> {
    this.#parts.changed();
    const where = await this.#whereOf(as, kept);
    if (where.channel !== undefined) return null;
    const from = { id, as, thread: threadOf(where) };
    const call = fromChange((kept.key ?? '').slice(SAID.length), text, from);
    return this.#show(as, where, await this.#parts.receive(call), id);
  }

  async #own(as: string, message: string): Promise<StoredMessage> {
    const kept = await this.#parts.history.get(idOf(message));
    if (kept?.sender !== as || !kept.key?.startsWith(SAID))
      throw new SandboxFault(404, words.faults.notYours);
    return kept;
  }

  async #whereOf(as: string, { conversation, thread }: StoredMessage): Promise<ConversationPlace> {
    const where = await this.#parts.reading.whereIs(as, conversationAs(conversation, as));
    return thread === null ? where : { ...where, thread };
  }

  async submit({ as, form, values, id }: FilledForm): Promise<FormAnswer> {
    const opening = await this.#parts.history.formOf(form);
    if (opening?.person !== as) throw new SandboxFault(404, words.faults.noForm);
    const answer = await this.#parts.receive(fromForm(opening.form, values, { id, as }));
    if ('errors' in answer)
      return {
        errors: Object.fromEntries(
          Object.entries(answer.errors).map(([name, text]) => [name, plainText(text)]),
        ),
      };
    const { from } = opening.form;
    const kept = from && !('form' in answer) ? await this.#parts.history.get(idOf(from.message)) : undefined;
    if (from && kept) await this.#settle(kept, from.button);
    const shown = await this.#show(as, { conversation: directWith(as) }, answer, id);
    return { answer: shown && 'form' in shown ? shown : null };
  }

  #show(as: string, where: ConversationPlace, answer: Answer, id: string): Promise<AnswerView> {
    if ('reply' in answer) return this.#replyIn(as, where, answer.reply);
    if ('home' in answer) return this.#replyIn(as, where, answer.home);
    if ('form' in answer) return this.#openForm(as, answer.form, id);
    return Promise.resolve(null);
  }

  /** In a channel, only the person who asked sees the answer; in their own conversation it stays. */
  async #replyIn(as: string, where: ConversationPlace, message: Message): Promise<AnswerView> {
    const kept = await this.#post(where, BOT, message, { only: where.channel === undefined ? null : as });
    return { message: await this.#parts.reading.one(kept) };
  }

  async #openForm(as: string, asked: OpenedForm, id: string): Promise<AnswerView> {
    const { from, ...plain } = asked;
    const form = hasPerson(plain) ? withPeople(plain, await this.#parts.directory.people()) : plain;
    await this.#parts.history.openForm(id, as, from ? { ...form, from } : form);
    return { form: formView(id, form) };
  }

  /** A script that repeats a call after a lost answer is handled once. */
  async #hear({ as, text, id, files = [] }: SaidText, where: ConversationPlace): Promise<void> {
    const sections = [...typedSections(text), ...files.map(({ name }) => fileDropped(name))];
    const { history, changed } = this.#parts;
    const said = { conversation: where.conversation, thread: where.thread ?? null, sender: as };
    if (await history.addOnce({ ...said, sections, key: `${SAID}${id}` })) changed();
  }

  async #post(
    where: ConversationPlace,
    sender: string,
    message: Message,
    more: { only?: string | null; key?: string },
  ) {
    const { history, changed } = this.#parts;
    const kept = await history.add({
      conversation: where.conversation,
      thread: where.thread ?? null,
      sender,
      sections: withFiles(message),
      ...more,
    });
    changed();
    return kept;
  }
}
