import { z } from 'zod';
import { harmless } from '../../src/chat/plain.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { DETAILS, PICTURES, SEND_NOW } from '../../src/messages/digest/buttons.ts';
import { NEWS_FORM, takeBack, storeGoodNews } from './news.ts';
import { type Order, orderOf, ORDERS } from './order.ts';
import { type Caller, isCoordination, previewPage, readDetails, readLast, readPictures } from './read.ts';
import { sendNow } from './send.ts';

const ROLES = ['eig', 'mentor', 'coordination'] as const;

const ACTS: Readonly<Record<Order, (rest: string, call: Caller, tools: Tools) => Promise<Outcome>>> = {
  send: (_rest, call, tools) => sendNow(undefined, call, tools),
  last: (_rest, _call, tools) => readLast(tools),
  details: (_rest, _call, tools) => readDetails(tools),
  pictures: (_rest, call, tools) => readPictures(call, tools),
  tell: (rest, call, tools) => storeGoodNews({ text: rest }, call, tools),
  takeBack: (_rest, call, tools) => takeBack(call, tools),
};

/** `digest`: alone, the next page for the coordination and the last one for others; or an order. */
const word = defineCommand({
  name: 'digest',
  verbs: { all: ORDERS },
  door: { words: (texts) => texts.digest.words },
  roles: ROLES,
  summary: ({ digest }, roles) =>
    roles.includes('coordination') ? digest.summaryCoordination : digest.summary,
  input: z
    .string()
    .trim()
    .refine((text) => text === '' || orderOf(text) !== undefined),
  handle(call, tools) {
    const order = orderOf(call.input);
    if (order) return ACTS[order.verb](order.rest, call, tools);
    return isCoordination(call) ? previewPage(tools) : readLast(tools);
  },
});

const pressInput = z.object({ payload: z.string() });

const onPress = (
  id: string,
  handle: (call: CommandCall<z.output<typeof pressInput>>, tools: Tools) => Promise<Outcome>,
): AnyCommand => defineCommand({ name: id, door: { press: id }, roles: ROLES, input: pressInput, handle });

const presses = [
  onPress(SEND_NOW, (call, tools) => sendNow(call.input.payload, call, tools)),
  onPress(DETAILS, (_call, tools) => readDetails(tools)),
  onPress(PICTURES, (call, tools) => readPictures(call, tools)),
];

const newsFilled = defineCommand({
  name: 'digest-news',
  door: { form: NEWS_FORM },
  roles: ROLES,
  input: z.object({ values: z.object({ text: z.string(), team: z.string().optional() }) }),
  handle: (call, tools) => {
    const { text, team } = call.input.values;
    return storeGoodNews({ text: harmless(text).trim(), team }, call, tools);
  },
});

export const digest: readonly AnyCommand[] = [word, ...presses, newsFilled];
