import { webApi } from '@slack/bolt';
import { EnvHttpProxyAgent, fetch as fetchThrough } from 'undici';
import { quiet } from './log.ts';

/** Milliseconds: a sending is given up just before its own deadline in the engine, to know what became of it. */
const WRITE_TIMEOUT = 9_000;
const READ_TIMEOUT = 10_000;

export type Reach = {
  token: string;
  /** Another base than `https://slack.com/api/`. */
  apiUrl?: string | undefined;
  /** The proxy that leads out of here. */
  proxy?: string | undefined;
};

/** Node's own certificate authorities, `NODE_EXTRA_CA_CERTS` included, hold through a proxy too. */
export const dispatcherFor = ({ proxy }: Pick<Reach, 'proxy'>): EnvHttpProxyAgent | undefined =>
  proxy ? new EnvHttpProxyAgent({ httpProxy: proxy, httpsProxy: proxy }) : undefined;

/** How every request leaves for Slack, the vendor's answers to commands and presses included. */
export const optionsOf = (reach: Reach): webApi.WebClientOptions => {
  const dispatcher = dispatcherFor(reach);
  return {
    logger: quiet,
    ...(reach.apiUrl ? { slackApiUrl: `${reach.apiUrl.replace(/\/$/, '')}/` } : {}),
    ...(dispatcher
      ? {
          fetch: (url, init = {}) => fetchThrough(url, { ...init, dispatcher }),
        }
      : {}),
  };
};

/**
 * One client for what changes something, one for what only asks. The first never tries again by itself: the vendor's
 * retries posted one message up to five times when an answer was lost. The second may.
 */
export type Clients = {
  write: webApi.WebClient;
  read: webApi.WebClient;
  /** Bytes to an address that Slack gave. */
  upload(url: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file that was dropped for us, with our own right to read it. */
  download(url: string): Promise<Uint8Array>;
};

const uploadThrough =
  (dispatcher: EnvHttpProxyAgent | undefined) =>
  async (url: string, bytes: Uint8Array): Promise<void> => {
    const { ok, status } = await fetchThrough(url, {
      method: 'POST',
      body: bytes,
      signal: AbortSignal.timeout(WRITE_TIMEOUT),
      ...(dispatcher ? { dispatcher } : {}),
    });
    if (!ok) throw new Error(`an upload was answered by ${status}`);
  };

/** Our token is for Slack alone: a file that lies elsewhere is not asked for with it. */
const isSlacks = (url: string, { apiUrl }: Reach): boolean => {
  const { protocol, host } = new URL(url);
  return (
    (protocol === 'https:' && host.endsWith('.slack.com')) || (!!apiUrl && host === new URL(apiUrl).host)
  );
};

const downloadThrough =
  (reach: Reach, dispatcher: EnvHttpProxyAgent | undefined) =>
  async (url: string): Promise<Uint8Array> => {
    if (!isSlacks(url, reach)) throw new Error('a file that is not on Slack');
    const response = await fetchThrough(url, {
      headers: { authorization: `Bearer ${reach.token}` },
      signal: AbortSignal.timeout(READ_TIMEOUT),
      ...(dispatcher ? { dispatcher } : {}),
    });
    // Without the right to read files Slack answers with its sign-in page.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!response.ok || isPage) throw new Error(`a download was answered by ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

export const clientsFor = (reach: Reach): Clients => {
  const options = optionsOf(reach);
  return {
    write: new webApi.WebClient(reach.token, {
      ...options,
      retryConfig: { retries: 0 },
      timeout: WRITE_TIMEOUT,
      rejectRateLimitedCalls: true,
    }),
    read: new webApi.WebClient(reach.token, {
      ...options,
      retryConfig: { retries: 2, minTimeout: 200 },
      timeout: READ_TIMEOUT,
    }),
    upload: uploadThrough(dispatcherFor(reach)),
    download: downloadThrough(reach, dispatcherFor(reach)),
  };
};
