import { message } from '../../src/chat/message.ts';
import type { Outcome, Outgoing, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { askNext } from '../../src/changes/help/ask-next.ts';
import { helpButton } from '../../src/messages/help/buttons.ts';
import { postSubject } from '../../src/messages/help/post.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { helpersKey, newsKey, postKey } from '../../src/rituals/help/keys.ts';
import type { HelpReader, HelpRequest } from '../../src/store/help/requests.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { giveHand, handsOf, takeHandBack } from '../../src/store/help/hands.ts';
import {
  makeMoot,
  settleSuggestion,
  type SuggestionRow,
  suggestionsOf,
} from '../../src/store/help/suggestions.ts';
import { mustRun } from './find.ts';
import { placeFor } from './publish.ts';

/** Offering help, withdrawing it and declining, for everyone who can read the request except its author. */

const mustBeAnothers = ({ authorId }: HelpRequest, { personId }: HelpReader, { texts }: Tools): void => {
  if (authorId === personId) refuse(texts.helpRefused.own);
};

const suggestionTo = async (
  request: HelpRequest,
  { personId }: HelpReader,
  { scope }: Tools,
): Promise<SuggestionRow | undefined> =>
  (await suggestionsOf(scope, request.id)).find((suggestion) => suggestion.personId === personId);

export const helpersLine = (request: HelpRequest): Outgoing => ({
  key: helpersKey(request.id, request.audience),
  kind: 'help-helpers',
  subject: postSubject(request.id, request.audience),
  to: { thread: postKey(request.id, request.audience) },
  cohort: request.cohortId,
});

/** News of a request go to its author, once a day per kind. */
const newsForAuthor = (
  { id, authorId, cohortId }: HelpRequest,
  what: 'taken' | 'same' | 'returned',
  on: Temporal.PlainDate,
): Outgoing[] =>
  authorId
    ? [
        {
          key: newsKey(id, `${what}:${on.toString()}`),
          kind: 'help-news',
          subject: id,
          to: { person: authorId },
          cohort: cohortId,
          expected: true,
        },
      ]
    : [];

export const take = async (request: HelpRequest, reader: HelpReader, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  mustBeAnothers(request, reader, tools);
  mustRun(request, tools);
  const hands = await handsOf(scope, request.id);
  if (hands.some(({ personId, kind }) => personId === reader.personId && kind === 'helping'))
    return refuse(texts.helpRefused.already(request.number));
  await giveHand(scope, request.id, reader.personId, 'helping');
  await changeRequest(scope, request.id, { state: 'claimed' });
  const own = await suggestionTo(request, reader, tools);
  if (own) await settleSuggestion(scope, own.id, 'taken');
  await makeMoot(scope, request.id, reader.personId);
  const place = await placeFor(tools, request.cohortId, request.audience);
  const on = localDate(now, zone);
  // The author's message about the first helper is updated for the next ones.
  const told = hands.some(({ kind }) => kind === 'helping') ? [] : newsForAuthor(request, 'taken', on);
  return {
    answer: {
      reply: message({
        text: [texts.help.taken(request.number, place)],
        actions: [helpButton('pass', request.id, texts)],
      }),
    },
    log: [{ type: 'help.claimed', v: 1, on, facts: { audience: request.audience } }],
    say: [helpersLine(request), ...told],
  };
};

export const joinSameNeed = async (
  request: HelpRequest,
  reader: HelpReader,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  mustBeAnothers(request, reader, tools);
  mustRun(request, tools);
  const hands = await handsOf(scope, request.id);
  if (hands.some(({ personId, kind }) => personId === reader.personId && kind === 'helping'))
    return refuse(texts.helpRefused.already(request.number));
  await giveHand(scope, request.id, reader.personId, 'same');
  return {
    answer: { reply: message({ text: [texts.help.same(request.number)] }) },
    say: newsForAuthor(request, 'same', localDate(now, zone)),
  };
};

/** Nobody learns who declined; the next volunteer is asked at once. */
const askSomeoneElse = async (
  request: HelpRequest,
  own: SuggestionRow | undefined,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now } = tools;
  if (own) await settleSuggestion(scope, own.id, 'declined');
  const next = await askNext(scope, request.id, now);
  return {
    answer: { reply: message({ text: [texts.help.passed(request.number)] }) },
    say: next.say,
    log: next.log,
  };
};

/** « Je passe la main »: withdraws an offer, or declines a question. */
export const pass = async (request: HelpRequest, reader: HelpReader, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  mustRun(request, tools);
  const hands = await handsOf(scope, request.id);
  const helping = hands.filter(({ kind }) => kind === 'helping');
  const own = await suggestionTo(request, reader, tools);
  if (!helping.some(({ personId }) => personId === reader.personId))
    return own?.state === 'asked'
      ? askSomeoneElse(request, own, tools)
      : refuse(texts.helpRefused.notHelping(request.number));
  await takeHandBack(scope, request.id, reader.personId);
  if (helping.length === 1) await changeRequest(scope, request.id, { state: 'open' });
  const outcome = await askSomeoneElse(request, own, tools);
  const { audience } = request;
  const on = localDate(now, zone);
  const returned = { type: 'help.returned', v: 1, on, facts: { audience } } as const;
  const told = helping.length === 1 ? newsForAuthor(request, 'returned', on) : [];
  return { ...outcome, log: [returned, ...(outcome.log ?? [])], say: [...(outcome.say ?? []), ...told] };
};

/** « Pas disponible »: someone who was asked and did not take it. */
export const declineSuggestion = async (
  request: HelpRequest,
  reader: HelpReader,
  tools: Tools,
): Promise<Outcome> => {
  mustRun(request, tools);
  const own = await suggestionTo(request, reader, tools);
  if (own?.state !== 'asked') return refuse(tools.texts.helpRefused.notHelping(request.number));
  return askSomeoneElse(request, own, tools);
};
