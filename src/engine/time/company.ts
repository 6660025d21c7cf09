/** Invented people who act by themselves, in a demonstration only. They go through the same doors as anyone. */
export interface Company {
  /** When one of them next acts; `undefined` once the script is over. */
  nextAfter(at: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** All that they do up to this instant and have not done yet; `drain` delivers what each act causes. */
  actUntil(at: Temporal.Instant, drain: () => Promise<void>): Promise<void>;
}
