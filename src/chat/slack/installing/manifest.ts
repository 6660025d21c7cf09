import { SHORTCUT } from '../inbound.ts';
import { OPTIONAL_SCOPES, SCOPES } from './scopes.ts';

/** The Slack app as data, generated from the commands and pasted by the administrator. Pure. */

export type Locale = 'fr' | 'en';

/** A word that calls a command, with the command's summary; `first` marks the word that is shown. */
export type CommandWord = { word: string; what: string; first: boolean };

export type ManifestSettings = {
  locale: Locale;
  command: string;
  /** The bot's public address, for Slack to call; absent in Socket Mode. */
  url?: string | undefined;
  /** The words after the root command, in the order of `aide`. */
  words: readonly CommandWord[];
};

/** Words that are also slash commands, when a practice answers to them. Slack accepts plain letters only. */
export const OWN_COMMANDS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['bilan', 'standup', 'entraide', 'formation', 'donnees', 'jalon'],
  en: ['report', 'standup', 'peer-help', 'workshop', 'data', 'milestone'],
};

const HELP: Readonly<Record<Locale, { word: string; name: string; description: string }>> = {
  fr: {
    word: 'entraide',
    name: 'Demander de l’aide',
    description: 'Demander un coup de main à la promotion',
  },
  en: { word: 'peer-help', name: 'Ask for help', description: 'Ask the cohort for a hand' },
};

const SAID: Readonly<Record<Locale, { description: string; root: string }>> = {
  fr: {
    description: 'Les pratiques qui font tenir une promotion, au bon moment',
    root: 'Ma journée, et tout ce que le robot sait faire',
  },
  en: {
    description: 'The practices that make a cohort work, at the right moment',
    root: 'My day, and all that the bot can do',
  },
};

/** Events, with the scope each needs. */
export const EVENTS: Readonly<Record<string, string | undefined>> = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  app_uninstalled: undefined,
  'message.im': 'im:history',
  team_join: 'users:read',
  tokens_revoked: undefined,
  user_change: 'users:read',
};

const endpointUrl = (url: string): string => `${url.replace(/\/$/, '')}/slack/events`;

const slashCommands = ({ locale, command, url, words }: ManifestSettings) => {
  const called = url ? { url: endpointUrl(url) } : {};
  const shown = words.filter(({ first }) => first);
  const hint = shown.map(({ word }) => word).join(' | ');
  const own = words.filter(({ word }) => OWN_COMMANDS[locale].includes(word));
  return [
    { command, ...called, description: SAID[locale].root, usage_hint: hint, should_escape: true },
    ...own.map(({ word, what }) => ({
      command: `/${word}`,
      ...called,
      description: what,
      should_escape: true,
    })),
  ];
};

const helpShortcut = ({ locale, words }: ManifestSettings) => {
  const { word, name, description } = HELP[locale];
  if (!words.some((known) => known.word === word)) return {};
  return { shortcuts: [{ name, type: 'global', callback_id: `${SHORTCUT}${word}`, description }] };
};

const scopeNames = (scopes: readonly { scope: string }[]): string[] => scopes.map(({ scope }) => scope);

export const manifestOf = (wanted: ManifestSettings) => {
  const { locale, url } = wanted;
  const called = url ? { request_url: endpointUrl(url) } : {};
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Ritournelle',
      description: SAID[locale].description,
      background_color: '#1f3a4d',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'ritournelle', always_online: true },
      ...helpShortcut(wanted),
      slash_commands: slashCommands(wanted),
    },
    oauth_config: { scopes: { bot: scopeNames(SCOPES), bot_optional: scopeNames(OPTIONAL_SCOPES) } },
    settings: {
      event_subscriptions: { ...called, bot_events: Object.keys(EVENTS) },
      interactivity: { is_enabled: true, ...called },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
};

export type Manifest = ReturnType<typeof manifestOf>;

/** Slack's limits on an app. */
const MAX = { name: 35, description: 140, command: 32, commandDescription: 2_000, hint: 1_000, commands: 50 };

const tooLong = (what: string, text: string, max: number): string[] =>
  text.length > max ? [`${what}: ${text.length} characters, ${max} at most`] : [];

const commandFaults = ({ features }: Manifest): string[] => {
  const { slash_commands: all } = features;
  const names = all.map(({ command }) => command);
  return [
    ...(names.length > MAX.commands ? [`${names.length} commands, ${MAX.commands} at most`] : []),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name}: twice`),
    ...names
      .filter((name) => !/^\/[a-z0-9_-]+$/.test(name))
      .map((name) => `${name}: not a name that Slack takes`),
    ...all.flatMap((one) => [
      ...tooLong(one.command, one.command, MAX.command),
      ...tooLong(`${one.command} description`, one.description, MAX.commandDescription),
      ...tooLong(`${one.command} usage_hint`, 'usage_hint' in one ? one.usage_hint : '', MAX.hint),
    ]),
  ];
};

/** Without its scope an event never arrives, without any error. */
const eventFaults = ({ oauth_config: { scopes }, settings }: Manifest): string[] =>
  settings.event_subscriptions.bot_events.flatMap((name) => {
    const scope = EVENTS[name];
    return scope && !scopes.bot.includes(scope) ? [`${name}: needs the scope ${scope}`] : [];
  });

/** Everything Slack would refuse, as far as we know its rules. */
export const manifestFaults = (manifest: Manifest): string[] => {
  const { name, description } = manifest.display_information;
  return [
    ...tooLong('name', name, MAX.name),
    ...tooLong('description', description, MAX.description),
    ...commandFaults(manifest),
    ...eventFaults(manifest),
  ];
};
