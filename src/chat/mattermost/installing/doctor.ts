import type { Texts } from '../../../texts/index.ts';
import { badFinding, type Finding, goodFinding, skewOf } from '../../adapter/finding.ts';
import { type ConnectionSettings, Rest, RestError } from '../client.ts';
import { isRevoked } from '../failure.ts';
import { checkCallBacks, type CallBacks } from './call-backs.ts';
import { opensSocket } from './opens-socket.ts';
import { whyUnreachable } from './trouble.ts';

/** What an administrator can check before people start. */

export type Installation = ConnectionSettings &
  Omit<CallBacks, 'rest' | 'self' | 'team'> & {
    /** Of commands that an administrator registered. */
    tokens: readonly string[];
    /** The channels in the cohort files: name, and place. */
    channels: readonly { name: string; id: string }[];
    now(): Date;
  };

/** Seconds. What was missed is read from five minutes before, to allow for a difference. */
const SKEW_ALLOWED = 60;

const FLOOR = [11, 7];

type Account = { id: string; username: string; is_bot: boolean };

const checkToken = async (
  rest: Rest,
  { mattermostDoctor: { token: say } }: Texts,
): Promise<{ finding: Finding; self?: Account }> => {
  try {
    const self = await rest.getMe();
    if (!self.is_bot) return { finding: badFinding(say.person(self.username), say.makeBot), self };
    return { finding: goodFinding(say.good(self.username)), self };
  } catch (error) {
    if (isRevoked(error)) return { finding: badFinding(say.refused, say.renew) };
    return { finding: badFinding(say.away(whyUnreachable(error)), say.reach) };
  }
};

const isMaintained = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = FLOOR;
  return major > floorMajor || (major === floorMajor && minor >= floorMinor);
};

const checkServer = async (
  rest: Rest,
  { mattermostDoctor: { version, rights, command } }: Texts,
): Promise<Finding[]> => {
  const config = await rest.getClientConfig();
  const { Version, ShowEmailAddress, EnableFileAttachments, EnableCommands } = config;
  return [
    isMaintained(Version)
      ? goodFinding(version.good(Version))
      : badFinding(version.old(Version), version.upgrade),
    ShowEmailAddress === 'true'
      ? goodFinding(rights.addresses)
      : badFinding(rights.noAddresses, rights.usernames),
    EnableFileAttachments === 'true'
      ? goodFinding(rights.files)
      : badFinding(rights.noFiles, rights.allowFiles),
    ...(config.RestrictDirectMessage === 'team' ? [badFinding(rights.restricted, rights.addToTeams)] : []),
    ...(EnableCommands === 'true' ? [] : [badFinding(command.disabled, command.enable)]),
    goodFinding(rest.limited ? rights.limiter : rights.unlimited),
  ];
};

type Team = { id: string; name: string };

const checkCommand = async (
  rest: Rest,
  team: Team,
  { command, commandUrl, tokens }: Installation,
  { mattermostDoctor: { command: say } }: Texts,
): Promise<Finding> => {
  const trigger = command.slice(1);
  const missing = badFinding(say.missing(team.name, trigger), say.register(trigger, commandUrl));
  try {
    const found = (await rest.getCustomTeamCommands(team.id)).find((one) => one.trigger === trigger);
    if (!found) return missing;
    return found.url === commandUrl
      ? goodFinding(say.good(team.name, trigger))
      : badFinding(say.elsewhere(team.name, trigger), say.rename);
  } catch (error) {
    // A plain bot may not look: the administrator's token says that they did their part.
    if (error instanceof RestError && tokens.length > 0) return goodFinding(say.given(team.name, trigger));
    return missing;
  }
};

const checkClock = (rest: Rest, now: Date, { mattermostDoctor: { clock: say } }: Texts): Finding => {
  const skew = skewOf(rest.serverDate, now);
  if (skew === undefined) return badFinding(say.unsaid, say.set);
  return skew <= SKEW_ALLOWED ? goodFinding(say.good(skew)) : badFinding(say.far(skew), say.set);
};

const checkChannel = async (
  rest: Rest,
  { name, id: place }: Installation['channels'][number],
  { username }: Account,
  { mattermostDoctor: { channel: say } }: Texts,
): Promise<Finding> => {
  const [team = '', channel = ''] = place.split('/');
  try {
    const { id } = await rest.getChannelByNameAndTeamName(
      encodeURIComponent(team),
      encodeURIComponent(channel),
    );
    const isInside = await rest.getMyChannelMember(id).then(
      () => true,
      () => false,
    );
    return isInside ? goodFinding(say.inside(name)) : badFinding(say.outside(name), say.invite(username));
  } catch {
    return badFinding(say.lost(name, place), say.check);
  }
};

const examineInside = async (
  rest: Rest,
  self: Account,
  patient: Installation,
  texts: Texts,
): Promise<Finding[]> => {
  const { teams: say, socket } = texts.mattermostDoctor;
  const teams: Team[] = await rest.getMyTeams();
  const found = [
    ...(await checkServer(rest, texts)),
    teams.length > 0 ? goodFinding(say.good(teams.map(({ name }) => name))) : badFinding(say.none, say.add),
  ];
  for (const team of teams) found.push(await checkCommand(rest, team, patient, texts));
  found.push(
    (await opensSocket(patient)) ? goodFinding(socket.good) : badFinding(socket.closed, socket.open),
  );
  found.push(...(await checkCallBacks({ ...patient, rest, self: self.id, team: teams[0]?.id }, texts)));
  found.push(checkClock(rest, patient.now(), texts));
  for (const one of patient.channels) found.push(await checkChannel(rest, one, self, texts));
  return found;
};

export const examineInstallation = async (patient: Installation, texts: Texts): Promise<Finding[]> => {
  const rest = new Rest(patient);
  const { finding, self } = await checkToken(rest, texts);
  return self ? [finding, ...(await examineInside(rest, self, patient, texts))] : [finding];
};
