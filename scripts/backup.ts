import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readOwnConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { withDatabaseUrl } from '../src/open-database.ts';
import { textsIn } from '../src/texts/index.ts';
import { BackupRefused } from './backup/refused.ts';
import { takeBackup } from './backup/take.ts';

try {
  const { values, positionals } = parseArgs({
    options: { locale: { type: 'string' } },
    allowPositionals: true,
  });
  const texts = textsIn(values.locale);
  const [path, more] = positionals;
  if (!path || more !== undefined) throw new BackupRefused(texts.operatorBackup.usage.backup);
  const config = readOwnConfig(texts.locale);
  // An embedded server that never ran is not made for that.
  if (!config.databaseUrl && !existsSync(config.dataDir)) throw new BackupRefused(texts.operatorBackup.empty);
  // The role that owns the tables also reads which migrations made them.
  const take = (url: string) => takeBackup(config.migrationDatabaseUrl ?? url, path, config.backupKey, texts);
  console.log(await withDatabaseUrl(config, take));
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
