import type { Fact } from '../fact.ts';

/** No alias: the log must not show who takes part, sits out, or met whom. */
export type PairingEvent =
  | Fact<'pairing.joined', Record<string, never>>
  | Fact<'pairing.left', Record<string, never>>
  | Fact<'pairing.drawn', { groups: number; exhausted: boolean }>;
