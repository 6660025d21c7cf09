import { localDate, localInstant } from '../../rituals/time/calendar.ts';

/** What is kept is compared with the whole plan each night, each cohort at its own minute between 01:00 and 04:00 UTC. */
const FROM = '01:00';
const WITHIN_MINUTES = 180;

export const nextCheck = (cohortId: string, now: Temporal.Instant): Temporal.Instant => {
  const minutes = Number.parseInt(cohortId.slice(0, 8), 16) % WITHIN_MINUTES;
  const tonight = localInstant(localDate(now, 'UTC'), FROM, 'UTC').add({ minutes });
  return Temporal.Instant.compare(tonight, now) > 0 ? tonight : tonight.add({ hours: 24 });
};
