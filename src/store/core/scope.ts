import type { Tx } from './database.ts';

declare const made: unique symbol;

/**
 * The right to read and write one cohort's rows in one transaction. Only the engine makes one, once it knows who asks and
 * where: a test checks the imports of `makeScope`.
 */
export type Scope = { readonly tx: Tx; readonly cohortId: string; readonly [made]: true };

/** For people of the community, who have no cohort: matches no row. */
export const NO_COHORT = '00000000-0000-0000-0000-000000000000';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand exists in types only: that is its use
export const makeScope = (tx: Tx, cohortId: string): Scope => ({ tx, cohortId }) as Scope;
