import type { webApi } from '@slack/bolt';
import { clientsFor, optionsOf, type Reach } from './client.ts';
import { errorOf, isRevoked } from './failure.ts';
import { SCOPES } from './scopes.ts';
import { revokedTrouble, socketTrouble, unreachable } from './trouble.ts';

/** What an administrator can check before people do: each finding with the next thing to do. */

export type Finding = { good: boolean; what: string; next?: string };

export type Patient = Reach & {
  appToken?: string | undefined;
  signingSecrets: readonly string[];
  /** Where the cohort files say the bot writes: its name, and its id in the workspace. */
  channels: readonly { name: string; id: string }[];
  /** When Slack's own clock said so, if it could be asked. */
  now(): Date;
};

/** Seconds. Beyond five minutes Slack's requests are all refused; beyond a few, somebody should look. */
const SKEW_ALLOWED = 60;

const good = (what: string): Finding => ({ good: true, what });
const bad = (what: string, next: string): Finding => ({ good: false, what, next });

const BASE = 'https://slack.com/api';
const CHECK_NETWORK =
  'Check that this machine may reach slack.com over HTTPS; behind a proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS for its certificate.';

const token = async (client: webApi.WebClient): Promise<{ finding: Finding; scopes?: Set<string> }> => {
  try {
    const { team, response_metadata: more } = await client.auth.test();
    return { finding: good(`token: good, workspace ${team ?? ''}`), scopes: new Set(more?.scopes) };
  } catch (error) {
    if (isRevoked(error))
      return { finding: bad('token: refused', revokedTrouble(errorOf(error) ?? '').message) };
    return { finding: bad(`token: Slack does not answer (${unreachable(error)})`, CHECK_NETWORK) };
  }
};

const scopes = (granted: ReadonlySet<string>): Finding[] => {
  const missing = SCOPES.filter(({ scope }) => !granted.has(scope));
  if (missing.length === 0) return [good('scopes: all there')];
  return missing.map(({ scope, why }) =>
    bad(
      `scopes: ${scope} is missing (${why.en})`,
      'Paste manifest.yml again in the app’s settings, then reinstall it.',
    ),
  );
};

const socket = async ({ appToken, ...reach }: Patient): Promise<Finding> => {
  if (!appToken) return good('socket: not used, Slack calls /slack/events');
  try {
    await clientsFor({ ...reach, token: appToken }).write.apps.connections.open({});
    return good('socket: can be opened');
  } catch (error) {
    const trouble = socketTrouble(error);
    return bad('socket: cannot be opened', trouble?.message ?? `${unreachable(error)}. ${CHECK_NETWORK}`);
  }
};

const clock = async ({ apiUrl = BASE, now, ...reach }: Patient): Promise<Finding> => {
  const { fetch: reaching = fetch } = optionsOf(reach);
  const asked = reaching(`${apiUrl.replace(/\/$/, '')}/api.test`, { method: 'POST' });
  const answer = await asked.catch(() => undefined);
  const theirs = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return bad('clock: Slack did not say its own', CHECK_NETWORK);
  const skew = Math.round(Math.abs(now().getTime() - theirs) / 1000);
  if (skew <= SKEW_ALLOWED) return good(`clock: ${skew} s from Slack’s`);
  return bad(
    `clock: ${skew} s from Slack’s; past 300 s all it sends is refused`,
    'Synchronise this machine’s clock (NTP).',
  );
};

const channel = async (
  client: webApi.WebClient,
  { name, id }: { name: string; id: string },
): Promise<Finding> => {
  try {
    const { channel: found } = await client.conversations.info({ channel: id });
    if (found?.is_member) return good(`channel ${name}: the bot is in it`);
    return bad(`channel ${name}: the bot is not in it`, 'In that channel, type /invite @ritournelle.');
  } catch (error) {
    const reason = errorOf(error) ?? '';
    if (reason === 'missing_scope')
      return bad(
        `channel ${name}: cannot be looked at`,
        'Grant the optional scopes channels:read and groups:read, or check by hand that the bot is in it.',
      );
    return bad(
      `channel ${name}: not found (${reason || unreachable(error)})`,
      'Check its id (slack:) in the cohort file; in a private channel, type /invite @ritournelle first.',
    );
  }
};

export const examine = async (patient: Patient): Promise<Finding[]> => {
  const { read, write } = clientsFor(patient);
  const { finding, scopes: granted } = await token(write);
  if (!granted) return [finding, await clock(patient)];
  const found = [finding, ...scopes(granted), await socket(patient), await clock(patient)];
  for (const one of patient.channels) found.push(await channel(read, one));
  return found;
};
