import { message } from '../../src/chat/message.ts';
import { type About, type ActCall, numberedRow } from '../../src/engine/practice/acts/about.ts';
import type { Refusal, Rule } from '../../src/engine/practice/acts/declaration.ts';
import { learntSection } from '../../src/messages/help/card.ts';
import { isRunning } from '../../src/rituals/help/request.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import {
  draftsOf,
  type HelpReader,
  type HelpRequest,
  requestFor,
  requestsConcerning,
  runningFor,
} from '../../src/store/help/requests.ts';
import { awaitedOf } from '../../src/store/help/suggestions.ts';
import type { Texts } from '../../src/texts/index.ts';

export const readerOf = ({ person, roles }: Pick<ActCall, 'person' | 'roles'>): HelpReader => ({
  personId: person.id,
  roles,
});

const idsOf = (requests: readonly HelpRequest[]): string[] => requests.map(({ id }) => id);

/** The requests that it may be about, without a number. */
type Candidates = (reader: HelpReader, scope: Scope) => Promise<string[]>;

const ownRunning: Candidates = async ({ personId }, scope) =>
  idsOf((await requestsConcerning(scope, personId)).filter(({ authorId }) => authorId === personId));

const ownDrafts: Candidates = async ({ personId }, scope) => idsOf(await draftsOf(scope, personId));

const askedAbout: Candidates = async ({ personId }, scope) =>
  (await awaitedOf(scope, personId)).map(({ requestId }) => requestId);

/** « Je prends »: what they are asked about, or else the only one that others posted. */
const toTake: Candidates = async (reader, scope) => {
  const asked = await askedAbout(reader, scope);
  if (asked.length > 0) return asked;
  const running = await runningFor(scope, reader);
  return idsOf(running.filter(({ authorId }) => authorId !== reader.personId));
};

const askedOrHelping: Candidates = async (reader, scope) => {
  const around = await requestsConcerning(scope, reader.personId);
  const helping = around.filter(({ authorId }) => authorId !== reader.personId);
  return [...(await askedAbout(reader, scope)), ...idsOf(helping)];
};

const requestAmong = (name: string, candidates: Candidates): About<HelpRequest, string> =>
  numberedRow({
    name,
    find: (named, call, { scope }) => requestFor(scope, readerOf(call), named),
    candidates: (call, { scope }) => candidates(readerOf(call), scope),
    refused: {
      unknown: (number, { helpRefused }) => helpRefused.unknown(number),
      which: ({ helpRefused }) => helpRefused.which,
    },
  });

export const ownRequest = requestAmong('a request they may read', ownRunning);
export const draft = requestAmong('a request they may read, or their draft', ownDrafts);
export const requestToTake = requestAmong('a request they may read, or the one to take', toTake);
export const requestAsked = requestAmong('a request they may read, or the one they are asked', askedAbout);
export const requestHelped = requestAmong('a request they may read, or the one they help', askedOrHelping);

/** Closed or removed: nothing more can be done, and the lesson is shown. */
export const refusalWhenOver = (request: HelpRequest, texts: Texts): Refusal | undefined => {
  const { helpRefused: refused, help } = texts;
  if (isRunning(request.state)) return undefined;
  if (request.state === 'draft') return refused.draft(request.number);
  return message(
    { text: [refused.over(request.number, help.states[request.state])] },
    ...learntSection(request, texts),
  );
};

export const mustRun: Rule<HelpRequest> = ({ about }, { texts }) => refusalWhenOver(about, texts);

export const mustBeOwn: Rule<HelpRequest> = ({ about, call }, { texts }) =>
  about.authorId === call.person.id ? undefined : texts.helpRefused.notYours;

export const mustBeAnothers: Rule<HelpRequest> = ({ about, call }, { texts }) =>
  about.authorId === call.person.id ? texts.helpRefused.own : undefined;
