import type { Env, PlatformDefinition } from '../platform.ts';

/** Loaded without the adapter: a sandbox does not need the vendor's client. */

const isAddress = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);

/** Tokens are 26 small letters and digits. */
const isToken = (value: string): boolean => /^[a-z0-9]{26}$/.test(value);

const tokensIn = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

type MattermostSettings = {
  url: string;
  token: string;
  tokens: readonly string[];
  callbackUrl?: string;
  proxy?: string;
};

/** The settings in the environment; `undefined` without a token. */
export const mattermostSettings = (env: Env): MattermostSettings | undefined => {
  const { MATTERMOST_URL: url, MATTERMOST_TOKEN: token, HTTPS_PROXY: proxy } = env;
  if (!url || !token) return undefined;
  const callbackUrl = env['MATTERMOST_CALLBACK_URL'];
  return {
    url,
    token,
    tokens: tokensIn(env['MATTERMOST_COMMAND_TOKENS'] ?? ''),
    ...(callbackUrl ? { callbackUrl } : {}),
    ...(proxy ? { proxy } : {}),
  };
};

export const mattermost = {
  name: 'mattermost',
  settings: {
    MATTERMOST_TOKEN: {
      expects: {
        fr: 'le jeton du compte de robot, 26 petites lettres et chiffres',
        en: 'the token of the bot account, 26 small letters and digits',
      },
      accepts: isToken,
    },
    MATTERMOST_URL: {
      expects: {
        fr: 'l’adresse du serveur Mattermost, comme https://chat.example',
        en: 'the address of the Mattermost server, such as https://chat.example',
      },
      accepts: isAddress,
    },
    MATTERMOST_COMMAND_TOKENS: {
      expects: {
        fr: 'les jetons des commandes qu’un administrateur a enregistrées, un par équipe, séparés par des virgules',
        en: 'the tokens of the slash commands that an administrator registered, one per team, separated by commas',
      },
      accepts: (value) => tokensIn(value).every(isToken),
    },
    MATTERMOST_CALLBACK_URL: {
      expects: {
        fr: 'l’adresse de ce robot telle que le serveur Mattermost l’atteint, comme http://robot.interne:3000, quand ce n’est pas PUBLIC_URL',
        en: 'the address of this bot as the Mattermost server reaches it, such as http://bot.internal:3000, when it is not PUBLIC_URL',
      },
      accepts: isAddress,
    },
  },
  opensWith: 'MATTERMOST_TOKEN',
  missing: ({ MATTERMOST_URL: url }) =>
    url
      ? []
      : [
          {
            fr: 'MATTERMOST_URL : il la faut, c’est l’adresse du serveur qu’ouvre MATTERMOST_TOKEN.',
            en: 'MATTERMOST_URL: is needed: the address of the server that MATTERMOST_TOKEN opens.',
          },
        ],
  async open(env, { publicUrl, shortcuts, ...surroundings }) {
    const settings = mattermostSettings(env);
    if (!settings) throw new Error('Mattermost is opened with a token');
    const { Mattermost } = await import('./connect.ts');
    const chat = await Mattermost.connect({
      ...settings,
      ...surroundings,
      callbackUrl: settings.callbackUrl ?? publicUrl,
      shortcuts: shortcuts.map(({ word, what }) => ({ trigger: word, hint: '', description: what })),
    });
    return {
      chat,
      endpoint: {
        platform: 'mattermost',
        online: () => chat.online,
        probe: () => chat.probe(),
        path: '/mattermost/*',
        answer: (request) => chat.http(request),
      },
    };
  },
} as const satisfies PlatformDefinition;
