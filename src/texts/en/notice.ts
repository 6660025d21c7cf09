import type { NoticeTexts } from '../fr/notice.ts';

/** Each kind of personal data, and how long it is stored. */
const WHAT_IS_KEPT = [
  'Your name, address, team, language and working days: for the contract and three months.',
  'Answers to the daily stand-up: sixty days.',
  'Team reports: until twelve months after the end of the cohort.',
  'Your requests for help: twelve months after they are closed. Who was asked to help: one month.',
  'Your skills and your consent to be asked: twenty-four months, then the question is put to you anew.',
  'A request for a call: until the call, seven days at most, for two people at most. An open request to the coordination, good news of your team: twelve months.',
  'Your places in workshops: three months after the session; who came is not recorded. Your feedback to whoever gave it bears no name, and they read none before the third. Your side tracks: twelve months after the end of the cohort. Your coffees: thirty days.',
  'A text of which you have not said yet for whom it is, or who may read it: one day at most, read by you only. Words of distress typed to the bot without saying for whom: never.',
  'The link from a message of yours to the answer it gave, to correct or withdraw it where you typed it: a fingerprint, until the round closes.',
  'A request to join the community: thirty days at most.',
  'A pause or days away: as long as they last. Your team is told only if you ask for it.',
  'The stand-ups you propose to a team: six months.',
  'Datasets and milestones: a step, a date and a role. Who is in charge of a milestone, or can unblock data: until twelve months after the arrival.',
  'The bot’s log and the totals of each week count facts dated by the day, with no text, no hour and no name.',
];

export const notice: NoticeTexts = {
  title: 'What the bot keeps, and why',
  intro: (cohort) =>
    `This notice is about Ritournelle, the bot of ${cohort}. It is given to you before any other message.`,
  sections: (facts) => [
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
      lines: WHAT_IS_KEPT,
    },
    {
      title: 'Who can read',
      lines: [
        'A sentence typed to the bot without saying for whom: you only, until you say it. Words of distress, or personal data that the whole cohort would read, wait for your confirmation.',
        'The daily stand-up: your team and nobody else.',
        'The weekly report: the whole cohort, except what the team chose to keep. The week’s page, the same for the coordination and for everyone, names nobody.',
        'A request for help: the circle it is put to. In the community it is signed by the team; replying in a public thread shows your name. Who has a place in a workshop, and the side tracks a team chooses to show: the cohort.',
        'The chat platform keeps its own copies, under its own rules.',
        'Like any document of an administration, a message may be requested under the law on access to administrative documents, within its limits.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'Access, rectification, erasure, restriction and objection.',
        `To use them: ${facts.dataProtection}. Answer within a month.`,
        `For any question on the programme: ${facts.programme}. On the bot: ${facts.operator}.`,
        'If the answer does not satisfy you, you can turn to the CNIL: www.cnil.fr.',
      ],
    },
  ],
  missing: 'This notice does not exist. Check the address, or type “help” to the bot.',
};
