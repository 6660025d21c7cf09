import type { Call, Receive } from '../../chat.ts';
import { type Message, message } from '../../message.ts';
import type { SlackTexts } from '../../../texts/fr/slack/slack.ts';
import { reportFailure, showAnswer, type Ways } from '../../adapter/answer.ts';
import { withDropped } from '../../adapter/dropped.ts';
import type { Language } from '../../adapter/locale.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import { type From, isOurTeam, type Self } from '../origin.ts';
import { partsOf } from '../ref.ts';
import type { Speak } from '../speaking/speak.ts';
import { type ChangeEvent, fromChange } from './correction.ts';
import type { LabelsFor } from './labels.ts';
import {
  droppedFiles,
  fromMessage,
  isByPerson,
  isForUs,
  isNewMessage,
  sentFrom,
  type StoredMessage,
  withoutMention,
} from './message.ts';
import type { Organisation } from './organisation.ts';

/** Messages that people type, edit or delete: received, then answered in the same place. */

export type Hearing = {
  self: Self;
  organisation: Organisation;
  labelsFor: LabelsFor;
  receive: Receive;
  speak: Speak;
  wordsFor(user: string, language?: Language): Promise<SlackTexts>;
  /** A person wrote in this conversation at this instant. */
  heard(user: string, channel: string, ts: string): Promise<void>;
  /** Work to wait for before closing. */
  underway(work: Promise<void>): void;
  tell: TellOperator;
  download(url: string): Promise<Uint8Array>;
};

/** Ourselves, with what reading an act takes: whether its workspace is ours, and the names of whom its text mentions. */
export const selfFor = async (
  from: From,
  text: string,
  { self, organisation, labelsFor, wordsFor }: Hearing,
): Promise<Self> => {
  await organisation.meet(from);
  const known = { ...self, siblings: organisation.siblings };
  if (!isOurTeam(from.team, known)) return known;
  return { ...known, labels: await labelsFor(text, async () => (await wordsFor(from.user)).unnamed) };
};

/** Somebody of another organisation, whom a shared channel brings: nothing is done, and they are told so. */
export const turnAway = (
  user: string,
  { tell, wordsFor }: Hearing,
  reply: (message: Message) => Promise<unknown>,
): Promise<void> =>
  reportFailure(tell, async () => {
    await reply(message({ text: [(await wordsFor(user)).elsewhere] }));
  });

/** In their conversation with the bot; in a channel, visible to its author only. */
const waysFor = (call: Call, channel: string, { speak, wordsFor }: Hearing): Ways => {
  const thread = call.thread && partsOf(call.thread).ts;
  return {
    reply: (said: Message) =>
      call.channel === undefined
        ? speak.inside(channel, said, thread)
        : speak.aside(call.user, channel, said, thread),
    files: async (given) => speak.files(call.user, given, (await wordsFor(call.user)).noFiles),
    nothing: () => Promise.resolve(),
  };
};

const turnAwayFrom = async (event: ChangeEvent, stored: StoredMessage, parts: Hearing): Promise<void> => {
  if (!isForUs(event) || !isNewMessage(event)) return;
  const { channel, thread_ts: thread } = event;
  const { user = '' } = stored;
  parts.underway(
    turnAway(user, parts, (told) =>
      event.type === 'message'
        ? parts.speak.inside(channel, told, thread)
        : parts.speak.aside(user, channel, told, thread),
    ),
  );
};

export const hearChange = async (event: ChangeEvent, parts: Hearing): Promise<void> => {
  const { channel, ts, files } = event;
  const stored = event.message ?? event.previous_message ?? event;
  if (!isByPerson(stored, parts.self)) return;
  const from = sentFrom(stored);
  const self = await selfFor(from, withoutMention(stored.text ?? '', parts.self), parts);
  if (!isOurTeam(from.team, self)) return turnAwayFrom(event, stored, parts);
  const said = fromMessage(event, self);
  const call = said ? await withDropped(said, droppedFiles(files), parts.download) : fromChange(event, self);
  if (!call) return;
  const answer = await parts.receive(call);
  // An edit does not prove that earlier messages were received.
  if (said && said.channel === undefined) await parts.heard(said.user, channel, ts);
  const words = (language?: Language) => parts.wordsFor(call.user, language);
  // Slack waits for the acknowledgement, not for the answer.
  parts.underway(
    reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways: waysFor(call, channel, parts) })),
  );
};
