import { z } from 'zod';

/** The settings that the environment may hold, and what each may be. */

const urlOf = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));

/** `Camille Un <camille@x.example>, other@x.example`: without a name, what comes before the @ is used. */
export const mailboxesIn = (text: string): Mailbox[] | undefined => {
  const found = text
    .split(',')
    .map((part) => /^\s*(?:"?([^"<]*?)"?\s*<)?\s*([^\s@<>]+)@([^\s@<>]+\.[^\s@<>.]+)\s*>?\s*$/.exec(part));
  const boxes = found.map((match) => {
    const [, name, local, domain] = match ?? [];
    return local && domain ? { name: name?.trim() || local, email: `${local}@${domain}` } : undefined;
  });
  return boxes.includes(undefined) ? undefined : boxes.filter((box) => box !== undefined);
};

/**
 * 32 bytes as `openssl rand` writes them, at least: 43 characters in base 64, 64 in hexadecimal. The text itself is the
 * key, so nobody has to say how it is written.
 */
export const isSecretKey = (text: string): boolean =>
  /^[^\s,]+$/.test(text) && text.length >= (/^[0-9a-f]+$/i.test(text) ? 64 : 43) && new Set(text).size >= 10;

export const secretKeysIn = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

export const settings = z.object({
  DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  MIGRATION_DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: urlOf(['http:', 'https:']).optional(),
  COHORT_FILE: z.string().min(1).optional(),
  LIVING_DEMO: z.enum(['on', 'off']).default('on'),
  COORDINATION: z
    .string()
    .refine((value) => mailboxesIn(value) !== undefined)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  ERASURES_FILE: z.string().min(1).optional(),
  SECRET_KEY: z.string().trim().refine(isSecretKey).optional(),
  SECRET_KEY_PREVIOUS: z
    .string()
    .refine((value) => secretKeysIn(value).every(isSecretKey))
    .optional(),
  BACKUP_KEY: z.string().trim().refine(isSecretKey).optional(),
  COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,20}$/)
    .default('/eig'),
  OPERATOR_CONTACT: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HTTPS_PROXY: urlOf(['http:', 'https:']).optional(),
});

export type Mailbox = { name: string; email: string };

export type SettingName = keyof typeof settings.shape;
