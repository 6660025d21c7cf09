import type { webApi } from '@slack/bolt';
import type { Texts } from '../../../texts/index.ts';
import { badFinding, type Finding, goodFinding, skewOf } from '../../adapter/finding.ts';
import { clientsFor, optionsOf, type ConnectionSettings } from '../client.ts';
import { errorOf, isRevoked } from '../failure.ts';
import { SCOPES } from './scopes.ts';
import { socketTrouble, whyUnreachable } from './trouble.ts';

export type Installation = ConnectionSettings & {
  appToken?: string | undefined;
  signingSecrets: readonly string[];
  /** The channels in the cohort files: name, and id in the workspace. */
  channels: readonly { name: string; id: string }[];
  /** Slack's clock at that time, if available. */
  now(): Date;
};

/** Seconds. Beyond five minutes all of Slack's requests are refused; beyond this, somebody should look. */
const SKEW_ALLOWED = 60;

const BASE = 'https://slack.com/api';

const checkToken = async (
  client: webApi.WebClient,
  { slackDoctor: { token: say, network } }: Texts,
): Promise<{ finding: Finding; scopes?: Set<string> }> => {
  try {
    const { team, response_metadata: more } = await client.auth.test();
    return { finding: goodFinding(say.good(team ?? '')), scopes: new Set(more?.scopes) };
  } catch (error) {
    if (isRevoked(error)) return { finding: badFinding(say.refused(errorOf(error) ?? ''), say.renew) };
    return { finding: badFinding(say.away(whyUnreachable(error)), network) };
  }
};

const checkScopes = (
  granted: ReadonlySet<string>,
  { locale, slackDoctor: { scopes: say } }: Texts,
): Finding[] => {
  const missing = SCOPES.filter(({ scope }) => !granted.has(scope));
  if (missing.length === 0) return [goodFinding(say.good)];
  return missing.map(({ scope, why }) => badFinding(say.missing(scope, why[locale]), say.reinstall));
};

const checkSocket = async (
  { appToken, ...reach }: Installation,
  { slackDoctor: { socket: say, network } }: Texts,
): Promise<Finding> => {
  if (!appToken) return goodFinding(say.unused);
  try {
    await clientsFor({ ...reach, token: appToken }).write.apps.connections.open({});
    return goodFinding(say.good);
  } catch (error) {
    return badFinding(say.closed(whyUnreachable(error)), socketTrouble(error) ? say.renew : network);
  }
};

const checkClock = async (
  { apiUrl = BASE, now, ...reach }: Installation,
  { slackDoctor: { clock: say, network } }: Texts,
): Promise<Finding> => {
  const { fetch: reaching = fetch } = optionsOf(reach);
  const asked = reaching(`${apiUrl.replace(/\/$/, '')}/api.test`, { method: 'POST' });
  const answer = await asked.catch(() => undefined);
  const skew = skewOf(answer?.headers.get('date'), now());
  if (skew === undefined) return badFinding(say.unsaid, network);
  return skew <= SKEW_ALLOWED ? goodFinding(say.good(skew)) : badFinding(say.far(skew), say.set);
};

const checkChannel = async (
  client: webApi.WebClient,
  { name, id }: Installation['channels'][number],
  { slackDoctor: { channel: say } }: Texts,
): Promise<Finding> => {
  try {
    const { channel: found } = await client.conversations.info({ channel: id });
    return found?.is_member ? goodFinding(say.inside(name)) : badFinding(say.outside(name), say.invite);
  } catch (error) {
    const reason = errorOf(error) ?? whyUnreachable(error);
    return reason === 'missing_scope'
      ? badFinding(say.hidden(name), say.grant)
      : badFinding(say.lost(name, reason), say.check);
  }
};

export const examineInstallation = async (patient: Installation, texts: Texts): Promise<Finding[]> => {
  const { read, write } = clientsFor(patient);
  const { finding, scopes: granted } = await checkToken(write, texts);
  if (!granted) return [finding, await checkClock(patient, texts)];
  const found = [
    finding,
    ...checkScopes(granted, texts),
    await checkSocket(patient, texts),
    await checkClock(patient, texts),
  ];
  for (const one of patient.channels) found.push(await checkChannel(read, one, texts));
  return found;
};
