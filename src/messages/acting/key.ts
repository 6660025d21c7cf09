import type { Button } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';
import type { Payload } from './payload.ts';

/**
 * A button, known apart from what it does: messages show buttons of acts that they may not import. `id` has no digit at its
 * end, which numbers the buttons of one message.
 */
export type Key<Value> = {
  id: string;
  label: (texts: Texts) => string;
  payload: Payload<Value>;
  /** Pressed in an answer, the choices around it are over. */
  once?: true;
};

export const defineKey = <Value>(key: Key<Value>): Key<Value> => key;

type Look = { primary?: boolean; label?: string };

export const buttonFor = <Value>(
  { id, label, payload, once }: Key<Value>,
  value: Value,
  texts: Texts,
  { primary = false, label: other }: Look = {},
): Button => ({
  id,
  label: other ?? label(texts),
  payload: payload.write(value),
  ...(primary ? { primary } : {}),
  ...(once ? { once } : {}),
});
