import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { awayShared, awayWord } from './away.ts';
import { contract } from './contract.ts';
import { exported } from './export.ts';
import { mine } from './mine.ts';
import { pause, resume } from './pause.ts';

export { awaySaid } from './away.ts';

export const account: readonly AnyCommand[] = [
  ...mine,
  exported,
  pause,
  resume,
  awayWord,
  awayShared,
  ...contract,
];
