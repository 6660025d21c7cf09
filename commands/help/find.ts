import { message } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import type { Confirmable } from '../../src/engine/practice/unconfirmed.ts';
import { learntSection } from '../../src/messages/help/card.ts';
import type { HelpAct } from '../../src/messages/help/buttons.ts';
import { isRunning } from '../../src/rituals/help/request.ts';
import {
  requestsConcerning,
  draftsOf,
  type HelpReader,
  type HelpRequest,
  requestFor,
  runningFor,
} from '../../src/store/help/requests.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { awaitedOf } from '../../src/store/help/suggestions.ts';

export type Acting = HelpReader & Confirmable;

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text);

/** The request of a button, which must be readable by this person. */
export const requestPressed = async (
  id: string,
  reader: HelpReader,
  { scope, texts }: Tools,
): Promise<HelpRequest> =>
  (isUuid(id) ? await requestFor(scope, reader, { id }) : undefined) ?? refuse(texts.engine.stale);

const OF_VOLUNTEERS: readonly string[] = ['take', 'busy', 'pass', 'same'] satisfies HelpAct[];
const OF_DRAFTS: readonly string[] = ['publish', 'cancel'] satisfies HelpAct[];

/** Requests of others that this person can read, for « je prends » when only one is open. */
const othersOf = async (reader: HelpReader, scope: Scope): Promise<string[]> =>
  (await runningFor(scope, reader))
    .filter(({ authorId }) => authorId !== reader.personId)
    .map(({ id }) => id);

/** Without a number, the requests it may be about: drafts, those asked about or helped with, or one's own. */
const candidateIds = async (act: string, reader: HelpReader, { scope }: Tools): Promise<string[]> => {
  const { personId } = reader;
  if (OF_DRAFTS.includes(act)) return (await draftsOf(scope, personId)).map(({ id }) => id);
  const around = await requestsConcerning(scope, personId);
  if (!OF_VOLUNTEERS.includes(act))
    return around.filter(({ authorId }) => authorId === personId).map(({ id }) => id);
  const asked = (await awaitedOf(scope, personId)).map(({ requestId }) => requestId);
  if (act === 'take' && asked.length === 0) return othersOf(reader, scope);
  const helping = around.filter(({ authorId }) => authorId !== personId).map(({ id }) => id);
  return act === 'take' || act === 'busy' ? asked : [...asked, ...helping];
};

/** The request with this number, or else the only one it may be about. */
export const requestNamed = async (
  act: string,
  number: number | undefined,
  reader: HelpReader,
  tools: Tools,
): Promise<HelpRequest> => {
  const { scope, texts } = tools;
  if (number !== undefined) {
    // The database refuses to compare a number beyond the column's type.
    const request = number < 2 ** 31 ? await requestFor(scope, reader, { number }) : undefined;
    return request ?? refuse(texts.helpRefused.unknown(number));
  }
  const [only, another] = await candidateIds(act, reader, tools);
  if (!only || another) return refuse(texts.helpRefused.which);
  return requestPressed(only, reader, tools);
};

/** Posted, perhaps already solved: what people can still read can be removed. */
export const mustBePosted = ({ state, number }: HelpRequest, { texts }: Tools): void => {
  const { helpRefused: refused, help } = texts;
  if (state === 'draft') refuse(refused.draft(number));
  if (state === 'removed') refuse(refused.over(number, help.states[state]));
};

/** Posted, and neither closed nor removed; the refusal shows the lesson. */
export const mustRun = (request: HelpRequest, { texts }: Tools): void => {
  if (isRunning(request.state)) return;
  const { helpRefused: refused } = texts;
  const { states } = texts.help;
  if (request.state === 'draft') refuse(refused.draft(request.number));
  throw new Refused(
    message(
      { text: [refused.over(request.number, states[request.state])] },
      ...learntSection(request, texts),
    ),
  );
};

export const mustBeOwn = ({ authorId }: HelpRequest, { personId }: HelpReader, { texts }: Tools): void => {
  if (authorId !== personId) refuse(texts.helpRefused.notYours);
};
