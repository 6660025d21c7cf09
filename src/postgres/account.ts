import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unusableBecause } from './advice.ts';

/** The user the server runs as, when it is not the user of this process. */
export type Account = { uid: number; gid: number };

// initdb and postgres refuse to run as root. Only users that exist are taken: creating one would change the
// machine beyond our folder. `nobody` comes last because other programs may run under it.
const CANDIDATES = ['postgres', 'nobody'];

/** `undefined` for an ordinary user, who runs the server directly. */
export function serverAccount(cluster: string | undefined): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account =
    (cluster && ownerOf(cluster)) || CANDIDATES.map(existingUser).find((user) => user !== undefined);
  if (account) return account;
  throw unusableBecause(
    'account',
    `PostgreSQL refuses to run as root and this machine has no user named ${CANDIDATES.join(' or ')}.`,
  );
}

/** Data restored by root (a backup copied back, for instance) must belong to the account that serves it. */
export function giveTo(account: Account | undefined, path: string): void {
  const { uid } = statSync(path);
  const expected = account?.uid ?? process.getuid?.() ?? uid;
  if (uid === expected) return;
  if (!account)
    throw unusableBecause(
      'owner',
      `${path} belongs to another user (uid ${uid}): start as that user, or chown it.`,
    );
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(path, entry), account.uid, account.gid);
  }
}

// The `postgres` of one machine or container image may have another number on the next: the data decides.
function ownerOf(cluster: string): Account | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function existingUser(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
