import { z } from 'zod';
import type { Field, Form } from '../../src/chat/form.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { Text } from '../../src/chat/message.ts';
import {
  type RequestFields,
  AUDIENCES,
  type HelpAudience,
  type HelpRefusal,
  LIMITS,
  readTags,
  URGENCIES,
} from '../../src/rituals/help/request.ts';
import { keyNamed } from '../../src/rituals/words/named.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export const ASK_FORM = 'helpAsk';

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Community members only ask the community. */
export const circlesOf = (roles: readonly Role[]): readonly HelpAudience[] =>
  roles.some((role) => role !== 'community') ? AUDIENCES : ['community'];

const textField = (name: 'subject' | 'tags', value: string, max: number, { help }: Texts): Field => ({
  name,
  label: help.labels[name],
  question: help.questions[name],
  required: name === 'subject',
  type: 'text',
  max,
  value,
  ...(name === 'tags' ? { hint: help.tagsHint } : {}),
});

const longField = (name: 'context' | 'tried', value: string, { help }: Texts): Field => ({
  name,
  label: help.labels[name],
  question: help.questions[name],
  required: false,
  type: 'long',
  max: LIMITS[name],
  value,
});

const selectField = <Value extends string>(
  name: 'urgency' | 'audience',
  value: Value,
  options: readonly Value[],
  { help }: Texts,
): Field => {
  const labels: Readonly<Record<string, string>> = name === 'urgency' ? help.urgencies : help.audiences;
  return {
    name,
    label: help.labels[name],
    required: true,
    type: 'select',
    value,
    options: options.map((option) => ({ value: option, label: labels[option] ?? option })),
  };
};

const TAGS_MAX = 160;

const HELD = 'held ';

/** The payload of a form that a bare text filled: sent, the text waits no more. */
export const payloadOfHeld = (heldId: string): string => `${HELD}${heldId}`;

export const readPayload = (payload: string): { draftId: string; heldId?: string | undefined } =>
  payload.startsWith(HELD)
    ? { draftId: '', heldId: z.uuid().safeParse(payload.slice(HELD.length)).data }
    : { draftId: payload };

/** The whole question on one screen, with what is known of it already. `payload`: the draft that is being edited, or the held text. */
export const askForm = (
  given: Partial<RequestFields>,
  roles: readonly Role[],
  texts: Texts,
  payload = '',
): Form => {
  const circles = circlesOf(roles);
  return {
    id: ASK_FORM,
    title: texts.help.formTitle,
    payload,
    fields: [
      textField('subject', given.subject ?? '', LIMITS.subject, texts),
      selectField('urgency', given.urgency ?? 'week', URGENCIES, texts),
      selectField('audience', given.audience ?? circles[0] ?? 'community', circles, texts),
      textField('tags', given.tags?.join(', ') ?? '', TAGS_MAX, texts),
      longField('context', given.context ?? '', texts),
      longField('tried', given.tried ?? '', texts),
    ],
  };
};

const typedValue = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

type RequestRead = { asked: RequestFields } | { errors: Record<string, Text> };

const sentenceFor = (
  refusal: HelpRefusal,
  { help: { labels }, helpRefused: refused }: Texts,
): [field: string, sentence: string] => {
  switch (refusal.code) {
    case 'required':
      return ['subject', refused.required];
    case 'too-long':
      return [refusal.field, refused['too-long'](labels[refusal.field], refusal.max, refusal.length)];
    case 'too-many-tags':
    case 'tag-too-long':
      return ['tags', refused[refusal.code](refusal.max)];
  }
};

const WORDS = LOCALES.map(({ helpWords }) => helpWords);

/** From a form or typed lines: a request, or a sentence for each faulty field. */
export const readAsked = (
  values: Values,
  {
    roles,
    texts,
    faults,
  }: { roles: readonly Role[]; texts: Texts; faults: (asked: RequestFields) => HelpRefusal[] },
): RequestRead => {
  const { help } = texts;
  const circles = circlesOf(roles);
  const urgency = keyNamed(typedValue(values, 'urgency') || 'week', [
    ...WORDS.map((one) => one.urgencyWords),
    { today: ['today'], week: ['week'], whenever: ['whenever'] },
  ]);
  const audience = keyNamed(typedValue(values, 'audience') || (circles[0] ?? ''), [
    ...WORDS.map((one) => one.audienceWords),
    { cohort: ['cohort'], mentors: ['mentors'], community: ['community'] },
  ]);
  const asked: RequestFields = {
    subject: typedValue(values, 'subject'),
    context: typedValue(values, 'context'),
    tried: typedValue(values, 'tried'),
    tags: readTags(typedValue(values, 'tags')),
    urgency: urgency ?? 'week',
    audience: audience ?? 'community',
  };
  const errors = Object.fromEntries(
    faults(asked).map((fault) => {
      const [field, sentence] = sentenceFor(fault, texts);
      return [field, [sentence]];
    }),
  );
  if (!urgency) errors['urgency'] = [texts.helpRefused.urgency(Object.values(help.urgencies))];
  if (!audience || !circles.includes(audience))
    errors['audience'] = [texts.helpRefused.audience(circles.map((circle) => help.audiences[circle]))];
  return Object.keys(errors).length > 0 ? { errors } : { asked };
};
