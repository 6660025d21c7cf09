import { z } from 'zod';
import { type AnyCommand, defineCommand } from '../../src/engine/practice/define.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { EDIT, SEND } from '../../src/messages/gazette/buttons.ts';
import { GAZETTE_FORM, openGazette, sendGazette, showGazette, writeGazette } from './write.ts';

/** Other roles get an answer that the newsletter is not theirs to write. */
const ROLES = ['eig', 'mentor', 'coordination'] as const;

const ORDERS = LOCALES.map(({ gazette }) => gazette.orders);
const orderOf = (text: string) => readVerb(text, ORDERS)?.verb;

const word = defineCommand({
  name: 'gazette',
  verbs: { all: ORDERS },
  door: { words: (texts) => texts.gazette.words },
  roles: ROLES,
  summary: ({ gazette }, roles) => (roles.includes('coordination') ? gazette.summary : undefined),
  input: z
    .string()
    .trim()
    .refine((text) => text === '' || orderOf(text) !== undefined),
  handle(call, tools) {
    const order = orderOf(call.input);
    if (order === 'send') return sendGazette(undefined, call, tools);
    return order === 'show' ? showGazette(call, tools) : openGazette(call, tools);
  },
});

/** `2026-W48`, returned by a button or a form. */
const week = z.string().regex(/^\d{4}-W\d{2}$/);

const sendCommand = defineCommand({
  name: 'gazette-send',
  door: { press: SEND },
  roles: ROLES,
  input: z.object({ payload: week }),
  handle: (call, tools) => sendGazette(call.input.payload, call, tools),
});

const editCommand = defineCommand({
  name: 'gazette-edit',
  door: { press: EDIT },
  roles: ROLES,
  input: z.unknown(),
  handle: (call, tools) => openGazette(call, tools),
});

const formCommand = defineCommand({
  name: 'gazette-write',
  door: { form: GAZETTE_FORM },
  roles: ROLES,
  input: z.object({ payload: week, values: z.record(z.string(), z.unknown()) }),
  handle: ({ input: { payload, values }, ...call }, tools) =>
    writeGazette({ week: payload, values }, call, tools),
});

export const gazette: readonly AnyCommand[] = [word, sendCommand, editCommand, formCommand];
