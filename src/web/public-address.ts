import { networkCode } from '../chat/adapter/never-left.ts';
import { ANSWER_PATH } from '../engine/answering/link.ts';
import { SERVED_BY } from './served-by.ts';

/** Whether the address that people and platforms use leads here, as the doctor asks once and a running bot again and again. */

/** Milliseconds. */
const WITHIN = 5_000;

export type Answer = { status: number; ours: boolean; body: string };

export const askAddress = async (url: string): Promise<Answer | { code: string }> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(WITHIN), redirect: 'manual' });
    const body = await response.text();
    return { status: response.status, ours: response.headers.get(SERVED_BY.name) === SERVED_BY.value, body };
  } catch (error) {
    return { code: networkCode(error) ?? (error instanceof Error ? error.name : 'unknown') };
  }
};

type Led = {
  platforms: readonly { name: string }[];
  environment: Readonly<Record<string, string | undefined>>;
};

/** The paths that a reverse proxy has to lead to the bot. What only a person types is asked for with nothing in it. */
export const pathsOf = ({ platforms, environment }: Led): string[] => [
  '/livez',
  '/notice/',
  '/calendar/',
  ...platforms.flatMap(({ name }) => {
    if (name === 'mail') return [`${ANSWER_PATH}/`];
    if (name !== 'slack') return [`/${name}/`];
    return environment['SLACK_SIGNING_SECRET'] ? ['/slack/events'] : [];
  }),
];

export type Asked = { path: string; answer: Answer | { code: string } };

export const askPaths = (publicUrl: string, paths: readonly string[]): Promise<Asked[]> =>
  Promise.all(paths.map(async (path) => ({ path, answer: await askAddress(`${publicUrl}${path}`) })));

const faultOf = ({ path, answer }: Asked): string[] => {
  if ('code' in answer) return [answer.code];
  return answer.ours ? [] : [`${path} ${answer.status}`];
};

/** The first fault in short, or nothing. */
export const addressFault = async (
  publicUrl: string,
  paths: readonly string[],
): Promise<string | undefined> => (await askPaths(publicUrl, paths)).flatMap(faultOf)[0];
