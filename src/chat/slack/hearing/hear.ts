import type { Call, Receive } from '../../chat.ts';
import type { Message } from '../../message.ts';
import type { SlackTexts } from '../../../texts/fr/slack/slack.ts';
import { reportFailure, showAnswer, type Ways } from '../../adapter/answer.ts';
import { withDropped } from '../../adapter/dropped.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import { type ChangeEvent, fromChange } from './correction.ts';
import { partsOf } from '../ref.ts';
import type { Self } from '../inbound.ts';
import { droppedFiles, fromMessage } from './message.ts';
import type { Speak } from '../speaking/speak.ts';

/** Messages that people type, edit or delete: received, then answered in the same place. */

export type Hearing = {
  self: Self;
  receive: Receive;
  speak: Speak;
  wordsFor(user: string): Promise<SlackTexts>;
  /** A person wrote in this conversation at this instant. */
  heard(user: string, channel: string, ts: string): Promise<void>;
  /** Work to wait for before closing. */
  underway(work: Promise<void>): void;
  tell: TellOperator;
  download(url: string): Promise<Uint8Array>;
};

/** In their conversation with the bot; in a channel, visible to its author only. */
const waysFor = (call: Call, channel: string, { speak, wordsFor }: Hearing): Ways => {
  const thread = call.thread && partsOf(call.thread).ts;
  return {
    reply: (message: Message) =>
      call.channel === undefined
        ? speak.inside(channel, message, thread)
        : speak.aside(call.user, channel, message, thread),
    files: async (given) => speak.files(call.user, given, (await wordsFor(call.user)).noFiles),
    nothing: () => Promise.resolve(),
  };
};

export const hearChange = async (event: ChangeEvent, parts: Hearing): Promise<void> => {
  const { channel, ts, files } = event;
  const said = fromMessage(event, parts.self);
  const call = said
    ? await withDropped(said, droppedFiles(files), parts.download)
    : fromChange(event, parts.self);
  if (!call) return;
  const answer = await parts.receive(call);
  // An edit does not prove that earlier messages were received.
  if (said && said.channel === undefined) await parts.heard(said.user, channel, ts);
  const words = () => parts.wordsFor(call.user);
  // Slack waits for the acknowledgement, not for the answer.
  parts.underway(
    reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways: waysFor(call, channel, parts) })),
  );
};
