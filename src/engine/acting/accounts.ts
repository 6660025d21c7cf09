import type { Act, Mention as AccountMention } from '../../chat/chat.ts';
import type { Field, Form } from '../../chat/form.ts';
import type { Mention } from '../../rituals/words/someone.ts';
import { type AccountOwner, ownersOf, userOf } from '../../store/people/accounts.ts';
import type { FoundCaller } from './caller.ts';

/** Platforms know accounts, practices know people: translated here, on the way in and on the way out. */

type Where = Pick<FoundCaller, 'scope' | 'workspaceId'>;

const accountsIn = (act: Act): readonly string[] => {
  const mentioned = 'mentions' in act ? (act.mentions ?? []).map(({ user }) => user) : [];
  if (act.kind !== 'submit') return mentioned;
  return [...mentioned, ...(act.people ?? []).flatMap((name) => act.values[name] ?? [])];
};

type Owners = ReadonlyMap<string, AccountOwner>;

/** Every mention at once, the longest first: « @ada » is not the beginning of « @adam ». */
export const replaceMentions = (text: string, named: ReadonlyMap<string, string>): string => {
  const known = [...named.keys()].toSorted((a, b) => b.length - a.length).map((one) => RegExp.escape(one));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return text.replace(pattern, (found) => named.get(found) ?? found);
};

/** What each mention is called: « @U1 » becomes « @Ada Un », for whoever reads the text later. */
const nameOf = ({ text, user }: AccountMention, owners: Owners): string => {
  const owner = owners.get(user);
  return owner ? `@${owner.name}` : text;
};

const renaming = (mentions: readonly AccountMention[], owners: Owners) => {
  const named = new Map(mentions.map((mention) => [mention.text, nameOf(mention, owners)]));
  return (text: string): string => (named.size > 0 ? replaceMentions(text, named) : text);
};

const withNames = <Spoken extends Extract<Act, { text: string }>>(act: Spoken, owners: Owners): Spoken => {
  const { mentions = [] } = act;
  return {
    ...act,
    text: renaming(mentions, owners)(act.text),
    mentions: mentions.map((mention) => ({ ...mention, text: nameOf(mention, owners) })),
  };
};

type Submit = Extract<Act, { kind: 'submit' }>;

/** In what was typed, not in what was chosen. */
const withNamesInFields = ({ mentions = [], ...act }: Submit, owners: Owners): Submit => {
  const renamed = renaming(mentions, owners);
  const values = Object.entries(act.values).map(([name, value]) =>
    typeof value === 'string' && !act.people?.includes(name) ? [name, renamed(value)] : [name, value],
  );
  return { ...act, values: Object.fromEntries(values) };
};

/** An account of nobody known stays as it is: it is nobody's id, and is refused as such. */
const withIds = (act: Submit, owners: Owners): Submit => {
  const idOf = (name: string): string => {
    const [user = ''] = [act.values[name] ?? []].flat();
    return owners.get(user)?.id ?? user;
  };
  const ids = (act.people ?? []).map((name) => [name, idOf(name)] as const);
  return { ...act, values: { ...act.values, ...Object.fromEntries(ids) } };
};

const mentionsOf = (act: Act, owners: Owners): Mention[] =>
  'mentions' in act
    ? (act.mentions ?? []).flatMap(({ text, user }) => {
        const owner = owners.get(user);
        return owner ? [{ text, person: owner.id }] : [];
      })
    : [];

/** The act with people instead of accounts, and the people that its text mentions. */
export const peopleInAct = async (act: Act, { scope, workspaceId }: Where): Promise<[Act, Mention[]]> => {
  const users = accountsIn(act);
  if (users.length === 0) return [act, []];
  const owners = new Map((await ownersOf(scope.tx, workspaceId, users)).map((one) => [one.user, one]));
  if (act.kind === 'submit') return [withNamesInFields(withIds(act, owners), owners), []];
  const named = 'text' in act ? withNames(act, owners) : act;
  return [named, mentionsOf(named, owners)];
};

/** The form with accounts instead of people. */
export const withAccounts = async (form: Form, { scope, workspaceId }: Where): Promise<Form> => {
  const translated = async (field: Field): Promise<Field> => {
    const { value, ...blank } = field;
    if (field.type !== 'person' || typeof value !== 'string' || value === '') return field;
    const account = await userOf(scope.tx, workspaceId, value);
    return account === undefined ? blank : { ...blank, value: account };
  };
  const [first, ...others] = form.fields;
  const rest: Field[] = [];
  for (const field of others) rest.push(await translated(field));
  return { ...form, fields: [await translated(first), ...rest] };
};
