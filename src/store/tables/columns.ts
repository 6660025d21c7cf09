import { customType } from 'drizzle-orm/pg-core';

/** Instants and dates are Temporal values everywhere in the code; the driver only ever sees ISO text. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
});

export const localDay = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** A full-text index's own type: written and read by PostgreSQL alone. */
export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });
