import type { StandupStoredTexts } from '../../fr/standup/stored.ts';

export const standupStored: StandupStoredTexts = {
  kinds: {
    answers: { what: 'your stand-up answers', why: 'share them with your team' },
    reports: { what: 'team reports you wrote', why: 'let you correct them' },
    skips: { what: 'stand-ups you let pass', why: 'not remind you' },
    proposals: { what: 'stand-ups you proposed', why: 'give you the team’s answer' },
  },
  purged: {
    'daily answers': 'Stand-up answers',
    'team reports': 'Team reports',
    proposals: 'Proposed stand-ups',
  },
  readers: {
    rhythm: 'the team of the challenge will read it right away',
  },
};
