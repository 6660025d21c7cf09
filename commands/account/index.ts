import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { awayShared, awayWord } from './away.ts';
import { contract } from './contract.ts';
import { exportCommand } from './export.ts';
import { linkCommands } from './link.ts';
import { settingsCommands } from './mine.ts';
import { pause, resume } from './pause.ts';

export { awayTypedCommand as awaySaid } from './away.ts';

export const account: readonly AnyCommand[] = [
  ...settingsCommands,
  exportCommand,
  ...linkCommands,
  pause,
  resume,
  awayWord,
  awayShared,
  ...contract,
];
