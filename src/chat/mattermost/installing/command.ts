import type { Command } from '@mattermost/types/integrations';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import type { Memory } from '../../chat.ts';
import type { Rest } from '../client.ts';
import { RestError } from '../client.ts';
import { keepToken } from '../hearing/tokens.ts';

/** The slash commands of each team: registered, repaired and owned by the bot where it administers the team. */

export type Wanted = { trigger: string; hint: string; description: string };

export type CommandParts = {
  rest: Rest;
  memory: Memory;
  url: string;
  /** The root command first, then its shortcuts. */
  commands: readonly Wanted[];
  /** An administrator registered the command, and gave us its token. */
  hasTokens: boolean;
  tell: TellOperator;
};

type Team = { id: string; name: string };

const asRegistered = (team: Team, { trigger, hint, description }: Wanted, url: string) => ({
  team_id: team.id,
  trigger,
  url,
  method: 'P' as const,
  auto_complete: true,
  auto_complete_hint: hint,
  auto_complete_desc: description,
  display_name: 'Ritournelle',
  description,
});

/** As the server wants all of it, and as it gives some. */
const blank: Command = {
  id: '',
  token: '',
  create_at: 0,
  update_at: 0,
  delete_at: 0,
  creator_id: '',
  team_id: '',
  trigger: '',
  method: 'P',
  username: '',
  icon_url: '',
  auto_complete: true,
  auto_complete_desc: '',
  auto_complete_hint: '',
  display_name: '',
  description: '',
  url: '',
};

const isSame = (found: Command, wanted: Partial<Command>): boolean =>
  Object.entries(wanted).every(([name, value]) => Reflect.get(found, name) === value);

/** Ours when it calls us, or when we made it: another one's is left alone. */
const isOurs = (found: Command, { url }: CommandParts, self: string): boolean =>
  found.creator_id === self || found.url === url;

export type Registered = 'ours' | 'taken' | 'refused';

const register = async (
  team: Team,
  wanted: Wanted,
  { found, self }: { found: readonly Command[]; self: string },
  parts: CommandParts,
): Promise<Registered> => {
  const draft = asRegistered(team, wanted, parts.url);
  const there = found.find(({ trigger, delete_at: gone }) => trigger === wanted.trigger && gone === 0);
  if (there && !isOurs(there, parts, self)) return 'taken';
  const command = there
    ? isSame(there, draft)
      ? there
      : await parts.rest.editCommand({ ...there, ...draft })
    : await addOr(parts.rest, draft);
  if (!command) return 'taken';
  await keepToken(
    parts.memory,
    { team: team.id, trigger: wanted.trigger },
    command.token || (there?.token ?? ''),
  );
  return 'ours';
};

/** `undefined` when the trigger is taken, by a command that is not listed or one of the server's own. */
const addOr = async (rest: Rest, draft: Partial<Command>): Promise<Command | undefined> => {
  try {
    return await rest.addCommand({ ...blank, ...draft });
  } catch (error) {
    if (error instanceof RestError && error.id === 'api.command.duplicate_trigger.app_error')
      return undefined;
    throw error;
  }
};

const isForbidden = (error: unknown): boolean => error instanceof RestError && error.status === 403;

/** One exact instruction for each thing that somebody else has to do. */
const howToRegister = ({ name }: Team, { commands: [root], url }: CommandParts): string =>
  `the command /${root?.trigger} is not the bot’s in the team ${name}: make the bot an administrator of the team and restart, or register the command by hand (Integrations, Slash Commands, trigger ${root?.trigger}, request URL ${url}, method POST) and put its token in MATTERMOST_COMMAND_TOKENS`;

const inTeam = async (team: Team, self: string, parts: CommandParts): Promise<Registered> => {
  let found: readonly Command[];
  try {
    found = await parts.rest.getCustomTeamCommands(team.id);
  } catch (error) {
    if (isForbidden(error)) return 'refused';
    throw error;
  }
  const results: Registered[] = [];
  for (const wanted of parts.commands) results.push(await register(team, wanted, { found, self }, parts));
  return results[0] ?? 'refused';
};

/** A shortcut that is taken is left to who has it; without the root command, people still write to the bot. */
export const registerCommands = async (self: string, parts: CommandParts): Promise<void> => {
  const [root] = parts.commands;
  for (const team of await parts.rest.getMyTeams()) {
    try {
      const registered = await inTeam(team, self, parts);
      if (registered === 'taken')
        parts.tell(
          'error',
          `the command /${root?.trigger} belongs to somebody else in the team ${team.name}: set COMMAND to another word, or ask for it to be removed`,
        );
      if (registered === 'refused' && !parts.hasTokens) parts.tell('warn', howToRegister(team, parts));
    } catch (error) {
      const why = error instanceof RestError ? `${error.status} ${error.id ?? ''}`.trim() : 'no answer';
      parts.tell(
        'warn',
        `the command /${root?.trigger} could not be checked in the team ${team.name} (${why})`,
      );
    }
  }
};
