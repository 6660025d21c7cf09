import type { z } from 'zod';
import type { Ways } from '../../adapter/answer.ts';
import type { Ref } from '../../chat.ts';
import { isNotFound } from '../failure.ts';
import { fromPress, threadOf } from '../inbound.ts';
import { partsOf } from '../ref.ts';
import { hasActions } from '../render.ts';
import { openPress } from '../seal.ts';
import { keyIn } from '../speaking/write.ts';
import { jsonOf, pressBody, pressContent } from './bodies.ts';
import {
  NOTHING,
  opensDialog,
  type Parts,
  placeOf,
  receiveThenShow,
  type Refused,
  refusalFor,
  sendsFiles,
  type Shown,
} from './listen.ts';
import { isSelfTest, selfTestAnswer } from './self-test.ts';

/** A press on a button, or a choice in a menu. Anyone can post a button that calls us: only our seal counts. */

type Body = z.infer<typeof pressBody>;
type Sealed = z.infer<typeof pressContent>;

/** The thread of the message; `foreign` when it is not the one that the seal was made for. */
type Origin = { thread: Ref | undefined } | Extract<Refused, 'foreign' | 'away'>;

const originOf = async (body: Body, { key, thread }: Sealed, { rest, self }: Parts): Promise<Origin> => {
  // An answer that only one person sees is stored nowhere: its seal is for that person and channel, for a day.
  if (key === undefined) return { thread: threadOf(body.channel_id, thread) };
  try {
    const post = await rest.getPost(body.post_id);
    const isOurs = post.user_id === self.user && post.channel_id === body.channel_id && keyIn(post) === key;
    return isOurs ? { thread: threadOf(post.channel_id, post.root_id) } : 'foreign';
  } catch (error) {
    return isNotFound(error) ? 'foreign' : 'away';
  }
};

const aside = (text: string): Shown =>
  text === '' ? NOTHING : { ephemeral_text: text, skip_slack_parsing: true };

type Place = { isInside: boolean; thread: Ref | undefined; show(text: string): void };

const waysOf = (body: Body, { isInside, thread, show }: Place, parts: Parts): Ways => ({
  async reply(message) {
    const { user_id: user, channel_id: channel } = body;
    if (isInside) return parts.speak.inside(channel, message, thread && partsOf(thread).post);
    const text = await parts.speak.ephemeralText(user, channel, message);
    if (!hasActions(message)) return show(text);
    // No button fits in the answer to a press.
    await parts.speak.direct(user, message);
    show(`${text}\n\n${(await parts.wordsFor(user)).answered}`);
  },
  form: opensDialog(body.trigger_id, body.user_id, parts),
  files: sendsFiles(body.user_id, parts),
  nothing: () => Promise.resolve(),
});

const handlePress = async (body: Body, sealed: Sealed, parts: Parts): Promise<Shown> => {
  const refuse = async (why: Refused) => aside(await refusalFor(body.user_id, why, parts));
  const origin = await originOf(body, sealed, parts);
  if (typeof origin === 'string') return refuse(origin);
  const place = await placeOf(body, parts);
  const pressed = { ...body, chosen: body.context.selected_option };
  const call = fromPress(pressed, sealed, { place, ...origin }, parts.self);
  if (!call) return refuse('altered');
  let shown = '';
  const isInside = place === undefined && sealed.key !== undefined;
  const show = (text: string): void => {
    shown = text;
  };
  await receiveThenShow(call, waysOf(body, { isInside, ...origin, show }, parts), parts);
  return aside(shown);
};

/** The message itself changes by its delivery, never by this answer, which would have to repeat all of it. */
export const onPress = async (given: unknown, parts: Parts): Promise<Shown> => {
  const parsed = pressBody.safeParse(given);
  if (!parsed.success) return aside(await refusalFor('', 'altered', parts));
  const { data: body } = parsed;
  const from = { channel: body.channel_id, user: body.user_id };
  const opened = openPress(parts.keys, body.context, from);
  if ('refused' in opened) return aside(await refusalFor(body.user_id, opened.refused, parts));
  const sealed = pressContent.parse(jsonOf(opened.content));
  if (isSelfTest({ user_id: body.user_id, text: sealed.action }, parts.self))
    return { update: { message: selfTestAnswer(sealed.payload), props: {} } };
  return handlePress(body, sealed, parts);
};
