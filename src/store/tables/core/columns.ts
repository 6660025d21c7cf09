import { customType } from 'drizzle-orm/pg-core';
import type { Section } from '../../../chat/message.ts';

/** The code only uses Temporal values; the driver only sees ISO text. */
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

const isKept = (value: unknown): value is { bytes: string } =>
  typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'string';

type BufferJson = { type: 'Buffer'; data: number[] };

/** `Buffer.toJSON` runs before the replacer sees the value. */
const isBuffer = (value: unknown): value is BufferJson =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Buffer' &&
  'data' in value;

const withoutBytes = (_key: string, value: unknown): unknown => {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  return isBuffer(value) ? { bytes: Buffer.from(value.data).toString('base64') } : value;
};

const withBytes = (_key: string, value: unknown): unknown =>
  isKept(value) ? new Uint8Array(Buffer.from(value.bytes, 'base64')) : value;

/** Sections that may contain bytes, stored as base64: plain JSON turns bytes into an object of numbers. */
export const sectionsJson = customType<{ data: readonly Section[]; driverData: string }>({
  dataType: () => 'json',
  toDriver: (value) => JSON.stringify(value, withoutBytes),
  // The driver has read the JSON already.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this column wrote
  fromDriver: (value) => JSON.parse(JSON.stringify(value), withBytes) as readonly Section[],
});

/** The type of a full-text index, only written and read by PostgreSQL. */
export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });
