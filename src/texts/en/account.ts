import type { AccountTexts } from '../fr/account.ts';

export const account: AccountTexts = {
  pause: {
    words: ['pause', 'stop'],
    summary: { usage: 'pause until 4/12', what: 'receive nothing any more, without giving a reason' },
    until: (day) =>
      `Noted: I will not write to you before ${day}. Nobody is told. To come back sooner, type “resume”.`,
    open: 'Noted: I will not write to you any more. Nobody is told. To come back, type “resume”.',
    past: (day) =>
      `A coming date is needed, and ${day} is not: nothing changed. Type for instance “pause until monday”, or “pause” alone.`,
  },
  resume: {
    words: ['resume'],
    summary: { usage: 'resume', what: 'receive messages again' },
    done: 'Welcome back! I will write to you again, within your working hours.',
    already: 'You were not on a pause: nothing changed.',
  },
  notice: {
    title: 'Hello, I am Ritournelle, the bot of your cohort',
    purpose:
      'What I am for: keeping the cohort’s reports, peer help and trainings alive. No evaluation, no presence, no surveillance.',
    optional: 'Answering is optional and without consequence. “pause” stops everything, no reason asked.',
    kept: (controller, basis) =>
      `What I keep: your answers, up to two months for a stand-up and twelve months after the end for a report. Controller: ${controller}, under ${basis}.`,
    readers:
      'Who reads: your team for the stand-up, the cohort for the weekly report. Never your managers through me.',
    rights: (contact) => `Your rights (access, rectification, erasure, objection): ${contact}, or the CNIL.`,
    link: 'Read the full notice',
    bases: {
      public_interest: 'its task in the public interest',
      legitimate_interest: 'its legitimate interest',
      contract: 'the performance of your contract',
      legal_obligation: 'a legal obligation',
    },
  },
};
