import { type Message, message, type Section, strong } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { requestSections, requestTitle } from '../../src/messages/help/card.ts';
import { personFirst } from '../../src/messages/typed/listening.ts';
import { findDistress } from '../../src/rituals/words/distress/distress.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { findSensitive } from '../../src/rituals/words/sensitive.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { wordsIn } from './readers.ts';

type Author = { roles: readonly Role[] };

/** With distress, a person to talk to comes before a post that the whole community would read. */
const someoneFirst = async (
  typed: string,
  { roles }: Author,
  { scope, texts }: Tools,
): Promise<Section[]> => {
  const distress = findDistress(typed);
  if (!distress) return [];
  const programme = await programmeContact(scope, texts);
  return personFirst(distress, { roles, programme }, texts);
};

/** What the community would read, and what its author should check first. Posts nothing. */
export const previewRequest = async (
  request: HelpRequest,
  author: Author,
  tools: Tools,
): Promise<Message> => {
  const { texts } = tools;
  const { preview: words } = texts.help;
  const typed = wordsIn(request).join('\n');
  const found = findSensitive(typed);
  const warning: Section[] =
    found.length > 0 ? [{ text: [strong(words.found(found.map((kind) => words.kinds[kind])))] }] : [];
  const isDraft = request.state === 'draft';
  return message(
    ...(await someoneFirst(typed, author, tools)),
    { title: [words.title], text: [words.nothingYet] },
    { title: requestTitle(texts.help.title(request.number), request) },
    ...requestSections(request, 'community', texts),
    ...warning,
    { text: [words.reminder(request.team ?? '')] },
    {
      text: [words.howTo(request.number)],
      actions: [
        buttonFor(helpKeys.publish, request.id, texts, { primary: true }),
        ...(isDraft ? [buttonFor(helpKeys.edit, request.id, texts)] : []),
        buttonFor(helpKeys.cancel, request.id, texts),
      ],
    },
  );
};
