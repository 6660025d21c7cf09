import type { MailTexts } from '../../fr/mail/mail.ts';

export const mail: MailTexts = {
  unnamed: 'A message from Ritournelle',
  operator: 'the programme team',
  forWhom: (name) =>
    `This mail is for ${name}, and its links act in that name: do not forward it. Opening a link does nothing: the page says what will be done, and waits for a press.`,
  nobodyReads: (contact) =>
    `Do not reply to this mail: nobody would read it. To talk to someone: ${contact}.`,
  writeThere: 'all that waits for you, and a box to write to the bot.',
  day: 'My day',
  stop: 'Stop these mails',
};
