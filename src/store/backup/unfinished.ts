import type postgres from 'postgres';

/**
 * The name of an empty schema, made in the transaction that brings a backup's rows and taken away once they are settled. In between the
 * database would say again what was said, and erased people would be back.
 */
export const UNFINISHED = 'unfinished_restoration';

export const isUnfinished = async (client: postgres.Sql): Promise<boolean> => {
  const [row] = await client`select to_regnamespace(${UNFINISHED}) is not null as there`;
  return row?.['there'] === true;
};

export class UnfinishedRestoration extends Error {
  override name = 'UnfinishedRestoration';
  constructor() {
    super(
      'A backup began to be restored into this database and did not end. Nothing was started. Restore it again: npm run restore -- FILE.',
    );
  }
}
