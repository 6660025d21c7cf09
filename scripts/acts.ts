import { writeFileSync } from 'node:fs';
import { commands } from '../commands/index.ts';
import { actsPage } from './docs/acts-page.ts';
import { rightsPage } from './docs/rights-page.ts';

const DOCS = `${import.meta.dirname}/../docs`;

/** Writes the table of acts, and who may do what: `npm run acts`. */
writeFileSync(`${DOCS}/acts.md`, actsPage(commands));
writeFileSync(`${DOCS}/rights.md`, rightsPage(commands));
