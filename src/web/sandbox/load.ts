import type { ConversationView, PersonView } from '../../chat/sandbox/view.ts';
import { BOT, FIRST_PERSON } from './address.ts';
import { matching } from './people/search.ts';
import type { PageView, SandboxSource } from './view.ts';
import { localeOf, wordsIn } from './words.ts';

/** What the address asks for, as it came. */
export type Asked = Readonly<Partial<Record<'as' | 'in' | 'lang' | 'fresh' | 'show', string>>>;

/** Enough to see what was said lately; drawn again at each change, a thousand would be felt. */
export const SHOWN = 100;

const named = <Item extends { id: string }>(
  items: readonly Item[],
  id: string | undefined,
): Item | undefined => items.find((item) => item.id === id);

/** By id, or by what was typed of a name. */
const chosenPerson = (people: readonly PersonView[], asked = ''): PersonView | undefined =>
  named(people, asked) ?? matching(people, asked)[0] ?? named(people, FIRST_PERSON) ?? people[0];

const withBot = (conversations: readonly ConversationView[], name: string): readonly ConversationView[] =>
  named(conversations, BOT)
    ? conversations
    : [{ id: BOT, name, kind: 'direct', unread: 0 }, ...conversations];

const shownCount = (asked: string | undefined): number =>
  asked && /^\d{1,6}$/.test(asked) ? Math.max(SHOWN, Number(asked)) : SHOWN;

/** All that the page shows; `undefined` while the sandbox knows nobody. */
export const loadView = async (source: SandboxSource, asked: Asked): Promise<PageView | undefined> => {
  const locale = localeOf(asked.lang);
  const [people, clock] = await Promise.all([source.people(), source.clock()]);
  const as = chosenPerson(people, asked.as);
  if (!as) return undefined;
  const conversations = withBot(await source.conversations(as.id), wordsIn(locale).bot);
  const current =
    named(conversations, asked.in) ??
    (await source.thread(as.id, asked.in ?? '')) ??
    named(conversations, BOT) ??
    conversations[0];
  if (!current) return undefined;
  return {
    locale,
    people,
    as,
    conversations,
    current,
    messages: await source.messages(as.id, current.id),
    // Once one is there the page says itself what was new: its own reading has moved the mark.
    fresh: asked.fresh ?? current.firstUnread,
    show: shownCount(asked.show),
    clock,
    zone: await source.zone(),
    command: source.command,
  };
};
