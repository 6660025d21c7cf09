import type { MessageKey } from '../../chat/message.ts';
import type { Outgoing } from '../../messages/outgoing.ts';
import type { Event } from '../../rituals/events.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Cohort } from './cohort.ts';
import type { Tools } from './define.ts';
import type { Planned } from './planned.ts';

/** What is recorded, and said to people. */
export type Report = {
  log?: readonly Event[];
  say?: readonly Outgoing[];
  /** Messages that time alone has changed: whatever shows what was written is brought up to date by itself. */
  refresh?: readonly MessageKey[];
};

export type RunTools = Omit<Tools, 'summaries' | 'enter' | 'planned'> & { cohort: Cohort };

export type Appointment<State = unknown> = {
  name: string;
  /** How late it may still run. Later, it is recorded as missed. */
  grace: Temporal.Duration;
  state(scope: Scope, cohort: Cohort): Promise<State>;
  /** All that it would do around a span: pure. The engine leaves out what lies outside. */
  planned(state: State, from: Temporal.Instant, to: Temporal.Instant, cohort: Cohort): Planned[];
  run(planned: Planned, tools: RunTools): Promise<Report>;
  /** Runs even while the whole cohort is paused, because it asks nothing of anyone. */
  evenPaused?: true;
  /**
   * What is due at the same time reads nothing that another of them writes, in any cohort: all of it is kept in the same
   * transactions, side by side.
   */
  together?: true;
  /** What remains to do when it was missed, without a message. */
  missed?(planned: Planned, tools: RunTools): Promise<Report>;
};

export type AnyAppointment = Omit<Appointment, 'state' | 'planned'> & {
  /** All that it would do between two instants, both included. */
  plan(scope: Scope, cohort: Cohort): Promise<(from: Temporal.Instant, to: Temporal.Instant) => Planned[]>;
};

const { compare } = Temporal.Instant;

export const defineAppointment = <State>(appointment: Appointment<State>): AnyAppointment => ({
  ...appointment,
  async plan(scope, cohort) {
    const state = await appointment.state(scope, cohort);
    return (from, to) =>
      appointment
        .planned(state, from, to, cohort)
        .filter(({ at }) => compare(at, from) >= 0 && compare(at, to) <= 0);
  },
});
