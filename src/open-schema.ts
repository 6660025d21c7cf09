import type { Config } from './config.ts';
import type { ServerUrls } from './postgres/password.ts';
import { grantTo } from './store/core/grant.ts';
import { migrate } from './store/core/migrate.ts';

/**
 * With two roles, the one that owns the tables works here alone; the application's then gets what it needs. The embedded
 * server always has two. Returns the address for the application.
 */
export const openSchema = async (
  { databaseUrl, migrationDatabaseUrl }: Pick<Config, 'databaseUrl' | 'migrationDatabaseUrl'>,
  embedded: ServerUrls | undefined,
): Promise<string> => {
  if (embedded) {
    await migrate(embedded.url);
    await grantTo(embedded.url, embedded.applicationUrl, { make: true });
    return embedded.applicationUrl;
  }
  const url = databaseUrl ?? '';
  await migrate(migrationDatabaseUrl ?? url);
  if (migrationDatabaseUrl) await grantTo(migrationDatabaseUrl, url);
  return url;
};
