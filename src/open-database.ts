import type { Config } from './config.ts';
import { openEmbedded } from './postgres/embedded.ts';
import { connect, type Database } from './store/core/database.ts';
import { migrate } from './store/core/migrate.ts';

/** The database for a command in a terminal: the running bot's, or one started for the command. */
export const withDatabase = async <T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> => {
  const embedded = config.databaseUrl ? undefined : await openEmbedded({ dataDir: config.dataDir });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  try {
    await migrate(config.migrationDatabaseUrl ?? url);
    const db = connect(url, 2);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } finally {
    await embedded?.stop();
  }
};
