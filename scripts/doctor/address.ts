import { networkCode } from '../../src/chat/adapter/never-left.ts';
import { bad, type Finding, good } from '../../src/chat/adapter/finding.ts';
import type { Config } from '../../src/config.ts';
import type { Texts } from '../../src/texts/index.ts';
import { SERVED_BY } from '../../src/web/served-by.ts';

/** Whether the bot runs here, and whether its public address leads to it. */

/** Milliseconds. */
const WITHIN = 5_000;

type Answer = { status: number; ours: boolean; body: string };

const ask = async (url: string): Promise<Answer | { code: string }> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(WITHIN), redirect: 'manual' });
    const body = await response.text();
    return { status: response.status, ours: response.headers.get(SERVED_BY.name) === SERVED_BY.value, body };
  } catch (error) {
    return { code: networkCode(error) ?? (error instanceof Error ? error.name : 'unknown') };
  }
};

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
  const answer = await ask(`http://${localHost(host)}:${port}/readyz`);
  if ('code' in answer) return { finding: good(say.stopped(port)), runs: false };
  if (!answer.ours) return { finding: bad(say.taken(port), say.free(port)), runs: false };
  const lacks = lacking(answer.body);
  const finding = lacks.length > 0 ? bad(say.lacks(lacks), say.look) : good(say.ready);
  return { finding, runs: true };
};

/** What Node says of a certificate that it does not accept. */
const CERTIFICATE = /CERT|SIGNATURE|ALTNAME|SELF_SIGNED|VERIFY/;

const untold = (code: string, { operatorDoctor: { address: say } }: Texts): Finding => {
  if (code === 'CERT_HAS_EXPIRED') return bad(say.expired, say.renew);
  return CERTIFICATE.test(code) ? bad(say.untrusted(code), say.trust) : bad(say.unreachable(code), say.open);
};

/** The paths that a reverse proxy has to lead to the bot. What only a person types is asked for with nothing in it. */
export const pathsOf = (platforms: Config['platforms'], environment: Config['environment']): string[] => [
  '/livez',
  '/notice/',
  '/calendar/',
  ...platforms.flatMap(({ name }) => {
    if (name !== 'slack') return [`/${name}/`];
    return environment['SLACK_SIGNING_SECRET'] ? ['/slack/events'] : [];
  }),
];

export const examineAddress = async (
  { publicUrl, platforms, environment }: Pick<Config, 'publicUrl' | 'platforms' | 'environment'>,
  texts: Texts,
): Promise<Finding[]> => {
  const { address: say } = texts.operatorDoctor;
  if (!publicUrl) return [];
  const paths = pathsOf(platforms, environment);
  const answers = await Promise.all(
    paths.map(async (path) => ({ path, answer: await ask(`${publicUrl}${path}`) })),
  );
  const plain = publicUrl.startsWith('http:') ? [bad(say.plain(publicUrl), say.encrypt)] : [];
  for (const { answer } of answers) if ('code' in answer) return [...plain, untold(answer.code, texts)];
  const refused = answers.flatMap(({ path, answer }) =>
    'code' in answer || answer.ours ? [] : [bad(say.refused(path, answer.status), say.lead(path))],
  );
  return [...plain, ...(refused.length > 0 ? refused : [good(say.good(paths))])];
};
