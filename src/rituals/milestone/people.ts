import type { Role } from '../people/roles.ts';
import type { Milestone } from './milestone.ts';

/** A membership with its effective dates: the person's, or else the team's, or else the cohort's. */
export type Place = {
  personId: string;
  challengeId: string | null;
  role: Role;
  startsOn: Temporal.PlainDate | null;
  endsOn: Temporal.PlainDate;
};

type PlacesAround = { places: readonly Place[]; inCharge: ReadonlyMap<string, string | null> };

const { compare } = Temporal.PlainDate;

const isThere = ({ startsOn, endsOn }: Place, day: Temporal.PlainDate): boolean =>
  (!startsOn || compare(startsOn, day) <= 0) && compare(endsOn, day) >= 0;

const holdersOf = (
  places: readonly Place[],
  day: Temporal.PlainDate,
  role: Role,
  challengeId: string | null,
) =>
  places.flatMap((place) =>
    place.role === role && (challengeId === null || place.challengeId === challengeId) && isThere(place, day)
      ? [place.personId]
      : [],
  );

const isPresent = (places: readonly Place[], day: Temporal.PlainDate, personId: string): boolean =>
  places.some((place) => place.personId === personId && place.role !== 'sponsor' && isThere(place, day));

/** The mentor in charge, or else the first mentor present: never two. */
export const mentorOf = (
  challengeId: string | null,
  day: Temporal.PlainDate,
  { places, inCharge }: PlacesAround,
): string[] => {
  const mentors = holdersOf(places, day, 'mentor', challengeId);
  const chosen = challengeId ? inCharge.get(challengeId) : undefined;
  if (chosen && isPresent(places, day, chosen)) return [chosen];
  return mentors.slice(0, 1);
};

const ofOwner = (milestone: Milestone, day: Temporal.PlainDate, around: PlacesAround): string[] => {
  const { owner, challengeId, personId } = milestone;
  // Only one: the first in the file, until it is handed over.
  if (owner === 'coordination') return holdersOf(around.places, day, 'coordination', null).slice(0, 1);
  if (owner === 'mentor' || owner === 'sponsor') return mentorOf(challengeId, day, around);
  const team = holdersOf(around.places, day, 'eig', challengeId);
  return personId ? team.filter((id) => id === personId) : team;
};

/** Who handles a milestone on a day: the person in charge, or the deputy, or its owner. Never a sponsor. */
export const peopleFor = (milestone: Milestone, day: Temporal.PlainDate, around: PlacesAround): string[] => {
  const named = [milestone.inCharge, milestone.deputy].find(
    (id) => id !== null && isPresent(around.places, day, id),
  );
  return named ? [named] : [...new Set(ofOwner(milestone, day, around))];
};
