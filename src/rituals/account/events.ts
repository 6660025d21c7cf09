import type { Fact } from '../fact.ts';

/** No alias: the log must not show who paused, was away, or chose what. */
export type AccountEvent =
  | Fact<'account.paused', { dated: boolean }>
  | Fact<'account.away', { announced: boolean }>
  | Fact<'account.resumed', Record<string, never>>
  | Fact<
      'account.changed',
      { what: 'name' | 'language' | 'zone' | 'days' | 'reminders' | 'reach' | 'bulletins' | 'several' }
    >
  | Fact<'account.right-used', { right: 'withdrawal' | 'objection' | 'restriction' | 'erasure' }>
  | Fact<'account.end-confirmed', Record<string, never>>
  | Fact<'account.end-proposed', Record<string, never>>
  | Fact<'account.end-settled', { taken: boolean }>;
