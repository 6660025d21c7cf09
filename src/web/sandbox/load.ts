import type { ConversationView, PersonView } from '../../chat/sandbox/view.ts';
import { BOT, FIRST_PERSON } from './address.ts';
import { matchingPeople } from './people/search.ts';
import type { PageView, SandboxSource } from './view.ts';
import { localeOf, wordsIn } from './words.ts';

/** The address's query, unchecked. */
export type AskedView = Readonly<Partial<Record<'as' | 'in' | 'lang' | 'fresh' | 'show', string>>>;

/** Enough to see recent messages; redrawing a thousand at each change would be slow. */
export const SHOWN = 100;

const itemWithId = <Item extends { id: string }>(
  items: readonly Item[],
  id: string | undefined,
): Item | undefined => items.find((item) => item.id === id);

/** By id, or by a typed part of the name. */
const chosenPerson = (people: readonly PersonView[], asked = ''): PersonView | undefined =>
  itemWithId(people, asked) ??
  matchingPeople(people, asked)[0] ??
  itemWithId(people, FIRST_PERSON) ??
  people[0];

const withBot = (conversations: readonly ConversationView[], name: string): readonly ConversationView[] =>
  itemWithId(conversations, BOT)
    ? conversations
    : [{ id: BOT, name, kind: 'direct', unread: 0 }, ...conversations];

const messageCount = (asked: string | undefined): number =>
  asked && /^\d{1,6}$/.test(asked) ? Math.max(SHOWN, Number(asked)) : SHOWN;

/** The data of the page; `undefined` while the sandbox has nobody. */
export const loadView = async (source: SandboxSource, asked: AskedView): Promise<PageView | undefined> => {
  const locale = localeOf(asked.lang);
  const [people, clock] = await Promise.all([source.people(), source.clock()]);
  const as = chosenPerson(people, asked.as);
  if (!as) return undefined;
  const conversations = withBot(await source.conversations(as.id), wordsIn(locale).bot);
  const current =
    itemWithId(conversations, asked.in) ??
    (await source.thread(as.id, asked.in ?? '')) ??
    itemWithId(conversations, BOT) ??
    conversations[0];
  if (!current) return undefined;
  return {
    locale,
    people,
    as,
    conversations,
    current,
    messages: await source.messages(as.id, current.id),
    // An open page says itself what was new, because reading it moved the mark.
    fresh: asked.fresh ?? current.firstUnread,
    show: messageCount(asked.show),
    clock,
    zone: await source.zone(),
    bulletin: await source.bulletin(),
    command: source.command,
  };
};
