import type { HelpStoredTexts } from '../../fr/help/stored.ts';

export const helpStored: HelpStoredTexts = {
  kinds: {
    requests: { what: 'your requests for help', why: 'get help, and find it again' },
    hands: { what: 'requests you help with, or have the problem of', why: 'follow the help' },
    suggestions: { what: 'requests suggested to you', why: 'not ask you too often' },
  },
  purged: {
    'help requests': 'Requests for help',
    'help drafts': 'Requests for help never confirmed',
    'help suggestions': 'Requests suggested to volunteers',
  },
  readers: {
    cohort: 'the whole cohort will read it right away',
    mentors: 'all mentors of the cohort will read it right away',
    community: 'the whole community will read it right away, beyond the cohort',
    author: 'whoever made this request will read it right away',
  },
};
