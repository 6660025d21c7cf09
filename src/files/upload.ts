/** Detects the kind of a file from its content, because its name and type may be wrong. */
export type FileKind = 'sheet' | 'yaml' | 'workbook' | 'unreadable' | 'empty';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** A zip (xlsx, ods, numbers), or the older office format. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** In UTF-16, nearly every second byte of Latin text is zero. */
const zeroBytes = (bytes: Uint8Array, from: 0 | 1): number => {
  const sample = bytes.subarray(0, 2000).filter((_byte, at) => at % 2 === from);
  return sample.filter((byte) => byte === 0).length / Math.max(sample.length, 1);
};

const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined => {
  if (startsWith(bytes, 0xff, 0xfe) || zeroBytes(bytes, 1) > 0.6) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || zeroBytes(bytes, 0) > 0.6) return 'utf-16be';
  return undefined;
};

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Office suites save as UTF-8, UTF-16 or Windows-1252, without saying which. */
export const decode = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  return strictUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
};

// oxlint-disable-next-line no-control-regex -- a control character is what tells a picture or a program from a text
const BINARY = /[\u0000-\u0008\u000E-\u001F]/;

/** A key alone on its line, or with its value: no header of a spreadsheet looks like it. */
const YAML = /^(?:---|[A-Za-z_][\w-]*:(?:\s|$))/;

const firstLine = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#') && !line.startsWith('%')) ?? '';

export const readUpload = (bytes: Uint8Array): { kind: FileKind; text: string } => {
  if (isWorkbook(bytes)) return { kind: 'workbook', text: '' };
  const text = decode(bytes);
  if (text.trim() === '') return { kind: 'empty', text };
  if (BINARY.test(text)) return { kind: 'unreadable', text: '' };
  return { kind: YAML.test(firstLine(text)) ? 'yaml' : 'sheet', text };
};
