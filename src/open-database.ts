import type { Config } from './config.ts';
import { openSchema } from './open-schema.ts';
import { openEmbedded } from './postgres/embedded.ts';
import { connect, type Database } from './store/core/database.ts';

/** The database for a command in a terminal: the running bot's, or one started for the command. */
export const withDatabase = async <T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> => {
  const embedded = config.databaseUrl ? undefined : await openEmbedded({ dataDir: config.dataDir });
  try {
    const db = connect(await openSchema(config, embedded), 2);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } finally {
    await embedded?.stop();
  }
};
