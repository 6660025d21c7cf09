import type { SendMailOptions } from 'nodemailer';
import { type MailTexts } from '../../texts/fr/mail/mail.ts';
import { clipText } from '../adapter/clip.ts';
import type { Message, Text } from '../message.ts';
import type { Correspondent } from '../platform.ts';
import { previewOf } from '../preview.ts';
import { colonIn, typesetText } from '../typeset.ts';
import { oneLine } from './address.ts';
import { imageId, mailHtml } from './html.ts';
import { mailText } from './text.ts';

/** Message → mail, pure. */

export type Envelope = {
  from: { name: string; address: string };
  to: Correspondent & { locale: 'fr' | 'en' };
  key: string;
  texts: MailTexts;
};

/** Longer ones are cut by mail programs. */
const SUBJECT_MAX = 78;

/** Read on a locked phone: the bot's own words only. */
const subjectOf = (message: Message, { unnamed }: MailTexts): string => {
  const [first = ''] = previewOf(message, unnamed).split('\n').filter(Boolean);
  return clipText(oneLine(first.replace(/^• /, '')) || unnamed, SUBJECT_MAX);
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

export const messageIdOf = (key: string, { address }: Envelope['from']): string =>
  `<${key}@${domainOf(address)}>`;

/** A root that was never sent, which every message about one thing answers to: they are shown together. */
const threadOf = (
  { topic }: Message,
  { from, to }: Envelope,
): Pick<SendMailOptions, 'inReplyTo' | 'references'> => {
  if (topic === undefined) return {};
  const root = `<${topic}.${Buffer.from(to.address.toLowerCase()).toString('base64url').slice(0, 12)}@${domainOf(from.address)}>`;
  return { inReplyTo: root, references: [root] };
};

const footerOf = ({ pages }: Message, { to, texts }: Envelope): Text[] => [
  ...(pages?.day === undefined
    ? []
    : [[{ link: pages.day, text: texts.day }, `${colonIn(to.locale)}${texts.writeThere}`]]),
  [texts.forWhom(to.name)],
  [texts.nobodyReads(to.contact ?? texts.operator)],
  ...(pages ? [[{ link: pages.stop, text: texts.stop }]] : []),
];

/** One click in the mail program stops them (RFC 8058): a POST, which no scanner sends. */
const listHeaders = ({ pages }: Message): Record<string, string> =>
  pages
    ? { 'List-Unsubscribe': `<${pages.stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};

const attachmentsOf = ({ sections, files = [] }: Message): NonNullable<SendMailOptions['attachments']> => [
  ...sections.flatMap(({ image }, at) =>
    image
      ? [
          {
            cid: imageId(at),
            filename: `image-${at + 1}.png`,
            contentType: 'image/png',
            content: Buffer.from(image.png),
            contentDisposition: 'inline' as const,
          },
        ]
      : [],
  ),
  ...files.map(({ name, type, bytes }) => ({
    filename: oneLine(name, 100),
    contentType: oneLine(type, 100),
    content: Buffer.from(bytes),
  })),
];

const invitationOf = (
  { invitation }: Message,
  { from, to }: Envelope,
): Pick<SendMailOptions, 'icalEvent'> => {
  if (!invitation) return {};
  const content = invitation.ics({
    from: { name: from.name, mail: from.address },
    to: { name: to.name, mail: to.address },
  });
  return { icalEvent: { method: invitation.method, filename: 'invitation.ics', content } };
};

export const mailOf = (message: Message, envelope: Envelope): SendMailOptions => {
  const { from, to, key, texts } = envelope;
  const subject = subjectOf(message, texts);
  const footer = footerOf(message, envelope).map((text) => typesetText(text, to.locale));
  return {
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(to.name), address: to.address },
    subject,
    messageId: messageIdOf(key, from),
    ...threadOf(message, envelope),
    text: mailText(message, { footer, colon: colonIn(to.locale) }),
    html: mailHtml(message, { locale: to.locale, subject, footer }),
    attachments: attachmentsOf(message),
    ...invitationOf(message, envelope),
    headers: {
      // Answering machines leave it alone (RFC 3834), and Exchange's too.
      'Auto-Submitted': message.answersMail ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'X-Ritournelle-Key': key,
      'Content-Language': to.locale,
      ...listHeaders(message),
    },
    // What a file or an address could make the library fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
