import { ImapFlow } from 'imapflow';
import { inboxAddress } from './address.ts';

/** Milliseconds: a server that says nothing is asked again at the next reading. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** Of headers and structures alone; servers take no headers near this size. */
const MOST_READ = 32 * 1024 * 1024;

/** What is used of the library. */
export type Mailbox = Pick<ImapFlow, 'search' | 'fetchOne'>;
export type OpenMailbox = { mailbox: Mailbox; uidNext: number; validity: string };

/** Nothing can be read; `code` without the server's words, which may repeat the login. */
export class InboxClosed extends Error {
  readonly code: string;
  constructor(cause: unknown) {
    const of = (name: string): unknown => (cause instanceof Error ? Reflect.get(cause, name) : undefined);
    const [found = 'unknown'] = ['serverResponseCode', 'code', 'responseStatus']
      .map(of)
      .filter((code) => typeof code === 'string');
    const code = of('authenticationFailed') === true ? 'login refused' : found;
    super(`mailbox: ${code}`, { cause });
    this.code = code;
  }
}

const openIn = async (client: ImapFlow, folder: string): Promise<OpenMailbox> => {
  try {
    await client.connect();
    const { uidNext, uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
    return { mailbox: client, uidNext, validity: String(uidValidity) };
  } catch (error) {
    throw new InboxClosed(error);
  }
};

/** A connection for the time of `use`. Nothing is changed there: what nobody read stays unread. */
export const withMailbox = async <T>(url: string, use: (open: OpenMailbox) => Promise<T>): Promise<T> => {
  const { folder, doSTARTTLS, ...server } = inboxAddress(url);
  const client = new ImapFlow({
    ...server,
    ...TIMEOUTS,
    ...(doSTARTTLS === undefined ? {} : { doSTARTTLS }),
    maxResponseSize: MOST_READ,
    disableAutoIdle: true,
    logger: false,
  });
  // It also rejects what was being asked.
  client.on('error', () => {});
  try {
    return await use(await openIn(client, folder));
  } finally {
    await client.logout().catch(() => client.close());
  }
};
