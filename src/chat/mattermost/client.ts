import { Client4 } from '@mattermost/client';
import type { Options } from '@mattermost/types/client4';
import { type EnvHttpProxyAgent, fetch as fetchThrough, FormData as FormThrough } from 'undici';
import { dispatcherFor } from '../adapter/proxy.ts';

/** Milliseconds, just under the engine's own deadline, so that the outcome is known before it. */
const WRITE_TIMEOUT = 9_000;
const READ_TIMEOUT = 8_000;

export type ConnectionSettings = {
  /** The server's address, such as `https://chat.example`. */
  url: string;
  token: string;
  proxy?: string | undefined;
};

/** The server answered, but not with what was asked. Decided upon by `id` and `status`, never by its words. */
export class RestError extends Error {
  override name = 'RestError';
  readonly status: number;
  /** `undefined` when something else answered in its place: a proxy, the rate limiter. */
  readonly id: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(status: number, given: { id?: string; request?: string; retryAfter?: number } = {}) {
    super([status, given.id ?? 'not Mattermost’s', given.request].filter(Boolean).join(' '));
    this.status = status;
    this.id = given.id;
    this.retryAfter = given.retryAfter;
  }
}

const textOf = (body: unknown, name: string): string | undefined => {
  const text: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
};

const secondsOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;

/** What both fetches give. */
type Answered = Pick<Response, 'ok' | 'status' | 'text' | 'arrayBuffer'> & {
  headers: Pick<Headers, 'get' | 'has'>;
};

/** `undefined` unless it is JSON, with or without a charset. */
const readJson = async (response: Answered): Promise<unknown> => {
  const text = await response.text();
  if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const refusalOf = ({ status, headers }: Answered, body: unknown): RestError => {
  const id = textOf(body, 'id');
  const request = textOf(body, 'request_id');
  const retryAfter = secondsOf(headers.get('retry-after')) ?? secondsOf(headers.get('x-ratelimit-reset'));
  return new RestError(status, {
    ...(id ? { id } : {}),
    ...(request ? { request } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
};

/**
 * The vendor's methods over a fetch of ours. Theirs has no deadline, loses the status of answers that are not JSON, and
 * follows redirects with the token.
 */
export class Rest extends Client4 {
  readonly #settings: ConnectionSettings;
  readonly #dispatcher: EnvHttpProxyAgent | undefined;
  /** Whether the server's rate limiter is on: then every answer says so. */
  limited = false;
  /** The server's clock at its last answer. */
  serverDate: string | undefined;

  constructor(settings: ConnectionSettings) {
    super();
    this.#settings = settings;
    this.#dispatcher = dispatcherFor(settings);
    this.setUrl(settings.url.replace(/\/+$/, ''));
  }

  protected override doFetch = async <Answer>(url: string, options: Options): Promise<Answer> => {
    const response = await this.#request(url, options);
    const body = await readJson(response);
    if (!response.ok || body === undefined) throw refusalOf(response, body);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the vendor says what each method answers
    return body as Answer;
  };

  /** No method of the vendor's does this. Needs no token: the trigger is one. */
  openDialog(opened: { trigger_id: string; url: string; dialog: object }): Promise<unknown> {
    const body = JSON.stringify(opened);
    return this.doFetch(`${this.getBaseRoute()}/actions/dialogs/open`, { method: 'post', body });
  }

  /** The bytes of a file that somebody sent. */
  async download(id: string): Promise<Uint8Array> {
    const response = await this.#request(this.getFileRoute(id), { method: 'get' });
    if (!response.ok) throw refusalOf(response, await readJson(response));
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Node's own fetch is faster, and only the package's knows proxies: each takes its own forms. */
  newForm(): FormData | FormThrough {
    return this.#dispatcher ? new FormThrough() : new FormData();
  }

  async #request(url: string, { method = 'get', body }: Options): Promise<Answered> {
    const isWrite = method.toLowerCase() !== 'get';
    const asked = {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${this.#settings.token}`,
        accept: 'application/json',
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      redirect: 'error' as const,
      signal: AbortSignal.timeout(isWrite ? WRITE_TIMEOUT : READ_TIMEOUT),
      ...(body === undefined ? {} : { body }),
    };
    const dispatcher = this.#dispatcher;
    const response: Answered = dispatcher
      ? await fetchThrough(url, { ...asked, dispatcher })
      : await fetch(url, asked);
    this.limited = response.headers.has('x-ratelimit-limit');
    this.serverDate = response.headers.get('date') ?? this.serverDate;
    return response;
  }
}
