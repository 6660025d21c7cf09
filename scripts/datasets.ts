import { datasetCsv } from '../src/dataset-csv.ts';
import { readOwnConfig } from '../src/config.ts';
import { readableFault } from '../src/engine/fault.ts';
import { withDatabase } from '../src/open-database.ts';
import { localDate } from '../src/rituals/time/calendar.ts';
import { readClock } from '../src/store/core/clock.ts';
import { findCohortBySlug } from '../src/store/cohort/cohort.ts';
import type { Database } from '../src/store/core/database.ts';
import { exportDatasets } from '../src/store/dataset/export.ts';
import { textsIn } from '../src/texts/index.ts';

const USAGE =
  'Usage : npm run -s datasets -- export IDENTIFIANT > donnees.csv   les jeux de données d’une promotion, pour un tableur';

const exportOne = async (db: Database, slug: string): Promise<string> => {
  const cohort = await findCohortBySlug(db, slug);
  if (!cohort) throw new Error(`Aucune promotion « ${slug} » n’est importée. Rien n’a été exporté.`);
  const today = localDate(await readClock(db), cohort.timezone);
  return datasetCsv(await exportDatasets(db, slug, today), today, textsIn(cohort.locale));
};

try {
  const [verb, slug, more] = process.argv.slice(2);
  if (verb !== 'export' || !slug || more !== undefined) throw new Error(USAGE);
  process.stdout.write(await withDatabase(readOwnConfig('fr'), (db) => exportOne(db, slug)));
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
