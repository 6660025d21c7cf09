import type { MessageEnvelopeObject, MessageStructureObject } from 'imapflow';
import type { Mailbox } from './connection.ts';
import { type Headers, readHeaders } from './headers.ts';
import { LONGEST_REPORT } from './report.ts';

/** What is read of a mail that came in: its headers and what it is made of, and of a server's report the codes. */
export type Letter = {
  headers: Headers;
  envelope: MessageEnvelopeObject;
  /** Of a server, about a mail of ours. */
  report?: { codes: string; original: string };
};

const HEADERS = [
  'auto-submitted',
  'content-type',
  'in-reply-to',
  'list-help',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'mailing-list',
  'precedence',
  'references',
  'return-path',
  'x-auto-reply',
  'x-auto-response-suppress',
  'x-autorespond',
  'x-autoreply',
  'x-loop',
  'x-ritournelle-key',
  'x-spam-flag',
];

const partsOf = (structure: MessageStructureObject | undefined): MessageStructureObject[] =>
  structure ? [structure, ...(structure.childNodes ?? []).flatMap(partsOf)] : [];

const ORIGINAL = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];

type Fetched = Awaited<ReturnType<Mailbox['fetchOne']>>;

const textIn = (fetched: Fetched, part: string): string =>
  fetched ? new TextDecoder().decode(fetched.bodyParts?.get(part)) : '';

/** The codes, and by what name the mail was sent: in what the server says of it, or in the headers that it gives back. */
const reportOf = async (
  mailbox: Mailbox,
  uid: number,
  structure: MessageStructureObject,
): Promise<Letter['report']> => {
  const parts = partsOf(structure);
  const status = parts.find(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))?.part;
  if (status === undefined) return undefined;
  const original = parts.find(({ type }) => ORIGINAL.includes(type));
  const known = original?.envelope?.messageId ?? '';
  const isWhole = original?.type === 'message/rfc822' || original?.type === 'message/global';
  const headers = original?.part ? `${original.part}${isWhole ? '.header' : ''}` : undefined;
  const wanted = headers === undefined || known !== '' ? [status] : [status, headers];
  const fetched = await mailbox.fetchOne(
    String(uid),
    { uid: true, bodyParts: wanted.map((key) => ({ key, maxLength: LONGEST_REPORT })) },
    { uid: true },
  );
  const given = headers === undefined ? '' : textIn(fetched, headers);
  return { codes: textIn(fetched, status), original: `${known}\n${given}` };
};

export const readLetter = async (mailbox: Mailbox, uid: number): Promise<Letter | undefined> => {
  const fetched = await mailbox.fetchOne(
    String(uid),
    { uid: true, envelope: true, bodyStructure: true, headers: HEADERS },
    { uid: true },
  );
  if (!fetched) return undefined;
  const { bodyStructure, envelope = {} } = fetched;
  const report =
    bodyStructure?.type === 'multipart/report' ? await reportOf(mailbox, uid, bodyStructure) : undefined;
  return { headers: readHeaders(fetched.headers), envelope, ...(report ? { report } : {}) };
};
