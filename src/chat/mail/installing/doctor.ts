import { resolveTxt } from 'node:dns/promises';
import type { Texts } from '../../../texts/index.ts';
import { badFinding, type Finding, goodFinding } from '../../adapter/finding.ts';
import { checkServer } from '../server.ts';
import type { MailSettings } from '../settings.ts';

/** What an administrator can know before the first mail: the server, and what the sender's domain publishes. */

type AskTxt = (name: string) => Promise<string[][]>;
type Examined = MailSettings & { askTxt?: AskTxt };

/** A name without such a record is an answer; a server that does not answer is none. */
const NOTHING_THERE = ['ENODATA', 'ENOTFOUND'];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

const recordsOf = async (ask: AskTxt, name: string): Promise<string[] | undefined> => {
  try {
    return (await ask(name)).map((parts) => parts.join(''));
  } catch (error) {
    return NOTHING_THERE.includes(codeOf(error)) ? [] : undefined;
  }
};

/** Only a code: a server's words may repeat a login. */
const serverFinding = async ({ url }: MailSettings, { mailDoctor }: Texts): Promise<Finding> => {
  const { server } = mailDoctor;
  try {
    await checkServer(url);
    return goodFinding(server.good);
  } catch (error) {
    return badFinding(server.bad(codeOf(error)), server.fix);
  }
};

/** Without one, replies are refused or answered by the mailbox itself, and later bounces are not known. */
const inboxFindings = async ({ inbox }: MailSettings, { mailDoctor }: Texts): Promise<Finding[]> => {
  const say = mailDoctor.inbox;
  if (inbox === undefined) return [goodFinding(say.none)];
  try {
    const { checkInbox } = await import('../inbox/read.ts');
    await checkInbox(inbox);
    return [goodFinding(say.good)];
  } catch (error) {
    return [badFinding(say.bad(codeOf(error)), say.fix)];
  }
};

const spfFinding = (domain: string, records: readonly string[], { mailDoctor: { spf } }: Texts): Finding => {
  const found = records.filter((record) => /^v=spf1(?:\s|$)/i.test(record));
  if (found.length === 1) return goodFinding(spf.good(domain));
  return badFinding((found.length > 1 ? spf.several : spf.missing)(domain), spf.fix);
};

const dmarcFinding = (
  domain: string,
  records: readonly string[],
  { mailDoctor: { dmarc } }: Texts,
): Finding => {
  const found = records.find((record) => /^v=DMARC1\s*;/i.test(record));
  const policy = /;\s*p\s*=\s*(\w+)/i.exec(found ?? '')?.[1];
  return policy ? goodFinding(dmarc.good(domain, policy)) : badFinding(dmarc.missing(domain), dmarc.fix);
};

const domainFindings = async ({ from, askTxt = resolveTxt }: Examined, texts: Texts): Promise<Finding[]> => {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const spf = await recordsOf(askTxt, domain);
  const dmarc = await recordsOf(askTxt, `_dmarc.${domain}`);
  const { dns } = texts.mailDoctor;
  if (!spf || !dmarc) return [badFinding(dns.away(domain), dns.fix)];
  return [spfFinding(domain, spf, texts), dmarcFinding(domain, dmarc, texts)];
};

export const examineInstallation = async (examined: Examined, texts: Texts): Promise<Finding[]> => [
  await serverFinding(examined, texts),
  ...(await inboxFindings(examined, texts)),
  ...(await domainFindings(examined, texts)),
  goodFinding(texts.mailDoctor.dkim),
];
