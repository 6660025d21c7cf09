import { launchCohort } from '../src/engine/cohort-admin.ts';
import { readableFault } from '../src/engine/fault.ts';
import { readOwnConfig } from '../src/config.ts';
import { importFile } from '../src/first-start.ts';
import { withDatabase } from '../src/open-database.ts';
import { sayProblem } from '../src/read-cohort-file.ts';
import { type Launchable, launchFaults, launchWarnings } from '../src/rituals/cohort-file/index.ts';
import { localDate } from '../src/rituals/time/calendar.ts';
import { readClock } from '../src/store/core/clock.ts';
import { findCohortBySlug } from '../src/store/cohort/cohort.ts';
import type { Database } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { launchableOf } from '../src/store/cohort/launchable.ts';

const USAGE = `Usage :
  npm run cohort -- import FICHIER [--dry-run]   vérifie puis importe un fichier de promotion ; ne prévient personne
  npm run cohort -- launch IDENTIFIANT           lance une promotion importée : les messages commencent`;

const list = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `  - ${sentence}`).join('\n');

const importOne = async (db: Database, path: string, dryRun: boolean): Promise<string> => {
  if (!dryRun) await claimInstance(db, readOwnConfig('fr').kind);
  const { id, people, challenges, rituals, ended, erased, unchanged } = await importFile(db, path, dryRun);
  if (unchanged) return `${id} : ce fichier est déjà importé, rien n’a changé.`;
  const counts = `${people} personnes, ${challenges} défis, ${rituals} rituels`;
  const gone =
    ended.length > 0 ? `\nFin de participation aujourd’hui, absents du fichier : ${ended.join(', ')}.` : '';
  const skipped =
    erased.length > 0
      ? `\nEffacées à leur demande, laissées de côté : ${erased.join(', ')}. Retirez leurs lignes.`
      : '';
  return dryRun
    ? `${id} : le fichier est bon (${counts}). Essai à blanc : rien n’a été enregistré.${gone}${skipped}`
    : `${id} : importé (${counts}). Personne n’a été prévenu.${gone}${skipped}\nPour lancer : npm run cohort -- launch ${id}`;
};

const warnings = (launchable: Launchable): string => {
  const sentences = launchWarnings(launchable).map(({ problem }) => sayProblem(problem, 'fr'));
  return sentences.length > 0 ? `\nÀ savoir :\n${list(sentences)}` : '';
};

const launchOne = async (db: Database, id: string): Promise<string> => {
  const cohort = await findCohortBySlug(db, id);
  if (!cohort)
    throw new Error(
      `Aucune promotion « ${id} » n’est importée. Rien n’a été lancé. Importez-la d’abord : npm run cohort -- import FICHIER`,
    );
  const launchable = await launchableOf(db, cohort, localDate(await readClock(db), cohort.timezone));
  const faults = launchFaults(launchable).map(({ problem }) => sayProblem(problem, 'fr'));
  if (faults.length > 0)
    throw new Error(
      `${id} n’est pas prête. Rien n’a été lancé. Complétez le fichier, importez-le de nouveau, puis relancez :\n${list(faults)}`,
    );
  const launched = await launchCohort(db, id, { spread: true });
  if (launched === 'already') return `${id} est déjà lancée, rien n’a changé.`;
  return `${id} est lancée : chacun recevra d’abord la notice, dans ses heures de travail.${warnings(launchable)}`;
};

const run = (args: readonly string[]): Promise<string> => {
  const [verb, subject, option] = args;
  if (verb === 'import' && subject && (option === undefined || option === '--dry-run'))
    return withDatabase(readOwnConfig('fr'), (db) => importOne(db, subject, option !== undefined));
  if (verb === 'launch' && subject && option === undefined)
    return withDatabase(readOwnConfig('fr'), (db) => launchOne(db, subject));
  throw new Error(USAGE);
};

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(readableFault(error));
  process.exitCode = 1;
}
