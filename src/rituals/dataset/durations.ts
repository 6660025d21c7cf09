import { daysBetween, type Stage } from './dataset.ts';

export type Passage = { on: Temporal.PlainDate; stage: Stage; ended: boolean };

export type Durations = {
  /** Days until the team has the data. */
  access: number | undefined;
  /** Days between the argument and the agreement. */
  agreement: number | undefined;
  /** Days from the agreement to the publication. */
  opening: number | undefined;
};

/** Days spent in a stage over all its visits; `undefined` if it was never there. */
const daysIn = (
  stage: Stage,
  passages: readonly Passage[],
  until: Temporal.PlainDate,
): number | undefined => {
  const visits = passages.flatMap((passage, at) =>
    passage.stage === stage && !passage.ended ? [daysBetween(passage.on, passages[at + 1]?.on ?? until)] : [],
  );
  return visits.length > 0 ? visits.reduce((sum, days) => sum + days, 0) : undefined;
};

const agreedOn = (passages: readonly Passage[]): Temporal.PlainDate | undefined => {
  const last = passages.findLastIndex(({ stage }) => stage === 'arbitration');
  return last < 0 ? undefined : passages[last + 1]?.on;
};

/** The durations a programme compares between datasets: access, agreement, opening. */
export const durationsOf = (
  passages: readonly Passage[],
  { today, publishedOn }: { today: Temporal.PlainDate; publishedOn: Temporal.PlainDate | null },
): Durations => {
  const agreed = agreedOn(passages);
  return {
    access: daysIn('access', passages, today),
    agreement: daysIn('arbitration', passages, today),
    opening: agreed && publishedOn ? daysBetween(agreed, publishedOn) : undefined,
  };
};
