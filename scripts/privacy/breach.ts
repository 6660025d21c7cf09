import { kindSaid } from '../../src/messages/account/kept-lines.ts';
import type { Database } from '../../src/store/core/database.ts';
import { affectedKinds } from '../../src/store/privacy/breach-counts.ts';
import { fr } from '../../src/texts/fr/index.ts';

/** What the notification to the data protection authority asks for: categories, and approximate numbers. */
export const breachList = async (db: Database): Promise<string> =>
  [
    'Catégories de données et nombres approximatifs (à joindre à la notification à la CNIL) :',
    ...(await affectedKinds(db)).map(
      ({ kind, rows, people }) =>
        `- ${kindSaid(kind, fr).what} : ${rows} lignes${people > 0 ? `, ${people} personnes` : ''}`,
    ),
  ].join('\n');
