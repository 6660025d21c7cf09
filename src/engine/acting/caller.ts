import type { Call } from '../../chat/chat.ts';
import { type Message, message } from '../../chat/message.ts';
import { buttonFor } from '../../messages/acting/key.ts';
import { communityKeys } from '../../messages/community/keys.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { findWorkspace } from '../../store/community/community.ts';
import type { Tx } from '../../store/core/database.ts';
import { anyLaunchedCohort } from '../../store/cohort/cohort.ts';
import { type Caller, findCaller, type Membership } from '../../store/people/caller.ts';
import { coordinatesCohort } from '../../store/cohort/coordination.ts';
import { makeScope, NO_COHORT, type Scope } from '../../store/core/scope.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import type { Stranger } from '../practice/define.ts';
import { Refused } from '../practice/refused.ts';

export type FoundCaller = Caller & {
  scope: Scope;
  roles: readonly Role[];
  inCohort: readonly Membership[];
  /** Runs a cohort, or may create one (see `founders.ts`). */
  coordinates: boolean;
  /** The channel in which they act, as their cohort's file calls it. */
  channel: string | undefined;
};

const isCoordinating = ({ role }: Membership): boolean => role === 'coordination';

/** The right to create cohorts does not make someone a member of one. */
const isUsable = ({ cohortId, cohortState, role }: Membership): boolean =>
  cohortId === null ? role !== 'coordination' : cohortState === 'launched';

/** The person, and the launched cohort they belong to today, or else the community, which has none. */
const foundOf = (tx: Tx, caller: Caller, usable: readonly Membership[]): FoundCaller => {
  const cohortId = usable.find(({ cohortId: id }) => id !== null)?.cohortId ?? NO_COHORT;
  const inCohort = usable.filter(({ cohortId: id }) => (id ?? NO_COHORT) === cohortId);
  return {
    ...caller,
    scope: makeScope(tx, cohortId),
    inCohort,
    roles: [...new Set(inCohort.map(({ role }) => role))],
    coordinates: caller.memberships.some(isCoordinating),
    channel: caller.place?.cohortId === cohortId ? caller.place.name : undefined,
  };
};

/** The scope of a cohort they coordinate, read from the rows, so that an import this minute counts. */
export const enterCohort = async (
  { scope: { tx }, person }: FoundCaller,
  cohortId: string,
  now: Temporal.Instant,
): Promise<Scope | undefined> =>
  (await coordinatesCohort(tx, { personId: person.id, cohortId, now })) ? makeScope(tx, cohortId) : undefined;

/** A person unknown to the bot, or without any membership left, and the answer to them. */
export type Unknown = { stranger: Stranger; texts: Texts; greeting: Message };

export const findCallerAndScope = async (
  tx: Tx,
  call: Pick<Call, 'workspace' | 'user' | 'channel'>,
  now: Temporal.Instant,
): Promise<FoundCaller | Unknown> => {
  const caller = await findCaller(tx, call.workspace, call.user, now, call.channel);
  const usable = caller?.memberships.filter(isUsable) ?? [];
  if (caller && (usable.length > 0 || caller.memberships.some(isCoordinating)))
    return foundOf(tx, caller, usable);
  const texts = textsIn(caller?.person.locale);
  const workspaceId = caller?.workspaceId ?? (await findWorkspace(tx, call.workspace));
  const greeting = caller ? message({ text: [texts.engine.noCohort] }) : await greetingOf(tx, texts);
  if (!workspaceId) throw new Refused(greeting);
  const personId = caller ? { personId: caller.person.id } : {};
  return { stranger: { workspaceId, user: call.user, ...personId }, texts, greeting };
};

/** The same for everyone whom the bot does not know: it tells nobody who is in a cohort. */
const greetingOf = async (tx: Tx, texts: Texts): Promise<Message> => {
  const cohort = await anyLaunchedCohort(tx);
  const contact = cohort?.contacts.programme ?? textsIn('fr').engine.operator;
  return message({
    text: [texts.engine.stranger(contact)],
    ...(cohort ? { actions: [buttonFor(communityKeys.claim, undefined, texts)] } : {}),
  });
};
