import type { Fact } from '../fact.ts';
import type { End, Licence, Reason, Stage } from './dataset.ts';

/** Datasets belong to teams: stages are counted by défi, and answers to check-ins are not attributed. */
export type DatasetEvent =
  | Fact<'dataset.added', { challenge: string }>
  | Fact<'dataset.moved', { challenge: string; from: Stage; to: Stage }>
  | Fact<'dataset.held', { challenge: string; stage: Stage; state: 'waiting' | 'blocked'; reason: Reason }>
  | Fact<'dataset.unblocked', { challenge: string; stage: Stage; reason: Reason; weeks: number }>
  | Fact<'dataset.ended', { challenge: string; stage: Stage; end: End }>
  | Fact<'dataset.reopened', { challenge: string; stage: Stage }>
  | Fact<'dataset.licensed', { challenge: string; licence: Licence }>
  | Fact<'dataset.linked', { challenge: string }>
  | Fact<'dataset.seen', { challenge: string }>
  | Fact<'dataset.asked', { challenge: string }>
  | Fact<'dataset.unchanged', Record<string, never>>
  | Fact<'dataset.paced', { challenge: string; weeks: number }>;
