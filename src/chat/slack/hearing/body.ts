/** A thousand times what Slack sends for the longest form. */
export const BODY_MAX = 1_000_000;
/** Milliseconds in which a body has to be whole. */
export const BODY_WITHIN = 3_000;

export type Refusal = 413 | 408;

/** The whole body as it was sent, or why it was not waited for: what comes later is given to nobody. */
export const bodyOf = async (request: Request): Promise<string | Refusal> => {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > BODY_MAX) return 413;
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), BODY_WITHIN);
  try {
    return await (announced === null ? counting(request, late.promise) : whole(request, late.promise));
  } finally {
    clearTimeout(timer);
  }
};

/** Node holds a sender to the length they announced. No stream has to be built, as for Slack's own requests. */
const whole = async (request: Request, late: Promise<'late'>): Promise<string | Refusal> => {
  const body = await Promise.race([request.arrayBuffer(), late]);
  // Byte for byte, for it is signed: `text()` would leave out a mark at the beginning.
  return body === 'late' ? 408 : Buffer.from(body).toString('utf8');
};

const counting = async (request: Request, late: Promise<'late'>): Promise<string | Refusal> => {
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
