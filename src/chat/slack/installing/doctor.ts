import type { webApi } from '@slack/bolt';
import type { Texts } from '../../../texts/index.ts';
import { clientsFor, optionsOf, type Reach } from '../client.ts';
import { errorOf, isRevoked } from '../failure.ts';
import { SCOPES } from './scopes.ts';
import { socketTrouble, unreachable } from './trouble.ts';

/** What an administrator can check before people start: each finding with the next thing to do. */

export type Finding = { good: boolean; what: string; next?: string };

export type Patient = Reach & {
  appToken?: string | undefined;
  signingSecrets: readonly string[];
  /** The channels in the cohort files: name, and id in the workspace. */
  channels: readonly { name: string; id: string }[];
  /** Slack's clock at that time, if available. */
  now(): Date;
};

/** Seconds. Beyond five minutes all of Slack's requests are refused; beyond this, somebody should look. */
const SKEW_ALLOWED = 60;

const good = (what: string): Finding => ({ good: true, what });
const bad = (what: string, next: string): Finding => ({ good: false, what, next });

const BASE = 'https://slack.com/api';

const token = async (
  client: webApi.WebClient,
  { slackDoctor: { token: say, network } }: Texts,
): Promise<{ finding: Finding; scopes?: Set<string> }> => {
  try {
    const { team, response_metadata: more } = await client.auth.test();
    return { finding: good(say.good(team ?? '')), scopes: new Set(more?.scopes) };
  } catch (error) {
    if (isRevoked(error)) return { finding: bad(say.refused(errorOf(error) ?? ''), say.renew) };
    return { finding: bad(say.away(unreachable(error)), network) };
  }
};

const scopes = (granted: ReadonlySet<string>, { locale, slackDoctor: { scopes: say } }: Texts): Finding[] => {
  const missing = SCOPES.filter(({ scope }) => !granted.has(scope));
  if (missing.length === 0) return [good(say.good)];
  return missing.map(({ scope, why }) => bad(say.missing(scope, why[locale]), say.reinstall));
};

const socket = async (
  { appToken, ...reach }: Patient,
  { slackDoctor: { socket: say, network } }: Texts,
): Promise<Finding> => {
  if (!appToken) return good(say.unused);
  try {
    await clientsFor({ ...reach, token: appToken }).write.apps.connections.open({});
    return good(say.good);
  } catch (error) {
    return bad(say.closed(unreachable(error)), socketTrouble(error) ? say.renew : network);
  }
};

const clock = async (
  { apiUrl = BASE, now, ...reach }: Patient,
  { slackDoctor: { clock: say, network } }: Texts,
): Promise<Finding> => {
  const { fetch: reaching = fetch } = optionsOf(reach);
  const asked = reaching(`${apiUrl.replace(/\/$/, '')}/api.test`, { method: 'POST' });
  const answer = await asked.catch(() => undefined);
  const theirs = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return bad(say.unsaid, network);
  const skew = Math.round(Math.abs(now().getTime() - theirs) / 1000);
  return skew <= SKEW_ALLOWED ? good(say.good(skew)) : bad(say.far(skew), say.set);
};

const channel = async (
  client: webApi.WebClient,
  { name, id }: Patient['channels'][number],
  { slackDoctor: { channel: say } }: Texts,
): Promise<Finding> => {
  try {
    const { channel: found } = await client.conversations.info({ channel: id });
    return found?.is_member ? good(say.inside(name)) : bad(say.outside(name), say.invite);
  } catch (error) {
    const reason = errorOf(error) ?? unreachable(error);
    return reason === 'missing_scope'
      ? bad(say.hidden(name), say.grant)
      : bad(say.lost(name, reason), say.check);
  }
};

export const examine = async (patient: Patient, texts: Texts): Promise<Finding[]> => {
  const { read, write } = clientsFor(patient);
  const { finding, scopes: granted } = await token(write, texts);
  if (!granted) return [finding, await clock(patient, texts)];
  const found = [
    finding,
    ...scopes(granted, texts),
    await socket(patient, texts),
    await clock(patient, texts),
  ];
  for (const one of patient.channels) found.push(await channel(read, one, texts));
  return found;
};
