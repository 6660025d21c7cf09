import type { NoticeTexts } from '../fr/notice.ts';

/** What durations do not say. */
const NEVER_KEPT = [
  'Words of distress typed to the bot without saying for whom are never kept. Only you read a text until you have said who it is for.',
  'The link from a message of yours to the answer it gave, to correct or withdraw it where you typed it: a fingerprint, until the round closes.',
  'Who came to a workshop is not recorded. Your feedback to whoever gave it bears no name, and they read none before the third.',
  'Datasets and milestones keep a step, a date and a role; the team’s reports keep their text, without a name, until their time.',
  'The bot’s log and the totals of each week count facts dated by the day, with no text, no hour and no name.',
];

export const notice: NoticeTexts = {
  title: 'What the bot keeps, and why',
  intro: (cohort) =>
    `This notice is about Ritournelle, the bot of ${cohort}. It is given to you before any other message.`,
  sections: (facts, kept) => [
    {
      title: 'What it is for',
      lines: [
        'To keep the cohort’s collective practices alive: reports, stand-ups, peer help, trainings, open data, milestones.',
        'It does not evaluate, check presence or grade anyone. A stand-up is not a reporting meeting nor a means of surveillance.',
      ],
    },
    {
      title: 'Who is responsible, and on what basis',
      lines: [
        `Controller: ${facts.controller}.`,
        `Legal basis: ${facts.basis}.`,
        `Hosting: ${facts.hosting}.`,
      ],
    },
    {
      title: 'Answering is optional',
      lines: [
        'Not answering has no consequence, and nothing tells anyone who did not answer.',
        'The word “pause” stops all messages, with no reason to give and nobody told. “resume” brings them back.',
      ],
    },
    {
      title: 'What is kept, and for how long',
      lines: [
        ...kept,
        ...NEVER_KEPT,
        `Backups are kept ${facts.backups} at most. What you had erased is erased again if one of them is restored.`,
      ],
    },
    {
      title: 'Who can read',
      lines: [
        'A sentence typed to the bot without saying for whom: only you, until you say who it is for. Words of distress, or personal data that the whole cohort would read, wait for your confirmation.',
        'The daily stand-up: your team and nobody else.',
        'The weekly report: the whole cohort, except what the team chose to keep. The week’s page, the same for the programme team and for everyone, names nobody.',
        'A request for help: the circle it is put to. In the community it is signed by the team; replying in a public thread shows your name. Who has a place in a workshop, and the side tracks a team chooses to show: the cohort.',
        'The chat platform keeps its own copies, under its own rules.',
        'Like any document of an administration, a message may be requested under the law on access to administrative documents, within its limits.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'Access and portability, rectification, erasure, restriction, objection to a use, withdrawal of your words: the word “my-account”, typed to the bot, gives them in two taps, with a receipt.',
        `Or by writing to ${facts.dataProtection}. Answer within a month.`,
        `For any question on the programme: ${facts.programme}. On the bot: ${facts.operator}.`,
        'If the answer does not satisfy you, you can turn to the CNIL: www.cnil.fr.',
      ],
    },
  ],
  missing: 'This notice does not exist. Check the address, or type “help” to the bot.',
};
