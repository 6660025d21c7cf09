import { readOwnConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { withDatabase } from '../src/open-database.ts';
import type { Database } from '../src/store/core/database.ts';
import { dropParked, parkedDeliveries, retryParked } from '../src/store/delivery/parked.ts';

const USAGE = `Usage : npm run parked                  ce qui n’a pas pu partir, et pourquoi
        npm run parked -- retry RAISON  la cause est réparée : ces messages repartent
        npm run parked -- drop RAISON   ces messages sont abandonnés`;

const listed = async (db: Database): Promise<string> => {
  const groups = Map.groupBy(await parkedDeliveries(db), ({ kind, reason }) => `${reason ?? '-'}\t${kind}`);
  return [...groups].map(([what, rows]) => `${rows.length}\t${what}`).join('\n') || 'Rien ne reste en panne.';
};

const done = async (db: Database, [verb, reason]: readonly string[]): Promise<string> => {
  if (verb === undefined) return listed(db);
  if (!reason || (verb !== 'retry' && verb !== 'drop')) throw new Error(USAGE);
  const count = await (verb === 'retry' ? retryParked(db, reason) : dropParked(db, reason));
  return verb === 'retry'
    ? `${count} message(s) vont repartir, une fois le robot en marche.`
    : `${count} message(s) abandonnés.`;
};

try {
  console.log(await withDatabase(readOwnConfig('fr'), (db) => done(db, process.argv.slice(2))));
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
