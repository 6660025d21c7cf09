import { localDate } from '../../rituals/time/calendar.ts';
import { cohortOf, placesOfChannel } from '../../store/cohort/cohort.ts';
import { placesOfMessage } from '../../store/delivery/messages.ts';
import type { NewDelivery } from '../../store/delivery/rows.ts';
import { peopleWithRole, preferredAccounts, teamMembers } from '../../store/people/people.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Audience } from '../practice/define.ts';

export type Destination = Pick<NewDelivery, 'workspaceId' | 'place'> &
  Partial<Pick<NewDelivery, 'personId' | 'threadKey'>>;

/** In the order of the people; those who have no account anywhere are left out. */
export const toPeople = async (scope: Scope, personIds: readonly string[]): Promise<Destination[]> => {
  const accounts = await preferredAccounts(scope.tx, personIds);
  return personIds.flatMap((personId) => {
    const account = accounts.get(personId);
    return account ? [{ personId, workspaceId: account.workspaceId, place: `user:${account.user}` }] : [];
  });
};

const todayIn = async (scope: Scope, now: Temporal.Instant): Promise<Temporal.PlainDate> =>
  localDate(now, (await cohortOf(scope))?.timezone ?? 'UTC');

/** The places of an audience today: each person on their preferred platform, each channel on all of its platforms. */
export const destinationsOf = async (
  scope: Scope,
  to: Audience,
  now: Temporal.Instant,
): Promise<Destination[]> => {
  if ('person' in to) return toPeople(scope, [to.person]);
  if ('thread' in to) {
    const places = await placesOfMessage(scope.tx, to.thread);
    return places.map((place) => ({ ...place, threadKey: to.thread }));
  }
  if ('channel' in to) {
    const places = await placesOfChannel(scope, to.channel);
    return places.map(({ workspaceId, externalId }) => ({ workspaceId, place: `channel:${externalId}` }));
  }
  const day = await todayIn(scope, now);
  const found =
    'challenge' in to
      ? await teamMembers(scope, to.challenge, to.roles, day)
      : await peopleWithRole(scope, to.role, day);
  return toPeople(
    scope,
    found.map(({ id }) => id),
  );
};
