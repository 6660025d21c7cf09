import type { Env, PlatformDefinition } from '../platform.ts';
import { isOneAddress } from './address.ts';
import { isInbox } from './inbox/address.ts';
import type { MailSettings } from './settings.ts';

/** Loaded without the adapter: only those who send mail need its library. */

const isServer = (value: string): boolean =>
  URL.canParse(value) &&
  ['smtp:', 'smtps:'].includes(new URL(value).protocol) &&
  new URL(value).hostname !== '';

/** `Ritournelle <robot@x.example>`, or the address alone. */
export const senderIn = (text: string): { name: string; address: string } | undefined => {
  const [, name, named] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = (named ?? text).trim();
  return isOneAddress(address) ? { name: name || 'Ritournelle', address } : undefined;
};

/** The settings in the environment; `undefined` without a server. */
export const mailSettings = (env: Env): MailSettings | undefined => {
  const { SMTP_URL: url, MAIL_FROM: sender, MAIL_INBOX_URL: inbox } = env;
  const from = sender === undefined ? undefined : senderIn(sender);
  return url && from ? { url, from, ...(inbox ? { inbox } : {}) } : undefined;
};

export const mail = {
  name: 'mail',
  settings: {
    SMTP_URL: {
      expects: {
        fr: 'l’adresse du serveur de courriel, par exemple smtps://compte:mot-de-passe@smtp.exemple.fr:465 ou smtp://compte:mot-de-passe@smtp.exemple.fr:587',
        en: 'the address of the mail server, such as smtps://user:password@smtp.example:465 or smtp://user:password@smtp.example:587',
      },
      accepts: isServer,
    },
    MAIL_FROM: {
      expects: {
        fr: 'l’adresse d’où partent les courriels, par exemple Ritournelle <ritournelle@ministere.exemple.fr>',
        en: 'the address that mails come from, such as Ritournelle <ritournelle@ministry.example>',
      },
      accepts: (value) => senderIn(value) !== undefined,
    },
    MAIL_INBOX_URL: {
      expects: {
        fr: 'la boîte où arrivent les réponses à MAIL_FROM, par exemple imaps://compte:mot-de-passe@imap.exemple.fr',
        en: 'the mailbox where replies to MAIL_FROM arrive, such as imaps://user:password@imap.example',
      },
      accepts: isInbox,
    },
  },
  opensWith: 'SMTP_URL',
  missing: ({ MAIL_FROM: from }) =>
    from
      ? []
      : [
          {
            fr: 'MAIL_FROM : il la faut, c’est l’adresse d’où partent les courriels de SMTP_URL.',
            en: 'MAIL_FROM: is needed: the address that the mails of SMTP_URL come from.',
          },
        ],
  async open(env, { directory, tell }) {
    const settings = mailSettings(env);
    if (!settings) throw new Error('mail is opened with a server and a sender');
    const { Mail } = await import('./connect.ts');
    const chat = new Mail({ ...settings, directory, tell });
    return {
      chat,
      // Nothing is posted to it: people act on pages of ours.
      endpoint: {
        platform: 'mail',
        online: () => chat.online,
        probe: () => chat.probe(),
        path: '/mail',
        answer: async () => Promise.resolve(new Response(null, { status: 404 })),
      },
    };
  },
} as const satisfies PlatformDefinition;
