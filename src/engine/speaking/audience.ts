import { localDate } from '../../rituals/time/calendar.ts';
import { cohortOf, placesOfChannel } from '../../store/cohort/cohort.ts';
import { placesOfMessage } from '../../store/delivery/messages.ts';
import { userOf } from '../../store/people/accounts.ts';
import { bulletinsByMail } from '../../store/people/mail-accounts.ts';
import type { NewDelivery } from '../../store/delivery/rows.ts';
import { peopleWithRole, teamMembers } from '../../store/people/people.ts';
import { preferredAccounts } from '../../store/people/preferred-accounts.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Audience } from '../../messages/outgoing.ts';

export type Destination = Pick<NewDelivery, 'workspaceId' | 'place'> &
  Partial<Pick<NewDelivery, 'personId' | 'threadKey' | 'mergedInto' | 'expected' | 'proactive'>>;

/** In the order of the people; those who have no account anywhere are left out. */
export const toPeople = async (scope: Scope, personIds: readonly string[]): Promise<Destination[]> => {
  const accounts = await preferredAccounts(scope.tx, personIds);
  return personIds.flatMap((personId) => {
    const account = accounts.get(personId);
    return account ? [{ personId, workspaceId: account.workspaceId, place: `user:${account.user}` }] : [];
  });
};

const toAccount = async ({ tx }: Scope, personId: string, workspaceId: string): Promise<Destination[]> => {
  const user = await userOf(tx, workspaceId, personId);
  return user === undefined ? [] : [{ personId, workspaceId, place: `user:${user}` }];
};

const todayIn = async (scope: Scope, now: Temporal.Instant): Promise<Temporal.PlainDate> =>
  localDate(now, (await cohortOf(scope))?.timezone ?? 'UTC');

type Root = Awaited<ReturnType<typeof placesOfMessage>>[number];

/** For a reader of their own copy there is no thread: lines leave with it, and later ones are in the chat. */
const lineUnder = (threadKey: string, { id, workspaceId, place, personId, state }: Root): Destination[] => {
  if (personId === null) return [{ workspaceId, place, threadKey }];
  return state === 'pending' ? [{ workspaceId, place, personId, mergedInto: id }] : [];
};

/** The same post to each who asked to read it by mail, within their hours and outside the budget. */
export const bulletinReaders = async (scope: Scope, now: Temporal.Instant): Promise<Destination[]> => {
  const readers = await bulletinsByMail(scope, await todayIn(scope, now));
  return readers.map((reader) => ({ ...reader, proactive: true, expected: true }));
};

/** The places of an audience today: each person on their preferred platform, each channel on all of its platforms. */
export const destinationsOf = async (
  scope: Scope,
  to: Audience,
  now: Temporal.Instant,
): Promise<Destination[]> => {
  if ('person' in to)
    return to.workspace === undefined
      ? toPeople(scope, [to.person])
      : toAccount(scope, to.person, to.workspace);
  if ('thread' in to) {
    const places = await placesOfMessage(scope.tx, to.thread);
    return places.flatMap((root) => lineUnder(to.thread, root));
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
