import type { AboutTexts } from '../fr/about.ts';

export const about: AboutTexts = {
  words: ['help', 'hello', 'hi'],
  summary: { usage: 'help', what: 'what I can do, and whom to write to' },
  title: 'Ritournelle, the cohort’s bot',
  rule: 'I bring back, at the right moment, the practices that make a cohort work. This is not a means of surveillance: answering is always optional, and nothing tells who did not answer.',
  how: (command) =>
    `Type these words to me here, or anywhere after ${command}. Accents and small typing slips are fine.`,
  contact: (contact) => `A question, a worry? A person will answer: ${contact}.`,
  records:
    'Like any document of an administration, what is written here may be asked for by others, within the limits of the law.',
  notice: 'What the bot keeps, and why',
};
