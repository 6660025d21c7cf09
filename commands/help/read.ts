import { message, said, type Message, type Section, strong, type Text } from '../../src/chat/message.ts';
import { act, actOn, takesNumber, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import { type ActCall, whatIsTyped } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { authorButtons } from '../../src/messages/help/author.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import {
  requestSections,
  stateOf,
  learntSection,
  requestTitle,
  waitingSection,
  whoHelps,
} from '../../src/messages/help/card.ts';
import { isRunning } from '../../src/rituals/help/request.ts';
import { type HelpRequest, runningFor } from '../../src/store/help/requests.ts';
import { handsOf } from '../../src/store/help/hands.ts';
import { searchSolved } from '../../src/store/help/search.ts';
import { ownRequest, readerOf } from './find.ts';
import { previewRequest } from './preview.ts';

const requestLine = ({ number, subject }: HelpRequest, more: string, { texts }: Tools): Text => [
  strong(texts.help.number(number)),
  ' · ',
  said(subject),
  ...(more ? [` · ${more}`] : []),
];

const openRequests = async (call: ActCall, tools: Tools): Promise<Message> => {
  const { list, urgencies } = tools.texts.help;
  const requests = await runningFor(tools.scope, readerOf(call));
  if (requests.length === 0) return message({ text: [list.none] });
  return message(
    {
      title: [list.title],
      list: requests.map((request) => requestLine(request, urgencies[request.urgency].toLowerCase(), tools)),
    },
    { text: [list.more] },
  );
};

export const listOpen = act({
  name: 'help-list',
  verb: ({ helpWords }) => helpWords.listWords,
  takes: takesNumberFirst,
  handle: async ({ call }, tools) => ({ answer: { reply: await openRequests(call, tools) } }),
});

const foundSection = (request: HelpRequest, tools: Tools): Section[] => [
  { text: requestLine(request, stateOf(request, tools.texts), tools) },
  ...learntSection(request, tools.texts),
];

/** Solved requests, best match first, with their lessons. */
const solvedAbout = async (text: string, call: ActCall, tools: Tools): Promise<Message> => {
  const { search: words, list } = tools.texts.help;
  const found = await searchSolved(tools.scope, readerOf(call), text);
  if (found.length === 0) return message({ text: [words.none] });
  return message(
    { title: [words.title, ' · ', said(text)] },
    ...found.flatMap((request) => foundSection(request, tools)),
    { text: [list.more] },
  );
};

const wordsToFind = whatIsTyped(
  { name: 'words to find', sample: 'pare-feu' },
  ({ help }) => help.search.empty,
);

export const search = actOn(wordsToFind, {
  name: 'help-search',
  verb: ({ helpWords }) => helpWords.searchWords,
  handle: async ({ about, call }, tools) => ({ answer: { reply: await solvedAbout(about, call, tools) } }),
});

const buttonsFor = (request: HelpRequest, { person, roles }: ActCall, isHelping: boolean, tools: Tools) => {
  const { texts } = tools;
  const mine = request.authorId === person.id;
  const others = isHelping
    ? [buttonFor(helpKeys.pass, request.id, texts)]
    : [
        buttonFor(helpKeys.take, request.id, texts, { primary: true }),
        buttonFor(helpKeys.same, request.id, texts),
      ];
  const removable = roles.includes('coordination') && request.cohortId === tools.scope.cohortId;
  return [
    ...(mine ? authorButtons(request, texts) : others),
    ...(removable ? [buttonFor(helpKeys.remove, request.id, texts)] : []),
  ];
};

const shownTo = async (call: ActCall, request: HelpRequest, tools: Tools): Promise<Message> => {
  if (request.state === 'draft') return previewRequest(request, call, tools);
  const { texts, scope, today } = tools;
  const hands = await handsOf(scope, request.id);
  const isHelping = hands.some(({ personId, kind }) => personId === call.person.id && kind === 'helping');
  const title = { title: requestTitle(texts.help.title(request.number), request) };
  const body = requestSections(request, request.audience, texts);
  if (!isRunning(request.state))
    return message(
      title,
      ...body,
      { text: [texts.help.follow.closed(stateOf(request, texts))] },
      ...learntSection(request, texts),
    );
  return message(
    title,
    ...body,
    ...waitingSection(request, today, texts),
    ...whoHelps(hands, request.audience, texts),
    { actions: buttonsFor(request, call, isHelping, tools) },
  );
};

export const show = actOn(ownRequest, {
  name: 'help-show',
  verb: ({ helpWords }) => helpWords.verbs.show,
  takes: takesNumber,
  handle: async ({ about, call }, tools) => ({ answer: { reply: await shownTo(call, about, tools) } }),
});
