import type { Fact } from '../fact.ts';
import type { Ending, HelpAudience, Urgency } from './request.ts';

/** No alias: the log must not show who asks, helps, refuses or stays silent. */
export type HelpEvent =
  | Fact<'help.asked', { audience: HelpAudience; urgency: Urgency; lasting: boolean }>
  | Fact<'help.suggested', { rank: number }>
  | Fact<'help.claimed', { audience: HelpAudience }>
  | Fact<'help.returned', { audience: HelpAudience }>
  | Fact<'help.widened', { audience: HelpAudience }>
  | Fact<'help.followed', { slot: string }>
  | Fact<'help.closed', { ending: Ending; audience: HelpAudience; helped: boolean; learnt: boolean }>
  | Fact<'help.removed', { audience: HelpAudience }>;
