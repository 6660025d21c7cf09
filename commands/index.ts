import type { AnyCommand } from '../src/engine/define.ts';
import { about } from './about.ts';
import { pause, resume } from './account.ts';
import { standup } from './standup/index.ts';

/** What a person can do, in the order in which `aide` tells it. */
export const commands: readonly AnyCommand[] = [...standup, pause, resume, about];
