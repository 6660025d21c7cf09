import type { Returned } from '../../chat.ts';
import { isOneAddress } from '../address.ts';
import { isAutomatic } from './automatic.ts';
import { readHeaders } from './headers.ts';
import type { Letter } from './letter.ts';
import { ownKeysIn } from './own-ids.ts';
import { codeIn } from './report.ts';

/** What a mail that came in means for us, from its headers alone; pure. */

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const bounceIn = ({ headers, envelope }: Letter, report: NonNullable<Letter['report']>, domain: string) => {
  const code = codeIn(report.codes);
  const named = readHeaders(report.original).get('x-ritournelle-key');
  const answered = `${headers.get('references') ?? ''} ${envelope.inReplyTo ?? ''}`;
  const [delivery = named] = [...ownKeysIn(report.original, domain), ...ownKeysIn(answered, domain)];
  return code !== undefined && delivery !== undefined
    ? { what: 'bounce' as const, delivery, code }
    : undefined;
};

/** `undefined`: nothing to answer or to record. */
export const returnedIn = (letter: Letter, own: string): Returned | undefined => {
  const { headers, envelope, report } = letter;
  const domain = domainOf(own);
  if (report) return bounceIn(letter, report, domain);
  const [sender, ...others] = envelope.from ?? [];
  const from = sender?.address ?? '';
  const isToUs = [...(envelope.to ?? []), ...(envelope.cc ?? [])].some(
    ({ address = '' }) => address.toLowerCase() === own.toLowerCase(),
  );
  const isOurs = from.toLowerCase() === own.toLowerCase();
  if (others.length > 0 || !isOneAddress(from) || isOurs || !isToUs) return undefined;
  if (isAutomatic(headers, from)) return undefined;
  const answered = `${headers.get('references') ?? ''} ${envelope.inReplyTo ?? ''}`;
  return { what: 'reply', from, deliveries: ownKeysIn(answered, domain) };
};
