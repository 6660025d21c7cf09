import { type Move, type Travel, travelInTime, type Way } from './time-travel.ts';

/** Moves of the clock, one at a time: two clicks on "next" are two steps, not a race. */
export type Journeys = {
  move(to: Move): Promise<void>;
  moving(): Way | undefined;
  stop(): void;
  over(): Promise<void>;
};

export const makeJourneys = (way: Travel): Journeys => {
  let last: Promise<void> = Promise.resolve();
  let current: { at?: Way; stopped: boolean } | undefined;

  const travel = async (to: Move): Promise<void> => {
    const journey: NonNullable<typeof current> = { stopped: false };
    current = journey;
    try {
      await travelInTime(
        {
          ...way,
          isHalted: () => journey.stopped || way.isHalted(),
          passing: (at) => {
            journey.at = at;
          },
        },
        to,
      );
    } finally {
      current = undefined;
    }
  };

  return {
    move(to) {
      const moved = last.then(() => travel(to));
      last = moved.catch(() => {});
      return moved;
    },
    moving: () => current?.at,
    stop() {
      if (current) current.stopped = true;
    },
    over: () => last,
  };
};
