import { purgedSaid } from '../../src/messages/account/kept-lines.ts';
import type { Purged } from '../../src/store/privacy/purge.ts';
import { fr } from '../../src/texts/fr/index.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The list that the archives are given before anything is eliminated: category, date, count. */
export const purgeList = (on: Temporal.PlainDate, purged: readonly Purged[]): string =>
  [
    '"catégorie";"antérieur au";"nombre"',
    ...purged.map(({ what, before, count }) => `${quoted(purgedSaid(what, fr))};"${before}";${count}`),
    `"purge du";"${on.toString()}";${purged.reduce((sum, { count }) => sum + count, 0)}`,
  ].join('\n');
