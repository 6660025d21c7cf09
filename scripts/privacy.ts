import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { makeErasuresFile, openErasuresFile } from '../src/erasures-file.ts';
import { openErasures } from '../src/keep-erasures.ts';
import { withDatabase } from '../src/open-database.ts';
import { type Database, inTransaction } from '../src/store/core/database.ts';
import { allErasures, erasePerson } from '../src/store/privacy/erase-person.ts';
import { planPurge } from '../src/store/privacy/purge-runs.ts';
import { peopleAddressed } from '../src/store/people/duties.ts';
import { breachList } from './privacy/breach.ts';
import { dataMap } from './privacy/data-map.ts';
import { purgeList } from './privacy/purge-list.ts';
import { testsPage } from './privacy/tests-page.ts';

const USAGE = `Usage : npm run privacy -- <ordre>
  purge [AAAA-MM-JJ]   ce qu’une purge de ce jour supprimerait (bordereau) ; ne supprime rien
  breach               catégories et nombres que concernerait une fuite de cette base
  erase ADRESSE        efface la personne qui a cette adresse, comme « mon-compte effacer »
  replay               rejoue les effacements du fichier (fait aussi à chaque démarrage)
  new-file             recommence un fichier d’effacements perdu, avec ce que cette base en sait
  map, tests           écrivent docs/administration/carte-des-donnees.md et docs/privacy-tests.md`;

const DOCS = join(import.meta.dirname, '../docs');
const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('UTC');

/** For whoever cannot do it in chat: their account is closed, or nobody else coordinates. */
const eraseByAddress = async (db: Database, address: string): Promise<string> => {
  const found = await peopleAddressed(db, address);
  const [one, another] = found;
  if (!one || another) return `${found.length} personnes ont cette adresse : rien n’a été effacé.`;
  await inTransaction(db, (tx) => erasePerson(tx, one, today()));
  return 'Cette personne est effacée. Le fichier d’effacements sera complété au prochain passage du robot.';
};

const beginAgain = async (db: Database, path: string | undefined): Promise<string> => {
  if (!path) return 'ERASURES_FILE ne dit pas où écrire : rien n’a été fait.';
  if (existsSync(path)) return `${path} est là : rien n’a été fait.`;
  makeErasuresFile(path);
  const file = openErasuresFile(path);
  const known = await allErasures(db);
  for (const erasure of known) file.append(erasure);
  return `${path} est recommencé, avec ${known.length} effacements. Ceux qui ont suivi la sauvegarde rétablie sont perdus : relisez les demandes reçues depuis, et rejouez-les avec « erase ».`;
};

const ORDERS: Readonly<Record<string, (db: Database, argument: string | undefined) => Promise<string>>> = {
  async purge(db, day) {
    const on = day ? Temporal.PlainDate.from(day) : today();
    return purgeList(on, await planPurge(db, on));
  },
  breach: (db) => breachList(db),
  erase: (db, address) => (address ? eraseByAddress(db, address) : Promise.resolve(USAGE)),
  replay: async (db) =>
    `${(await openErasures(db, readOwnConfig('fr'))).erasedAgain} personnes effacées de nouveau.`,
  'new-file': (db) => beginAgain(db, readOwnConfig('fr').erasuresFile),
};

const PAGES: Readonly<Record<string, () => [string, string]>> = {
  map: () => ['administration/carte-des-donnees.md', dataMap()],
  tests: () => ['privacy-tests.md', testsPage()],
};

try {
  const [order = '', argument] = process.argv.slice(2);
  const page = PAGES[order]?.();
  const run = ORDERS[order];
  if (page) writeFileSync(join(DOCS, page[0]), page[1]);
  else if (run) console.log(await withDatabase(readOwnConfig('fr'), (db) => run(db, argument)));
  else throw new RangeError(USAGE);
} catch (error) {
  console.error(error instanceof RangeError ? USAGE : readableFault(error));
  process.exitCode = 1;
}
