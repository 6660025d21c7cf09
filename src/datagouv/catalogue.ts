import { z } from 'zod';
import type { Catalogue, CatalogueFacts } from '../rituals/dataset/catalogue.ts';

const BASE = 'https://www.data.gouv.fr/api/1/';
const HOSTS: readonly string[] = ['www.data.gouv.fr'];

/** Nobody waits for the answer: a slow catalogue is called again tomorrow. */
const TIMEOUT_MS = 5_000;
/** A dataset with hundreds of files takes some 300 KB. */
const BYTES_MAX = 1_000_000;

const dayField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text) => text.slice(0, 10));
const orNull = <T extends z.ZodType>(type: T) => type.nullish().catch(null);

/** The only fields we read of a dataset (GET /datasets/{slug}/). */
const dataset = z.object({
  title: z.string().max(1000),
  private: z.boolean().nullish(),
  deleted: z.string().nullish(),
  archived: z.string().nullish(),
  license: orNull(z.string().max(100)),
  frequency: orNull(z.string().max(100)),
  created_at: orNull(dayField),
  last_update: orNull(dayField),
  quality: orNull(z.object({ score: z.number().min(0).max(1) })),
});

const factsOf = (body: unknown): CatalogueFacts | undefined => {
  const { success, data } = dataset.safeParse(body);
  if (!success || data.private || data.deleted || data.archived) return undefined;
  return {
    title: data.title,
    licence: data.license ?? null,
    frequency: data.frequency ?? null,
    createdOn: data.created_at ?? null,
    updatedOn: data.last_update ?? null,
    quality: data.quality?.score ?? null,
  };
};

/** The body as text; `undefined` when it is longer than any dataset's. */
const bodyOf = async (response: Response): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BYTES_MAX) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const isJson = (response: Response): boolean =>
  response.status === 200 && /^application\/json\b/.test(response.headers.get('content-type') ?? '');

const readFacts = async (address: URL, timeoutMs: number): Promise<CatalogueFacts | undefined> => {
  const response = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: 'application/json' },
  });
  const text = isJson(response) ? await bodyOf(response) : undefined;
  return text === undefined ? undefined : factsOf(JSON.parse(text));
};

export type Options = { base?: string; hosts?: readonly string[]; timeoutMs?: number };

/** The public catalogue of data.gouv.fr, without an account. Only calls its own host, and follows no redirect. */
export const openCatalogue = ({
  base = BASE,
  hosts = HOSTS,
  timeoutMs = TIMEOUT_MS,
}: Options = {}): Catalogue => ({
  async lookUp(slug) {
    const address = new URL(`datasets/${encodeURIComponent(slug)}/`, base);
    if (!hosts.includes(address.hostname)) return undefined;
    return readFacts(address, timeoutMs).catch(() => undefined);
  },
});
