import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** Bytes: about 150 databases of 9 MB, and a margin. */
const ENOUGH = 4 * 1024 ** 3;

/** In memory if there is enough: copying a database takes 10 ms there, ten times as much on a disk. */
export const scratch = async (): Promise<string> => {
  const free = await statfs(MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > ENOUGH ? MEMORY : tmpdir();
};
