import { type Button, type Message, message, type Section, strong } from '../../src/chat/message.ts';
import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { typing } from '../../src/messages/home/intent-buttons.ts';
import { waitingSections } from '../../src/messages/home/my-day.ts';
import type { Intent } from '../../src/rituals/words/intents.ts';

/** A row of buttons holds five on every platform. */
const ROW = 5;

/** By the name of their command: what opens a form or a page by itself. */
const OPENED: Readonly<Record<Intent, readonly string[]>> = {
  answer: [],
  ask: ['help', 'workshop', 'call'],
  team: ['challenge', 'dataset', 'milestone', 'side-track'],
  cohort: [],
  settings: ['account', 'skill-declare', 'pairing'],
};

/** For those who may. */
const openingButtons = (intent: Intent, { texts, summaries }: Tools): Button[] =>
  summaries()
    .filter(({ name, word }) => word !== undefined && OPENED[intent].includes(name))
    .map(({ name, word = '' }) => typing(word, texts.about.open[name] ?? word, texts))
    .slice(0, ROW);

const listOf = (intent: Intent, { summaries, texts }: Tools) =>
  summaries()
    .filter((one) => one.intent === intent)
    .map(({ usage, what }) => [strong(usage), texts.about.line(what)]);

const waiting = async (
  { person }: Pick<CommandCall<unknown>, 'person'>,
  tools: Tools,
): Promise<Section[]> => {
  const found = await waitingSections({ ...tools, person });
  return found.length > 0 ? found : [{ text: [tools.texts.home.nothing] }];
};

/** One intent: what it opens, and its words. */
export const intentCard = async (
  intent: Intent,
  call: Pick<CommandCall<unknown>, 'person'>,
  tools: Tools,
): Promise<Message> => {
  const buttons = openingButtons(intent, tools);
  const list = listOf(intent, tools);
  return message(
    { title: [tools.texts.about.intents[intent].title] },
    ...(intent === 'answer' ? await waiting(call, tools) : []),
    { ...(list.length > 0 ? { list } : {}), ...(buttons.length > 0 ? { actions: buttons } : {}) },
  );
};

/** All that this person may type, grouped by what people come for. */
export const allWords = (intents: readonly Intent[], tools: Tools): Section[] =>
  intents.flatMap((intent) => {
    const list = listOf(intent, tools);
    return list.length > 0 ? [{ title: [tools.texts.about.intents[intent].title], list }] : [];
  });
