import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { decisions } from './decide.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';

/** Coming into the community around the cohort, and leaving it. */
export const community: readonly AnyCommand[] = [...join, ...decisions, leave];
