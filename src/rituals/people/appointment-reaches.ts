import type { Role } from './roles.ts';

/** Who an appointment is for, in the engine's terms. */
type Audience =
  | { person: string }
  | { challenge: string; roles: readonly Role[] }
  | { role: Role }
  | { channel: string }
  | { thread: string };

export type HeldPlace = {
  role: Role;
  challengeId: string | null;
  startsOn: Temporal.PlainDate | null;
  endsOn: Temporal.PlainDate | null;
};

const isThere = ({ startsOn, endsOn }: HeldPlace, day: Temporal.PlainDate): boolean =>
  (!startsOn || Temporal.PlainDate.compare(startsOn, day) <= 0) &&
  (!endsOn || Temporal.PlainDate.compare(endsOn, day) >= 0);

/** Whether it is for this person that day. A post in a channel is for its members. */
export const reachesPerson = (
  audience: Audience | undefined,
  { id, held }: { id: string; held: readonly HeldPlace[] },
  day: Temporal.PlainDate,
): boolean => {
  if (!audience) return false;
  const there = held.filter((one) => isThere(one, day) && one.role !== 'sponsor');
  if ('person' in audience) return audience.person === id && there.length > 0;
  if ('challenge' in audience)
    return there.some((one) => one.challengeId === audience.challenge && audience.roles.includes(one.role));
  if ('role' in audience) return there.some(({ role }) => role === audience.role);
  return 'channel' in audience && there.some(({ role }) => role !== 'community');
};
