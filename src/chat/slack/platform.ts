import type { Env, PlatformDefinition } from '../platform.ts';

/** Loaded without the adapter: a sandbox does not need Bolt's half second and 30 MB. */

const startsWith = (prefix: string) => (value: string) => value.startsWith(prefix);
const isLong = (value: string): boolean => value.length >= 16;
const isAddress = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);

type SlackSettings = {
  token: string;
  appToken?: string;
  signingSecrets: readonly string[];
  apiUrl?: string;
  proxy?: string;
};

/** The settings in the environment; `undefined` without a token. */
export const slackSettings = (env: Env): SlackSettings | undefined => {
  const token = env['SLACK_BOT_TOKEN'];
  const { SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl, HTTPS_PROXY: proxy } = env;
  if (!token) return undefined;
  const secrets = [env['SLACK_SIGNING_SECRET'], env['SLACK_SIGNING_SECRET_PREVIOUS']];
  return {
    token,
    signingSecrets: secrets.filter((secret) => secret !== undefined),
    ...(appToken ? { appToken } : {}),
    ...(apiUrl ? { apiUrl } : {}),
    ...(proxy ? { proxy } : {}),
  };
};

export const slack = {
  name: 'slack',
  settings: {
    SLACK_BOT_TOKEN: {
      expects: {
        fr: 'le jeton de robot de l’application Slack, qui commence par xoxb-',
        en: 'the bot token of the Slack app, which begins with xoxb-',
      },
      accepts: startsWith('xoxb-'),
    },
    SLACK_APP_TOKEN: {
      expects: {
        fr: 'un jeton d’application avec le droit connections:write, qui commence par xapp-',
        en: 'an app-level token with connections:write, which begins with xapp-',
      },
      accepts: startsWith('xapp-'),
    },
    SLACK_SIGNING_SECRET: {
      expects: {
        fr: 'le secret de signature de l’application Slack, à lire dans « Basic Information »',
        en: 'the signing secret of the Slack app, from its Basic Information',
      },
      accepts: isLong,
    },
    SLACK_SIGNING_SECRET_PREVIOUS: {
      expects: {
        fr: 'le secret de signature que SLACK_SIGNING_SECRET remplace, pendant un jour',
        en: 'the signing secret that SLACK_SIGNING_SECRET replaces, for a day',
      },
      accepts: isLong,
    },
    SLACK_API_URL: {
      expects: {
        fr: 'une autre adresse de l’API de Slack, comme https://slack.example/api',
        en: 'another address of the Slack API, such as https://slack.example/api',
      },
      accepts: isAddress,
    },
  },
  opensWith: 'SLACK_BOT_TOKEN',
  missing: ({ SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret }) =>
    app || secret
      ? []
      : [
          {
            fr: 'SLACK_APP_TOKEN ou SLACK_SIGNING_SECRET : il faut l’un des deux pour entendre ce que font les personnes, le premier en Socket Mode, le second en HTTP.',
            en: 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: one of them is needed to hear what people do: the first for Socket Mode, the second for HTTP.',
          },
        ],
  async open(env, surroundings) {
    const settings = slackSettings(env);
    if (!settings) throw new Error('Slack is opened with a token');
    const { Slack } = await import('./connect.ts');
    const chat = await Slack.connect({ ...settings, ...surroundings });
    return {
      chat,
      endpoint: {
        platform: 'slack',
        online: () => chat.online,
        probe: () => chat.probe(),
        path: '/slack/events',
        answer: (request) => chat.http(request),
      },
    };
  },
} as const satisfies PlatformDefinition;
