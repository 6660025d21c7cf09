/** The headers of a mail by name, in lower case: the first of each, on one line. */
export type Headers = ReadonlyMap<string, string>;

/** Of what anyone may send, more is not looked at. */
const MOST_READ = 65_536;

export const readHeaders = (raw: Uint8Array | string = ''): Headers => {
  const text = (typeof raw === 'string' ? raw : new TextDecoder().decode(raw.subarray(0, MOST_READ))).slice(
    0,
    MOST_READ,
  );
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const found = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !found.has(name)) found.set(name, line.slice(at + 1).trim());
  }
  return found;
};
