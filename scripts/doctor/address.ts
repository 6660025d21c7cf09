import { badFinding, type Finding, goodFinding } from '../../src/chat/adapter/finding.ts';
import type { Config } from '../../src/config.ts';
import type { Texts } from '../../src/texts/index.ts';
import { askAddress, askPaths, pathsOf } from '../../src/web/public-address.ts';

/** Whether the bot runs here, and whether its public address leads to it. */

const lacking = (body: string): string[] => {
  const { checks = {} }: { checks?: Record<string, boolean> } = JSON.parse(body);
  return Object.entries(checks)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
};

/** Addresses that listen everywhere are asked on this machine. */
const localHost = (host: string): string => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host);

export const examineBot = async (
  { host, port }: Pick<Config, 'host' | 'port'>,
  { operatorDoctor: { bot: say } }: Texts,
): Promise<{ finding: Finding; runs: boolean }> => {
  const answer = await askAddress(`http://${localHost(host)}:${port}/readyz`);
  if ('code' in answer) return { finding: goodFinding(say.stopped(port)), runs: false };
  if (!answer.ours) return { finding: badFinding(say.taken(port), say.free(port)), runs: false };
  const lacks = lacking(answer.body);
  const finding = lacks.length > 0 ? badFinding(say.lacks(lacks), say.look) : goodFinding(say.ready);
  return { finding, runs: true };
};

/** What Node says of a certificate that it does not accept. */
const CERTIFICATE = /CERT|SIGNATURE|ALTNAME|SELF_SIGNED|VERIFY/;

/** Why an address did not answer, by Node’s code. */
export const unreachedFinding = (code: string, { operatorDoctor: { address: say } }: Texts): Finding => {
  if (code === 'CERT_HAS_EXPIRED') return badFinding(say.expired, say.renew);
  return CERTIFICATE.test(code)
    ? badFinding(say.untrusted(code), say.trust)
    : badFinding(say.unreachable(code), say.open);
};

export const examineAddress = async (
  { publicUrl, platforms, environment }: Pick<Config, 'publicUrl' | 'platforms' | 'environment'>,
  texts: Texts,
): Promise<Finding[]> => {
  const { address: say } = texts.operatorDoctor;
  if (!publicUrl) return [];
  const paths = pathsOf({ platforms, environment });
  const answers = await askPaths(publicUrl, paths);
  const plain = publicUrl.startsWith('http:') ? [badFinding(say.plain(publicUrl), say.encrypt)] : [];
  for (const { answer } of answers)
    if ('code' in answer) return [...plain, unreachedFinding(answer.code, texts)];
  const refused = answers.flatMap(({ path, answer }) =>
    'code' in answer || answer.ours ? [] : [badFinding(say.refused(path, answer.status), say.lead(path))],
  );
  return [...plain, ...(refused.length > 0 ? refused : [goodFinding(say.good(paths))])];
};
