import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccepted, licencesPage, productionPackages } from './archive/licences.ts';

/** Writes docs/licences.md: `npm run licences`. With `--check`, as `npm run check` does, writes nothing and says what is wrong. */

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs/licences.md');

const packages = productionPackages(ROOT);
const page = licencesPage(packages);
const refused = packages
  .filter(({ licence }) => !isAccepted(licence))
  .map(({ name, licence }) => `${name}: nobody accepted ${licence}. See scripts/archive/licences.ts.`);

const isChecked = process.argv.includes('--check');
if (!isChecked) writeFileSync(PAGE, page);
const stale =
  readFileSync(PAGE, 'utf8') === page
    ? []
    : ['docs/licences.md is not that of package-lock.json: npm run licences.'];
for (const sentence of [...refused, ...stale]) console.error(sentence);
if (refused.length + stale.length > 0) process.exitCode = 1;
