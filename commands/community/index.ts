import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { claim } from './claim.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';

export const community: readonly AnyCommand[] = [...join, ...claim, ...leave];
