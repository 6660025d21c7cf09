import type { AboutTexts } from '../fr/about.ts';

export const about: AboutTexts = {
  words: ['help', 'hello', 'hi'],
  summary: { usage: 'help', what: 'what I can do, and whom to write to' },
  title: 'Ritournelle, the cohort’s bot',
  rule: 'I bring back, at the right moment, the practices that make a cohort work. This is not a means of surveillance: answering is always optional, and nothing tells who did not answer.',
  how: (command) =>
    `Choose, or type a word to me here, or anywhere after ${command}. Accents and small typing slips are fine.`,
  contact: (contact) => `A question, a worry? A person will answer: ${contact}.`,
  records:
    'Like any document of an administration, what is written here may be asked for by others, within the limits of the law.',
  intents: {
    answer: { words: ['answer'], label: 'Answer', title: 'Answer' },
    ask: { words: ['ask', 'learn'], label: 'Ask', title: 'Ask and learn' },
    team: { words: ['team', 'my team'], label: 'My team', title: 'My team' },
    cohort: { words: ['cohort'], label: 'The cohort', title: 'The cohort' },
    settings: { words: ['settings', 'my settings'], label: 'My settings', title: 'My settings' },
  },
  line: (what) => `: ${what}`,
  all: { words: ['all', 'everything', 'list'], label: 'All words' },
  open: {
    help: 'Ask for help',
    workshop: 'See trainings',
    call: 'Ask for a call',
    challenge: 'See the challenge',
    dataset: 'See the datasets',
    milestone: 'See the milestones',
    'side-track': 'See side tracks',
    account: 'Open my account',
    'skill-declare': 'Share my skills',
    pairing: 'Have a coffee',
  },
  notice: 'What the bot keeps, and why',
};
