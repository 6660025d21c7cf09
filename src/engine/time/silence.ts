import { pausesOf } from '../../store/cohort/pauses.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { AnyAppointment, Planned } from '../practice/define.ts';

/** What a cohort's pause silences: it is not sent later either. */
export const silenceOf = async (
  scope: Scope,
): Promise<(appointment: AnyAppointment, planned: Planned) => boolean> => {
  const pauses = await pausesOf(scope);
  return ({ evenPaused }, { at }) =>
    evenPaused !== true &&
    pauses.some(
      ({ from, until }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0,
    );
};
