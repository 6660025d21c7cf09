import { type Button, type Message, message, said, type Section, strong } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { isLasting, isRunning, widerAudience } from '../../rituals/help/request.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { type HelpRequest, requestOf } from '../../store/help/requests.ts';
import { handsOf } from '../../store/help/hands.ts';
import { helpChannelOf } from '../../store/help/posts.ts';
import type { Texts } from '../../texts/index.ts';
import { around } from '../around.ts';
import { pair, uuid, word } from '../acting/payload.ts';
import { defineMessage, defineMessageAbout, type Reader, typedToo } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { helpKeys } from './keys.ts';
import { stateOf, learntSection, namesOf, requestTitle, waitingSection } from './card.ts';

export const authorButtons = ({ id, audience }: HelpRequest, texts: Texts): Button[] => [
  buttonFor(helpKeys.solved, id, texts, { primary: true }),
  buttonFor(helpKeys.around, id, texts),
  buttonFor(helpKeys.dropped, id, texts),
  ...(widerAudience(audience) ? [buttonFor(helpKeys.widen, id, texts)] : []),
];

/** Empty when there is no wider audience. */
export const howToWiden = ({ number, audience }: HelpRequest, { help }: Texts): string[] =>
  widerAudience(audience) ? [' ', help.howToWiden(number)] : [];

/** The reader's own running request: these messages never show anyone else's. */
const ownRequest = async (id: string, { scope, person }: Reader): Promise<HelpRequest | undefined> => {
  const request = await requestOf(scope, id);
  return request && request.authorId === person?.id ? request : undefined;
};

const closedSections = (request: HelpRequest, texts: Texts): Section[] => [
  { text: [texts.help.follow.closed(stateOf(request, texts))] },
  ...learntSection(request, texts),
];

/** One message about all helpers, updated in place, instead of one per helper. */
export const helpNews = defineMessage({
  kind: 'help-news',
  async render(id, reader) {
    const request = await ownRequest(id, reader);
    if (!request || request.state === 'removed') return undefined;
    const { scope, texts } = reader;
    const title = { title: requestTitle(texts.help.news.title(request.number), request) };
    if (!isRunning(request.state)) return message(title, ...closedSections(request, texts));
    const hands = await handsOf(scope, id);
    const names = namesOf(hands);
    const sharing = hands.filter(({ kind }) => kind === 'same').length;
    const channel = (await helpChannelOf(scope, request.cohortId, request.audience)) ?? '';
    const { helped, alone, same } = texts.help.news;
    return message(title, {
      text: [
        names.length > 0 ? said(helped(names, channel)) : alone,
        ...(sharing > 0 ? [' ', same(sharing)] : []),
      ],
      actions: authorButtons(request, texts),
    });
  },
});

const followQuestion = (
  slot: string,
  { askedOn }: HelpRequest,
  { dates, help: { follow } }: Texts,
): string => {
  const [kind = '', count] = slot.split('-');
  if (kind === 'week') return follow.lasting;
  if (kind === 'evening') return follow.evening;
  if (kind === 'morning') return follow.morning(dates.day(askedOn));
  return count === '14' ? follow.still : follow.day(Number(count));
};

const followMessage = (request: HelpRequest, slot: string, reader: Reader): Message => {
  const { texts, now, zone } = reader;
  return message(
    { title: requestTitle(texts.help.news.title(request.number), request) },
    ...waitingSection(request, localDate(now, zone), texts),
    {
      text: [
        followQuestion(slot, request, texts),
        ...typedToo(reader, '\n', texts.help.follow.howTo(request.number), ...howToWiden(request, texts)),
      ],
      actions: isLasting(request.tags)
        ? authorButtons(request, texts).map(({ primary: _primary, ...one }) => one)
        : authorButtons(request, texts),
    },
  );
};

/** The request, and which time it is asked about. */
export const followSubject = pair(uuid, word);

/** To the author alone; removed once the request is closed. */
export const helpFollow = defineMessageAbout(followSubject, {
  kind: 'help-follow',
  async render([id, slot], reader) {
    const request = await ownRequest(id, reader);
    if (!request || request.state === 'removed') return undefined;
    if (isRunning(request.state)) return followMessage(request, slot, reader);
    const title = { title: requestTitle(reader.texts.help.news.title(request.number), request) };
    return message(title, ...closedSections(request, reader.texts));
  },
});

export const helpRemoved = defineMessage({
  kind: 'help-removed',
  async render(id, reader) {
    const request = await ownRequest(id, reader);
    if (!request || request.state !== 'removed') return undefined;
    const { removedTo, removedReason, removedNext } = reader.texts.help;
    const label = (await cohortOf(reader.scope))?.coordinationLabel ?? '';
    return message(
      { title: around((subject) => removedTo(request.number, label, subject), request.subject) },
      { text: [strong(removedReason), ' ', said(request.reason)] },
      { text: [removedNext] },
    );
  },
});
