import type { Scope } from '../../store/core/scope.ts';
import type { Report, RunTools } from './appointment.ts';

/** A call to an outside service: what waits for it, the question, and what its answer changes. */
export type LookUp<Asked, Found> = {
  name: string;
  waiting(scope: Scope, now: Temporal.Instant): Promise<readonly Asked[]>;
  /** Runs outside any transaction. */
  ask(asked: Asked): Promise<Found>;
  keep(asked: Asked, found: Found, tools: RunTools): Promise<Report>;
};

export type Keep = (tools: RunTools) => Promise<Report>;

/** A look-up with its types hidden, for lists. */
export type AnyLookUp = {
  name: string;
  questions(scope: Scope, now: Temporal.Instant): Promise<readonly (() => Promise<Keep>)[]>;
};

export const defineLookUp = <Asked, Found>(lookUp: LookUp<Asked, Found>): AnyLookUp => ({
  name: lookUp.name,
  questions: async (scope, now) =>
    (await lookUp.waiting(scope, now)).map((asked) => async () => {
      const found = await lookUp.ask(asked);
      return (tools) => lookUp.keep(asked, found, tools);
    }),
});
