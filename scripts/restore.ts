import { parseArgs } from 'node:util';
import { readOwnConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { withDatabaseUrl } from '../src/open-database.ts';
import { textsIn } from '../src/texts/index.ts';
import { BackupRefused } from './backup/refused.ts';
import { checkBackup, restoreBackup } from './backup/restore.ts';

try {
  const { values, positionals } = parseArgs({
    options: { locale: { type: 'string' }, 'without-erasures': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const texts = textsIn(values.locale);
  const [path, more] = positionals;
  if (!path || more !== undefined) throw new BackupRefused(texts.operatorBackup.usage.restore);
  const config = readOwnConfig(texts.locale);
  const restoring = { path, config, withoutErasures: values['without-erasures'] };
  await checkBackup(restoring, texts);
  const said = await withDatabaseUrl(config, (url) => restoreBackup(restoring, url, texts));
  console.log(said.join('\n'));
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
