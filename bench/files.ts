import { readCohortFile } from '../src/read-cohort-file.ts';
import { CELL_MAX, readTable, ROWS_MAX } from '../src/files/table.ts';
import { readUpload } from '../src/files/upload.ts';
import { readSheet } from '../src/rituals/cohort-sheet/index.ts';
import { LOCALES } from '../src/texts/index.ts';
import { bar } from './bars.ts';
import { machine } from './machine.ts';

/**
 * The worst of what people may drop: how long it keeps the process to itself, in milliseconds of its own processor. The bar is
 * what others would notice.
 */

const BAR = 500;
const HEADERS = 'Nom;Adresse;Rôle;Défi;Administration;Objectif;Responsable;Arrivée;Départ';
const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);
const TODAY = Temporal.PlainDate.from('2026-11-23');
const KB = 1_000;

const rows = (count: number, cell = 'Un but'): string =>
  [
    HEADERS,
    ...Array.from(
      { length: count },
      (_row, at) =>
        `Personne ${at};p${at}@demo.example;EIG;Défi ${at % 50};Une administration;${cell};;14/09/2026;13/07/2027`,
    ),
  ].join('\n');

const people = (bytes: number): string => {
  const lines = ['cohort:', '  id: promo', '  name: Promo', 'people:'];
  for (let at = 0, size = 0; size < bytes; at += 1) {
    const line = `  - { id: p${at}, name: Personne ${at}, roles: [eig], email: p${at}@demo.example }`;
    size += line.length + 1;
    lines.push(line);
  }
  return lines.join('\n');
};

const sheet = (text: string) => () => {
  const { kind, text: content } = readUpload(new TextEncoder().encode(text));
  const table = readTable(content);
  if (kind === 'sheet' && 'rows' in table) readSheet(table.rows, { words: WORDS, today: TODAY });
};

const yaml = (text: string) => () => {
  const { text: content } = readUpload(new TextEncoder().encode(text));
  readCohortFile(content, 'fr');
};

const worst: Readonly<Record<string, () => void>> = {
  'spreadsheet of 10,000 rows': sheet(rows(ROWS_MAX - 1)),
  'spreadsheet of 2,400 rows, every cell as long as it may be': sheet(
    rows(2_400, 'a '.repeat(CELL_MAX / 2 - 1)),
  ),
  'a cell of 50 kB': sheet(`${HEADERS}\nAda;ada@demo.example;"${'lundi '.repeat((50 * KB) / 6)}"`),
  'a cell of 50 kB of quotes': sheet(`${HEADERS}\nAda;ada@demo.example;"${'""'.repeat(25 * KB)}"`),
  '5 MB on one line': sheet('a;'.repeat(2_500 * KB)),
  '5 MB of empty lines': sheet('\n'.repeat(5_000 * KB)),
  'cohort file of 390 kB, the longest that is read': yaml(people(390 * KB)),
  'cohort file of 900 kB': yaml(people(900 * KB)),
  'cohort file of 900 kB, one value': yaml(`cohort:\n  name: ${'a '.repeat(450 * KB)}`),
  'cohort file of 900 kB, of brackets': yaml(`cohort: ${'['.repeat(900 * KB)}`),
  'cohort file of 900 kB, of dashes': yaml(`people:\n${'- '.repeat(450 * KB)}`),
};

console.log(machine());
for (const [what, read] of Object.entries(worst)) {
  const before = process.cpuUsage();
  try {
    read();
  } catch (error) {
    console.log(`  ${what}: ${error instanceof Error ? error.message.slice(0, 60) : 'failed'}`);
  }
  const { user, system } = process.cpuUsage(before);
  bar(what, (user + system) / 1_000, BAR, 'ms');
}
