import type { MessageKey, Option } from './message.ts';

export type FieldType = 'text' | 'long' | 'number' | 'select' | 'multi' | 'date' | 'time' | 'person';

/**
 * Of what is typed in a field and of the words around it, in characters: what the forms of every platform carry. A field says its
 * own limit (`max`), which is the same in a form, in typed lines and on a page.
 */
export const FORM_LIMITS = { answer: 3_000, label: 24, title: 24 } as const;

/**
 * `label` has at most 24 characters (Mattermost's limit); the full question goes to `question`. To a practice, the value of
 * a `person` is a person's id; to a platform, it is their account: the engine translates.
 */
export type Field = {
  name: string;
  label: string;
  question?: string;
  hint?: string;
  required: boolean;
  type: FieldType;
  value?: string | readonly string[];
  options?: readonly Option[];
  /** Longest answer, in graphemes: what is typed always has one, at most `FORM_LIMITS.answer`. */
  max?: number;
};

/** `title` has at most 24 characters. `payload` is returned unchanged with the answers. */
export type Form = {
  id: string;
  /** Of whoever fills it in: the platform's own buttons follow it. */
  language?: 'fr' | 'en';
  title: string;
  origin?: MessageKey;
  payload: string;
  fields: readonly [Field, ...Field[]];
};

/** On a screen. `from`: the button that opened it, and the message in which it stands. */
export type OpenedForm = Form & { from?: { message: string; button: string } };
