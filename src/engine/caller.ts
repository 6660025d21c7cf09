import type { Call } from '../chat/chat.ts';
import type { Role } from '../rituals/roles.ts';
import type { Tx } from '../store/database.ts';
import { anyLaunchedCohort } from '../store/cohort.ts';
import { type Caller, findCaller, type Membership } from '../store/people.ts';
import { makeScope, NO_COHORT, type Scope } from '../store/scope.ts';
import { textsIn } from '../texts/index.ts';
import { refuse } from './refused.ts';

export type Found = Caller & { scope: Scope; roles: readonly Role[]; inCohort: readonly Membership[] };

const isUsable = ({ cohortId, cohortState }: Membership): boolean =>
  cohortId === null || cohortState === 'launched';

/** Who acts, and in which cohort: a launched one they belong to today, else the wider community's place in none. */
export const findCallerAndScope = async (
  tx: Tx,
  call: Pick<Call, 'workspace' | 'user'>,
  now: Temporal.Instant,
): Promise<Found> => {
  const caller = await findCaller(tx, call.workspace, call.user, now);
  if (!caller) return refuse(textsIn('fr').engine.stranger(await humanContact(tx)));
  const usable = caller.memberships.filter(isUsable);
  if (usable.length === 0) return refuse(textsIn(caller.person.locale).engine.noCohort);
  const cohortId = usable.find(({ cohortId: id }) => id !== null)?.cohortId ?? NO_COHORT;
  const inCohort = usable.filter(({ cohortId: id }) => (id ?? NO_COHORT) === cohortId);
  return {
    ...caller,
    scope: makeScope(tx, cohortId),
    inCohort,
    roles: [...new Set(inCohort.map(({ role }) => role))],
  };
};

const humanContact = async (tx: Tx): Promise<string> =>
  (await anyLaunchedCohort(tx))?.contacts.programme ?? textsIn('fr').engine.operator;
