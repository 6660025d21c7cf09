import { message, said, type Message, type Section, strong, type Text } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { authorButtons } from '../../src/messages/help/author.ts';
import { helpButton } from '../../src/messages/help/buttons.ts';
import {
  requestSections,
  stateOf,
  learntSection,
  requestTitle,
  waitingSection,
  whoHelps,
} from '../../src/messages/help/card.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { isRunning } from '../../src/rituals/help/request.ts';
import { type HelpReader, type HelpRequest, runningFor } from '../../src/store/help/requests.ts';
import { handsOf } from '../../src/store/help/hands.ts';
import { searchSolved } from '../../src/store/help/search.ts';
import { previewRequest } from './preview.ts';

const requestLine = ({ number, subject }: HelpRequest, more: string, { texts }: Tools): Text => [
  strong(texts.help.number(number)),
  ' · ',
  said(subject),
  ...(more ? [` · ${more}`] : []),
];

export const listOpen = async (reader: HelpReader, tools: Tools): Promise<Message> => {
  const { list, urgencies } = tools.texts.help;
  const requests = await runningFor(tools.scope, reader);
  if (requests.length === 0) return message({ text: [list.none] });
  return message(
    {
      title: [list.title],
      list: requests.map((request) => requestLine(request, urgencies[request.urgency].toLowerCase(), tools)),
    },
    { text: [list.more] },
  );
};

const foundSection = (request: HelpRequest, tools: Tools): Section[] => [
  { text: requestLine(request, stateOf(request, tools.texts), tools) },
  ...learntSection(request, tools.texts),
];

/** Solved requests, best match first, with their lessons. */
export const searchRequests = async (text: string, reader: HelpReader, tools: Tools): Promise<Message> => {
  const { search: words, list } = tools.texts.help;
  if (text.trim() === '') return refuse(words.empty);
  const found = await searchSolved(tools.scope, reader, text);
  if (found.length === 0) return message({ text: [words.none] });
  return message(
    { title: [words.title, ' · ', said(text)] },
    ...found.flatMap((request) => foundSection(request, tools)),
    { text: [list.more] },
  );
};

const buttonsFor = (
  request: HelpRequest,
  { personId, roles }: HelpReader,
  isHelping: boolean,
  tools: Tools,
) => {
  const { texts } = tools;
  const mine = request.authorId === personId;
  const others = isHelping
    ? [helpButton('pass', request.id, texts)]
    : [helpButton('take', request.id, texts, true), helpButton('same', request.id, texts)];
  const removable = roles.includes('coordination') && request.cohortId === tools.scope.cohortId;
  return [
    ...(mine ? authorButtons(request, texts) : others),
    ...(removable ? [helpButton('remove', request.id, texts)] : []),
  ];
};

export const showRequest = async (
  request: HelpRequest,
  reader: HelpReader,
  tools: Tools,
): Promise<Message> => {
  if (request.state === 'draft') return previewRequest(request, reader, tools);
  const { texts, scope, now, zone } = tools;
  const hands = await handsOf(scope, request.id);
  const isHelping = hands.some(({ personId, kind }) => personId === reader.personId && kind === 'helping');
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
    ...waitingSection(request, localDate(now, zone), texts),
    ...whoHelps(hands, request.audience, texts),
    { actions: buttonsFor(request, reader, isHelping, tools) },
  );
};
