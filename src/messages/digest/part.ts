import type { Text } from '../../chat/message.ts';
import {
  type Headcount,
  type Fact,
  type Facts,
  isSayable,
  type Period,
} from '../../rituals/digest/digest.ts';
import { inTeams } from '../../store/digest/page-facts.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { MessageIdentity, Reader } from '../define.ts';

/** One line of the page, and its full text for the thread when there is more. */
export type Line = { brief: Text; full?: Text };

/** Who reads which page. `on` is the day it was composed: waits are counted until then. */
export type PageReader = Reader & { week: string; on: Temporal.PlainDate };

/**
 * One practice's content for the weekly page. `gather` records ids, codes and numbers, once; `say` puts them into words
 * for each reading, so that what was corrected or erased meanwhile is gone.
 */
export type Part = {
  name: string;
  gather(scope: Scope, period: Period): Promise<readonly Fact[]>;
  say(facts: readonly Fact[], reader: PageReader): Promise<readonly Line[]>;
};

export const dayOrFallback = (iso: string | undefined, fallback: Temporal.PlainDate): Temporal.PlainDate =>
  iso === undefined ? fallback : Temporal.PlainDate.from(iso);

const sizes = new WeakMap<Scope, Promise<Headcount>>();

/** Whether the cohort is large enough for numbers about it to point to nobody; asked once per transaction. */
export const isLargeEnough = async (scope: Scope, today: Temporal.PlainDate): Promise<boolean> =>
  isSayable(await sizes.getOrInsertComputed(scope, () => inTeams(scope, today)));

/** Taken back, a page is removed with all that came with it. */
export const ofItsPage = ({ cohortId, subject: week }: MessageIdentity): string[] => [
  `page:${cohortId}:${week}`,
];

export type Page = { week: string; sentOn: Temporal.PlainDate; facts: Facts };
