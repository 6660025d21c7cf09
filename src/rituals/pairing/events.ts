type Fact<Type extends string, Facts> = { type: Type; v: 1; on: Temporal.PlainDate; facts: Facts };

/** No alias: the log must not show who takes part, sits out, or met whom. */
export type PairingEvent =
  | Fact<'pairing.joined', Record<string, never>>
  | Fact<'pairing.left', Record<string, never>>
  | Fact<'pairing.drawn', { groups: number; exhausted: boolean }>;
