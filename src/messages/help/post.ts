import { type Button, type Message, message, said, type Section } from '../../chat/message.ts';
import { AUDIENCES, type HelpAudience, isRunning } from '../../rituals/help/request.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { type HelpRequest, requestOf } from '../../store/help/requests.ts';
import { type Hand, handsOf } from '../../store/help/hands.ts';
import type { Texts } from '../../texts/index.ts';
import { oneOf, pair, uuid } from '../acting/payload.ts';
import { defineMessageAbout, type Reader } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { helpKeys } from './keys.ts';
import {
  requestSections,
  stateOf,
  learntSection,
  widenedSection,
  namesOf,
  requestTitle,
  waitingSection,
  whoHelps,
} from './card.ts';

/** The subject of a post and of the lines in its thread: the request, and the audience of the channel. */
export const postSubject = pair(uuid, oneOf(...AUDIENCES));

type Post = { request: HelpRequest; audience: HelpAudience; hands: Hand[] };

const readPost = async (
  [id, audience]: readonly [id: string, audience: HelpAudience],
  { scope }: Reader,
): Promise<Post | undefined> => {
  const [request, hands] = await Promise.all([requestOf(scope, id), handsOf(scope, id)]);
  if (!request || request.state === 'draft' || request.state === 'removed') return undefined;
  return { request, audience, hands };
};

/** In a channel everybody sees the same buttons, so the author's ones say « je ». */
const buttonsInChannel = (requestId: string, texts: Texts): Button[] => [
  buttonFor(helpKeys.take, requestId, texts, { primary: true }),
  buttonFor(helpKeys.same, requestId, texts),
  buttonFor(helpKeys.solved, requestId, texts),
  buttonFor(helpKeys.dropped, requestId, texts, { label: texts.help.buttons.droppedInChannel }),
];

const runningSections = ({ request, audience, hands }: Post, { texts }: Reader): Section[] => [
  ...whoHelps(hands, audience, texts),
  ...widenedSection(request, audience, texts),
  {
    text: [
      texts.help.howToTake(request.number),
      ...(audience === 'community' ? ['\n', texts.help.publicThread] : []),
    ],
    actions: buttonsInChannel(request.id, texts),
  },
];

const postMessage = (post: Post, reader: Reader): Message => {
  const { request, audience } = post;
  const { texts, now, zone } = reader;
  return message(
    { title: requestTitle(texts.help.title(request.number), request) },
    ...requestSections(request, audience, texts),
    ...(isRunning(request.state)
      ? [...waitingSection(request, localDate(now, zone), texts), ...runningSections(post, reader)]
      : [{ text: [texts.help.follow.closed(stateOf(request, texts))] }, ...learntSection(request, texts)]),
  );
};

export const helpPost = defineMessageAbout(postSubject, {
  kind: 'help-post',
  async render(subject, reader) {
    const post = await readPost(subject, reader);
    return post && postMessage(post, reader);
  },
});

/** In its thread: who helps. Removed when nobody does any more. */
export const helpHelpers = defineMessageAbout(postSubject, {
  kind: 'help-helpers',
  async render(subject, reader) {
    const post = await readPost(subject, reader);
    const names = namesOf(post?.hands ?? []);
    if (!post || names.length === 0) return undefined;
    const { helperLine, helpersLine } = reader.texts.help;
    return message({ text: [post.audience === 'community' ? helperLine : said(helpersLine(names))] });
  },
});

/** In its thread, at the end: the solution and the lesson. */
export const helpClosed = defineMessageAbout(postSubject, {
  kind: 'help-closed',
  async render(subject, reader) {
    const post = await readPost(subject, reader);
    if (!post || isRunning(post.request.state)) return undefined;
    const { texts } = reader;
    return message(
      { text: [texts.help.closedLine(stateOf(post.request, texts))] },
      ...learntSection(post.request, texts),
    );
  },
});
