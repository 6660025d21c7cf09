import { readFileSync } from 'node:fs';
import { setGlobalProxyFromEnv } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Env } from './chat/platform.ts';

/** Settings of Node itself that a file of settings may have. */
export const NODE_SETTINGS = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_ENV_PROXY',
  'NO_PROXY',
  'HTTP_PROXY',
  'TZ',
  'LANG',
] as const;

const readCertificates = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Node reads these before any file of ours: read from a file, they are applied now. Returns a path that cannot be read. */
export const applyNodeSettings = ({
  NODE_EXTRA_CA_CERTS: extra,
  NODE_USE_ENV_PROXY: through,
}: Env): string | undefined => {
  if (through === '1') setGlobalProxyFromEnv();
  if (!extra) return undefined;
  const certificates = readCertificates(extra);
  if (certificates === undefined) return extra;
  setDefaultCACertificates([...getCACertificates('default'), certificates]);
  return undefined;
};
