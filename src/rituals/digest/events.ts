import type { Fact } from '../fact.ts';

/** `early`: the coordination did not wait for Monday. Good news is counted without person or team. */
export type DigestEvent =
  | Fact<'digest.sent', { week: string; early: boolean }>
  | Fact<'digest.told', Record<string, never>>
  | Fact<'digest.taken-back', Record<string, never>>
  | Fact<'gazette.sent', { week: string }>
  | Fact<'gazette.corrected', { week: string }>;
