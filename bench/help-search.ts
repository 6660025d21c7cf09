import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { findSensitive } from '../src/rituals/words/sensitive.ts';
import { connect, type Database, inSnapshot } from '../src/store/core/database.ts';
import type { HelpReader } from '../src/store/help/requests.ts';
import { searchSolved } from '../src/store/help/search.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { makeScope } from '../src/store/core/scope.ts';

/** The time of `entraide chercher` over 100,000 requests, compared with its plain SELECT. */

const REQUESTS = 100_000;
const BARS = { search: 50, sensitive: 50 };
const RUNS = 200;

const WORDS = `réseau pare-feu données accès convention serveur formulaire lecteur écran accessibilité
  pseudonymisation publication licence schéma carte tuile base requête index export flux capteur badge poste
  contrat mentor équipe hébergeur certificat domaine courriel agenda réunion atelier maquette bouton contraste
  clavier focus tableau graphique calcul modèle entrepôt tâche file erreur journal sauvegarde restauration clé
  jeton droit rôle profil annuaire groupe tunnel port proxy navigateur police image vidéo son sous-titre
  traduction glossaire procédure décret arrêté avis juriste secret statistique seuil agrégat commune département
  région parcelle permis plage marée pont ouvrage visite greffe audience renvoi délai fouille carnet site reste
  repas école menu allergène crue hauteur station soin créneau rendez-vous douane volume famille aidant accueil
  bâtiment consommation mesure énergie facture compteur`
  .split(/\s+/)
  .filter(Boolean);

/** Invented words after the real ones: the first are in half of the requests, the fortieth in one of ten, most in few. */
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi xo zu'.split(' ');
const VOCABULARY = [
  ...WORDS,
  ...SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c))),
];

const QUERIES = [
  ...WORDS.slice(0, 40),
  ...WORDS.slice(0, 40).map((word, rank) => `${word} ${WORDS[rank + 40]}`),
  ...WORDS.slice(0, 20).map(
    (word, rank) => `"${word} ${WORDS[rank + 3]}" or ${WORDS[rank + 60]} -${WORDS[rank + 80]}`,
  ),
];

const fill = async (db: Database): Promise<{ cohortId: string; reader: HelpReader }> => {
  const [cohort] = await db.execute<{ id: string }>(sql`insert into cohorts
    (slug, name, locale, timezone, holidays, starts_on, ends_on, coordination_label, bulletin_channel, digest_channel, contacts, privacy)
    values ('banc', 'Banc', 'fr', 'Europe/Paris', 'FR', '2026-09-14', '2027-07-13', 'C', 'a', 'b', '{}', '{}') returning id`);
  const [person] = await db.execute<{ id: string }>(
    sql`insert into people (name) values ('Banc') returning id`,
  );
  const words = sql`${JSON.stringify(VOCABULARY)}::jsonb`;
  // The square of a random number: the first words are common, the last ones rare. g keeps the random call inside:
  // PostgreSQL would otherwise take the aggregate for one of the outer query.
  const text = (count: number) =>
    sql.raw(`(select string_agg(w.words ->> (floor(power(random(), 2) * ${VOCABULARY.length})::int + 0 * (g + n)), ' ')
      from generate_series(1, ${count}) g)`);
  await db.execute(sql`select setseed(0.5)`);
  await db.execute(sql`insert into help_requests
      (cohort_id, author_id, subject, context, tried, urgency, tags, audience, state, asked_on, closed_on, learnt)
    select ${cohort?.id ?? ''}::uuid, ${person?.id ?? ''}::uuid, ${text(6)}, ${text(25)}, ${text(10)}, 'week', '["rgaa"]',
      (array['cohort','mentors','community'])[1 + n % 3], (array['solved','around','open','dropped'])[1 + n % 4],
      '2026-11-01', '2026-11-10', ${text(12)}
    from generate_series(1, ${REQUESTS}) n, (select ${words} as words) w`);
  await db.execute(sql`vacuum analyze help_requests`);
  return {
    cohortId: cohort?.id ?? '',
    reader: { personId: '00000000-0000-0000-0000-000000000001', roles: ['eig'] },
  };
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const times = async (run: (query: string) => Promise<unknown>): Promise<number[]> => {
  const found: number[] = [];
  for (let done = 0; done < RUNS; done += 1) {
    const query = QUERIES[done % QUERIES.length] ?? '';
    const began = performance.now();
    await run(query);
    found.push(performance.now() - began);
  }
  return found;
};

const plainSelect = (db: Database) => (query: string) =>
  db.execute(sql`select id from help_requests
    where search @@ (websearch_to_tsquery('help_fr', ${query}) || websearch_to_tsquery('help_en', ${query}))
      and state in ('solved', 'around')
    order by number desc limit 200`);

const measure = async (): Promise<{ search: number[]; plain: number[] }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
  const server = await startEmbedded({ dataDir });
  await migrate(server.url);
  const db = connect(server.url, 1);
  try {
    const { cohortId, reader } = await fill(db);
    const search = (query: string) =>
      inSnapshot(db, (tx) => searchSolved(makeScope(tx, cohortId), reader, query));
    await times(search);
    return { search: await times(search), plain: await times(plainSelect(db)) };
  } finally {
    await db.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** The worst text of 100 kB for each pattern. */
const SEEDS = ['eyJ', 'a@', '0 ', '+1', '1 84 12 ', 'token', 'password: ', '-----BEGIN ', '@', '6', 'é'];
const slowestReading = (): number => {
  const each = SEEDS.map((seed) => {
    const text = seed.repeat(Math.ceil(100_000 / seed.length));
    const began = performance.now();
    findSensitive(text);
    return performance.now() - began;
  });
  return Math.max(...each);
};

const row = (name: string, value: number, bar = ''): string =>
  `  ${name.padEnd(56)}${value.toFixed(1).padStart(8)} ms   ${bar}`;
const held = (value: number, bar: number): string => `${value < bar ? 'held' : 'NOT HELD'} (under ${bar} ms)`;

const [processor] = cpus();
console.log(
  `\n${cpus().length} × ${processor?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(1)} GB, ` +
    `${process.platform}-${process.arch} ${release()}, node ${process.version}\n`,
);
const { search, plain } = await measure();
const reading = slowestReading();
console.log(row(`baseline: the plain SELECT over ${REQUESTS}, median`, quantile(plain, 0.5)));
console.log(row('baseline: the same, 95th percentile', quantile(plain, 0.95)));
console.log(row('entraide chercher, median', quantile(search, 0.5)));
console.log(
  row(
    'entraide chercher, 95th percentile',
    quantile(search, 0.95),
    held(quantile(search, 0.95), BARS.search),
  ),
);
console.log(row('worst 100 kB read for what it should not hold', reading, held(reading, BARS.sensitive)));
console.log('');
process.exitCode = quantile(search, 0.95) < BARS.search && reading < BARS.sensitive ? 0 : 1;
