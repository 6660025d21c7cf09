import { writeFileSync } from 'node:fs';
import { commands } from '../commands/index.ts';
import { actsPage } from './docs/acts-page.ts';

/** Writes the table of acts: `npm run acts`. */
writeFileSync(`${import.meta.dirname}/../docs/acts.md`, actsPage(commands));
