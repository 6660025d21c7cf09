import { daysBetween, type Stage } from './dataset.ts';

/** One line of a dataset's history: on which day, and where it then was. */
export type Passage = { on: Temporal.PlainDate; stage: Stage; ended: boolean };

export type Durations = {
  /** Days spent getting the data in hand. */
  access: number | undefined;
  /** Days between the argument and the agreement. */
  agreement: number | undefined;
  /** Days from the agreement to the publication. */
  opening: number | undefined;
};

/** The days spent in a stage, each time it was gone through; none when it never was. */
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

/** What a programme compares from one dataset to the next: access, agreement, opening. */
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
