import type { Act, Call, Incoming, Ref, Values } from '../chat.ts';
import type { Form } from '../form.ts';
import { type Button, isSelect, type Select, type Section } from '../message.ts';

/** What a page or a script sends → a `Call`. Pure. */

export const WORKSPACE = { platform: 'sandbox', externalId: 'local' } as const;

type From = { id: string; as: string; channel?: string | undefined; thread?: Ref | undefined };

const callFrom = ({ id, as, channel, thread }: From, act: Act): Call => ({
  id,
  workspace: WORKSPACE,
  user: as,
  ...(channel ? { channel } : {}),
  ...(thread ? { thread } : {}),
  act,
});

const MENTION = /^\s*@ritournelle\b[\s,:]*/i;

/** `/eig …` is a command. Other text is for the bot in its conversation or after a mention, otherwise for people. */
export const fromText = (
  text: string,
  from: From,
  command: string,
  files: readonly Incoming[] = [],
): Call | undefined => {
  if (files.length > 0)
    return from.channel === undefined ? callFrom(from, { kind: 'say', text, files }) : undefined;
  const trimmed = text.trimStart();
  if (trimmed === command || new RegExp(`^${command}\\s`).test(trimmed))
    return callFrom(from, { kind: 'command', text: trimmed.slice(command.length).trimStart() });
  if (trimmed.startsWith('/')) return callFrom(from, { kind: 'command', text: trimmed.slice(1) });
  if (from.channel === undefined) return callFrom(from, { kind: 'say', text });
  return MENTION.test(text) ? callFrom(from, { kind: 'say', text: text.replace(MENTION, '') }) : undefined;
};

const actionsOf = (sections: readonly Section[]): (Button | Select)[] =>
  sections.flatMap(({ actions }) => (actions ? (isSelect(actions) ? [actions] : [...actions]) : []));

/** A pressed button, read from the current message: buttons no longer shown cannot be pressed. */
export const fromPress = (
  sections: readonly Section[],
  { button, value }: { button: string; value?: string | undefined },
  from: From,
): Call | undefined => {
  const action = actionsOf(sections).find(({ id }) => id === button);
  if (!action) return undefined;
  const chosen = 'options' in action ? value : undefined;
  return callFrom(from, {
    kind: 'press',
    action: action.id,
    payload: action.payload,
    ...(chosen === undefined ? {} : { value: chosen }),
  });
};

/** A message edited by its author, or deleted if it has no text. `said` is the id of its call. */
export const fromChange = (said: string, text: string | undefined, from: From): Call =>
  callFrom(
    from,
    text === undefined ? { kind: 'delete', message: said } : { kind: 'edit', message: said, text },
  );

export const fromForm = (
  { id, payload, fields }: Pick<Form, 'id' | 'payload' | 'fields'>,
  values: Values,
  from: From,
): Call => {
  const people = fields.filter(({ type, name }) => type === 'person' && values[name]).map(({ name }) => name);
  return callFrom(from, {
    kind: 'submit',
    form: id,
    payload,
    values,
    ...(people.length > 0 ? { people } : {}),
  });
};
