/** Where a mailbox is: `imaps://login:password@host`, or `imap://` with an encryption that begins after the greeting. */

const PORTS: Readonly<Record<string, number>> = { 'imaps:': 993, 'imap:': 143 };

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

export const isInbox = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return protocol in PORTS && hostname !== '' && username !== '' && password !== '';
};

export type InboxAddress = {
  host: string;
  port: number;
  secure: boolean;
  /** Refused rather than going on in the clear; nothing to hide from one's own machine. */
  doSTARTTLS: boolean | undefined;
  auth: { user: string; pass: string };
  /** The folder where mail comes in. */
  folder: string;
};

export const inboxAddress = (value: string): InboxAddress => {
  const { protocol, hostname, port, username, password, pathname } = new URL(value);
  const secure = protocol === 'imaps:';
  const isNear = LOOPBACK.includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (PORTS[protocol] ?? 0) : Number(port),
    secure,
    doSTARTTLS: secure ? undefined : !isNear,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  };
};
