import type { ConversationView, PersonView } from '../../chat/sandbox/view.ts';
import { BOT, FIRST_PERSON } from './address.ts';
import type { PageView, SandboxSource } from './view.ts';
import { localeOf, wordsIn } from './words.ts';

/** What the address asks for, as it came. */
export type Asked = { as?: string | undefined; in?: string | undefined; lang?: string | undefined };

const named = <Item extends { id: string }>(
  items: readonly Item[],
  id: string | undefined,
): Item | undefined => items.find((item) => item.id === id);

const chosenPerson = (people: readonly PersonView[], id: string | undefined): PersonView | undefined =>
  named(people, id) ?? named(people, FIRST_PERSON) ?? people[0];

const withBot = (conversations: readonly ConversationView[], name: string): readonly ConversationView[] =>
  named(conversations, BOT)
    ? conversations
    : [{ id: BOT, name, kind: 'direct', unread: 0 }, ...conversations];

/** All that the page shows; `undefined` while the sandbox knows nobody. */
export const loadView = async (source: SandboxSource, asked: Asked): Promise<PageView | undefined> => {
  const locale = localeOf(asked.lang);
  const [people, clock] = await Promise.all([source.people(), source.clock()]);
  const as = chosenPerson(people, asked.as);
  if (!as) return undefined;
  const conversations = withBot(await source.conversations(as.id), wordsIn(locale).bot);
  const [first] = conversations;
  const current = named(conversations, asked.in) ?? named(conversations, BOT) ?? first;
  if (!current) return undefined;
  const messages = await source.messages(as.id, current.id);
  return { locale, people, as, conversations, current, messages, clock, zone: await source.zone() };
};
