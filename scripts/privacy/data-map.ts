import { kindSaid } from '../../src/messages/account/kept-lines.ts';
import { KEPT_BY, KINDS } from '../../src/store/privacy/declarations.ts';
import { fr } from '../../src/texts/fr/index.ts';

const cell = (items: readonly string[] = []): string => items.map((item) => `\`${item}\``).join(', ');

const kindsOf = (table: string): string =>
  [...KINDS]
    .filter(([, kind]) => kind.table === table)
    .map(([kind]) => kindSaid(kind, fr).what)
    .join(' ; ');

const rowOf = ([practice, table]: readonly [string, string]): string => {
  const { words, platform, because } = KEPT_BY[practice]?.tables[table] ?? {};
  return `| ${practice} | \`${table}\` | ${kindsOf(table) || (because ?? 'rien sur une personne')} | ${cell(words)} | ${cell(platform)} |`;
};

const TABLES = Object.entries(KEPT_BY).flatMap(([practice, { tables }]) =>
  Object.keys(tables).map((table) => [practice, table] as const),
);

const ERASURE = { deleted: 'la ligne disparaît', unsigned: 'la ligne reste, sans la personne' };

const kindRow = ([kind, { retention, erasure, withdraw }]: typeof KINDS extends ReadonlyMap<
  string,
  infer Kind
>
  ? readonly [string, Kind]
  : never): string => {
  const { what, why } = kindSaid(kind, fr);
  const words = withdraw ? ' ; ses propres mots disparaissent' : '';
  return `| ${what} | ${why} | ${fr.kept.howLong(retention)} | ${ERASURE[erasure]}${words} |`;
};

/** Where data on people are, why, for how long and what an erasure does: from what the practices declare. */
export const dataMap = (): string =>
  [
    '# Carte des données',
    '',
    'Cette page est produite par `npm run privacy -- map` à partir de ce que déclarent les pratiques',
    '(`src/store/*/kept.ts`) ; un test la compare au schéma. Elle se joint au registre et à l’analyse d’impact.',
    '',
    '## Catégories de données sur des personnes',
    '',
    '| Donnée | Pour | Durée | À l’effacement |',
    '|---|---|---|---|',
    ...[...KINDS].map(kindRow),
    '',
    '## Tables',
    '',
    '« Mots » : ce que quelqu’un a écrit. « Plateforme » : comptes, conversations et messages de la messagerie.',
    '',
    '| Pratique | Table | Ce qu’elle garde de personnes | Mots | Plateforme |',
    '|---|---|---|---|---|',
    ...TABLES.map(rowOf),
    '',
  ].join('\n');
