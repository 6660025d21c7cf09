import type { Config } from './config.ts';
import { openEmbedded } from './postgres/embedded.ts';
import { connect, type Database } from './store/core/database.ts';
import { migrate } from './store/core/migrate.ts';

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** The address of the database as it is, for a command in a terminal: the running bot's, or one started for the command. */
export const withDatabaseUrl = async <T>(config: Where, work: (url: string) => Promise<T>): Promise<T> => {
  if (config.databaseUrl) return work(config.databaseUrl);
  const embedded = await openEmbedded({ dataDir: config.dataDir });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
};

/** The database, brought to this version. */
export const withDatabase = <T>(
  config: Where & Pick<Config, 'migrationDatabaseUrl'>,
  work: (db: Database) => Promise<T>,
): Promise<T> =>
  withDatabaseUrl(config, async (url) => {
    await migrate(config.migrationDatabaseUrl ?? url);
    const db = connect(url, 2);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  });
