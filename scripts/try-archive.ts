import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * `npm run try-archive`: the archive of `npm run bundle`, from an empty folder to a first prompt, without network and as an
 * ordinary user. Too slow for `npm test`. Linux only: a network namespace takes the network away.
 */

const ROOT = join(import.meta.dirname, '..');
const NOBODY = 65_534;

const archive = globSync('build/ritournelle-*.tar.gz', { cwd: ROOT }).toSorted().at(-1);
if (!archive) throw new Error('There is no archive: npm run bundle makes one.');

const folder = mkdtempSync(join(tmpdir(), 'try-archive-'));
const isRoot = process.getuid?.() === 0;
for (const path of [archive, `${archive}.sha256`, 'packaging/try.sh'])
  cpSync(join(ROOT, path), join(folder, basename(path)));
chmodSync(folder, 0o755);
if (isRoot) chownSync(folder, NOBODY, NOBODY);
execFileSync('sha256sum', ['-c', `${basename(archive)}.sha256`], { cwd: folder });

// The loopback interface is down in a new namespace, and only root of it may put it up.
const asNobody = isRoot ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : '';
const inside = `ip link set lo up && exec ${asNobody} sh ./try.sh ./${basename(archive)}`;
const unshare = ['--net', ...(isRoot ? [] : ['--map-root-user']), '--', 'sh', '-c', inside];
const { status } = spawnSync('unshare', unshare, {
  cwd: folder,
  stdio: 'inherit',
  env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', HOME: folder },
});
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
