import type { CohortPause } from '../../store/cohort/pauses.ts';
import type { AnyAppointment } from '../practice/appointment.ts';
import type { Planned } from '../practice/planned.ts';

/** What a cohort's pauses silence: it is not sent later either. */
export const silenceOf =
  (pauses: readonly CohortPause[]) =>
  ({ evenPaused }: AnyAppointment, { at }: Planned): boolean =>
    evenPaused !== true &&
    pauses.some(
      ({ from, until }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0,
    );
