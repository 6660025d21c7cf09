import { webApi } from '@slack/bolt';
import { type EnvHttpProxyAgent, fetch as fetchThrough } from 'undici';
import { dispatcherFor } from '../adapter/proxy.ts';
import { quiet } from './log.ts';

/** Milliseconds, just under the engine's own deadline, so that the outcome is known before it. */
const WRITE_TIMEOUT = 9_000;
const READ_TIMEOUT = 10_000;

export type ConnectionSettings = {
  token: string;
  /** Overrides `https://slack.com/api/`. */
  apiUrl?: string | undefined;
  proxy?: string | undefined;
};

/** For every request to Slack, the vendor's answers to commands and presses included. */
export const optionsOf = (reach: ConnectionSettings): webApi.WebClientOptions => {
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
 * One client for writes, one for reads. The first never retries, because the vendor's retries posted one message up to
 * five times when an answer was lost. The second may.
 */
export type Clients = {
  write: webApi.WebClient;
  read: webApi.WebClient;
  /** Sends bytes to an address given by Slack. */
  upload(url: string, bytes: Uint8Array): Promise<void>;
  /** Downloads a file sent to us, with our token. */
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

/** Our token is only for Slack: a file hosted elsewhere is not requested with it. */
const isSlacks = (url: string, { apiUrl }: ConnectionSettings): boolean => {
  const { protocol, host } = new URL(url);
  return (
    (protocol === 'https:' && host.endsWith('.slack.com')) || (!!apiUrl && host === new URL(apiUrl).host)
  );
};

const downloadThrough =
  (reach: ConnectionSettings, dispatcher: EnvHttpProxyAgent | undefined) =>
  async (url: string): Promise<Uint8Array> => {
    if (!isSlacks(url, reach)) throw new Error('a file that is not on Slack');
    const response = await fetchThrough(url, {
      headers: { authorization: `Bearer ${reach.token}` },
      signal: AbortSignal.timeout(READ_TIMEOUT),
      ...(dispatcher ? { dispatcher } : {}),
    });
    // Without the right to read files, Slack answers with its sign-in page.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!response.ok || isPage) throw new Error(`a download was answered by ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

export const clientsFor = (reach: ConnectionSettings): Clients => {
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
