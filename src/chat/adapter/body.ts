/** A thousand times the size of the longest form. */
export const BODY_MAX = 1_000_000;
/** Milliseconds for a body to arrive in full. */
export const BODY_WITHIN = 3_000;

export type Refusal = 413 | 408;

/** The whole body as sent, or the refusal; what arrives later is ignored. */
export const bodyOf = async (request: Request): Promise<string | Refusal> => {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > BODY_MAX) return 413;
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), BODY_WITHIN);
  try {
    return await (announced === null
      ? readCounting(request, late.promise)
      : readAtOnce(request, late.promise));
  } finally {
    clearTimeout(timer);
  }
};

/** Node enforces an announced length, which Slack's requests have: they need no stream. */
const readAtOnce = async (request: Request, late: Promise<'late'>): Promise<string | Refusal> => {
  const body = await Promise.race([request.arrayBuffer(), late]);
  // Exact bytes, because they are signed: `text()` would drop a byte order mark.
  return body === 'late' ? 408 : Buffer.from(body).toString('utf8');
};

const readCounting = async (request: Request, late: Promise<'late'>): Promise<string | Refusal> => {
  const reader = request.body?.getReader();
  if (!reader) return '';
  try {
    return await readAll(reader, late);
  } finally {
    await Promise.race([reader.cancel().catch(() => {}), Promise.resolve()]);
  }
};

const readAll = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  late: Promise<'late'>,
): Promise<string | Refusal> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const read = await Promise.race([reader.read(), late]);
    if (read === 'late') return 408;
    if (read.done) return Buffer.concat(chunks).toString('utf8');
    size += read.value.byteLength;
    if (size > BODY_MAX) return 413;
    chunks.push(read.value);
  }
};
