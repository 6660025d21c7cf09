import { type Message, message, type Section, type Text } from '../../src/chat/message.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { intentButtons } from '../../src/messages/home/intent-buttons.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { INTENTS } from '../../src/rituals/words/intents.ts';
import { allWords, intentCard } from './intents.ts';
import { anyLaunchedCohort, cohortOf } from '../../src/store/cohort/cohort.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

const noticeLink = async ({ scope, texts, publicUrl }: Tools): Promise<Text> => {
  const cohort = (await cohortOf(scope)) ?? (await anyLaunchedCohort(scope.tx));
  const link = `${publicUrl}/notice/${cohort?.slug ?? ''}?lang=${texts.locale}`;
  return cohort ? [' ', { link, text: texts.about.notice }] : [];
};

const footer = async (tools: Tools): Promise<Section[]> => {
  const { scope, texts } = tools;
  return [
    { text: [texts.about.contact(await programmeContact(scope, texts))] },
    { text: [texts.about.records, ...(await noticeLink(tools))] },
  ];
};

/** What people come for, as buttons; every word is one press further. */
export const botHelp = async (tools: Tools): Promise<Message> => {
  const { about } = tools.texts;
  return message(
    { title: [about.title], text: [about.rule] },
    { text: [about.how(tools.command)], actions: intentButtons(tools.texts) },
    ...(await footer(tools)),
  );
};

const explain = act({
  name: 'about-bot',
  handle: async (_, tools) => ({ answer: { reply: await botHelp(tools) } }),
});

const everything = act({
  name: 'about-all',
  verb: ({ about }) => about.all.words,
  handle: async (_, tools) => replyWith(...allWords(INTENTS, tools), ...(await footer(tools))),
});

const intents = INTENTS.map((intent) =>
  act({
    name: `about-${intent}`,
    verb: ({ about }) => about.intents[intent].words,
    handle: async ({ call }, tools) => ({ answer: { reply: await intentCard(intent, call, tools) } }),
  }),
);

export const about = practice({
  name: 'about',
  intent: 'settings',
  words: (texts) => texts.about.words,
  roles: ROLES,
  coordinates: true,
  summary: (texts) => texts.about.summary,
  acts: [explain, everything, ...intents],
  alone: explain,
  // « Bonjour, hier j’ai fini la carte » is an answer.
  strict: true,
});
