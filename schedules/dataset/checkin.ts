import type { Cohort } from '../../src/engine/practice/cohort.ts';
import type { Audience } from '../../src/messages/outgoing.ts';
import { defineAppointment, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { planCheckins } from '../../src/rituals/dataset/checkin.ts';
import { checkinKey } from '../../src/rituals/dataset/keys.ts';
import { mentorOf, type Place } from '../../src/rituals/milestone/people.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { type AskedTeam, openCheckin, teamsToAsk } from '../../src/store/dataset/checkins.ts';
import { placesOf } from '../../src/store/people/memberships.ts';

const plannedBetween = (
  asked: readonly AskedTeam[],
  from: Temporal.Instant,
  to: Temporal.Instant,
  { texts }: Cohort,
): Planned[] => {
  const dates = datesAround(from, to);
  return asked.flatMap(({ team, everyWeeks }) =>
    planCheckins(everyWeeks, team, dates.from, dates.to).map(({ opensAt, localDate: day }) => ({
      at: opensAt,
      subject: team.id,
      localDate: day,
      slot: 'ask',
      what: texts.dataset.planned(team.name),
      // Before the first of them arrives it is their mentor's: said in the run, who knows that day.
      reaches: { challenge: team.id, roles: ['eig'] },
    })),
  );
};

/** The EIGs present that day; before the first one arrives, the mentor in charge. */
const audienceOn = (
  day: Temporal.PlainDate,
  challenge: { id: string; inCharge: string | null },
  places: readonly Place[],
): Audience | undefined => {
  const arrived = places.some(
    ({ challengeId, role, startsOn, endsOn }) =>
      challengeId === challenge.id &&
      role === 'eig' &&
      (!startsOn || Temporal.PlainDate.compare(startsOn, day) <= 0) &&
      Temporal.PlainDate.compare(endsOn, day) >= 0,
  );
  if (arrived) return { challenge: challenge.id, roles: ['eig'] };
  const inCharge = new Map([[challenge.id, challenge.inCharge]]);
  const [mentor] = mentorOf(challenge.id, day, { places, inCharge });
  return mentor === undefined ? undefined : { person: mentor };
};

/** After a week, the question would be about another fortnight. */
const STALE_AFTER = { hours: 24 * 7 };

const askForNews = async ({ at, subject, localDate: day }: Planned, { scope, zone }: RunTools) => {
  const challenge = await challengeOf(scope, subject);
  const to = challenge && audienceOn(day, challenge, await placesOf(scope));
  if (!challenge || !to) return {};
  const { id } = await openCheckin(scope, challenge.id, day);
  return {
    log: [
      {
        type: 'dataset.asked',
        v: 1,
        on: localDate(at, zone),
        facts: { challenge: challenge.slug },
      } as const,
    ],
    say: [
      {
        key: checkinKey(id),
        kind: 'dataset-checkin',
        subject: id,
        to,
        notAfter: at.add(STALE_AFTER),
        mergeable: true,
      },
    ],
  };
};

/** All of a team's datasets in one message, at the team's rhythm. */
export const datasetCheckin = defineAppointment({
  name: 'dataset-checkin',
  grace: Temporal.Duration.from({ hours: 4 }),
  state: teamsToAsk,
  planned: plannedBetween,
  run: askForNews,
});
