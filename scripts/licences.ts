import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccepted, licencesPage, productionPackages } from './archive/licences.ts';

/** Writes docs/licences.md: `npm run licences`. */

const ROOT = join(import.meta.dirname, '..');
const packages = productionPackages(ROOT);
writeFileSync(join(ROOT, 'docs/licences.md'), licencesPage(packages));
for (const { name, licence } of packages)
  if (!isAccepted(licence)) {
    console.error(`${name}: ${licence} was not accepted.`);
    process.exitCode = 1;
  }
