import type { Config } from './config.ts';
import { openSchema } from './open-schema.ts';
import { openEmbedded } from './postgres/embedded.ts';
import type { ServerUrls } from './postgres/password.ts';
import { connect, type Database } from './store/core/database.ts';

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

const withEmbedded = async <T>(config: Where, work: (embedded?: ServerUrls) => Promise<T>): Promise<T> => {
  const embedded = config.databaseUrl ? undefined : await openEmbedded({ dataDir: config.dataDir });
  try {
    return await work(embedded);
  } finally {
    await embedded?.stop();
  }
};

/** The address of the database as it is, for a command in a terminal: the running bot's, or one started for the command. */
export const withDatabaseUrl = <T>(config: Where, work: (url: string) => Promise<T>): Promise<T> =>
  withEmbedded(config, (embedded) => work(config.databaseUrl ?? embedded?.url ?? ''));

/** The database, brought to this version. */
export const withDatabase = <T>(
  config: Where & Pick<Config, 'migrationDatabaseUrl'>,
  work: (db: Database) => Promise<T>,
): Promise<T> =>
  withEmbedded(config, async (embedded) => {
    const db = connect(await openSchema(config, embedded), 2);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  });
