import { teamOfCall } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { teamPage } from '../../src/messages/challenge/page.ts';
import { lexicon } from './lexicon.ts';
import { pageOf } from './page.ts';
import { point } from './point.ts';

const page = actOn(
  teamOfCall(({ texts }) => texts.challenge.refused['no-challenge']),
  {
    name: 'challenge-page',
    handle: async ({ about, call }, tools) => ({
      answer: { reply: await teamPage(pageOf(about, call, tools)) },
    }),
  },
);

/** `defi`: alone, the page of one’s team. « Défi du jour : … » is an answer, not an order. */
export const challenge = practice({
  name: 'challenge',
  intent: 'team',
  words: (texts) => texts.challenge.words,
  roles: ['eig', 'mentor'],
  forChallenge: true,
  summary: (texts) => texts.challenge.summary,
  acts: [page, point, lexicon],
  alone: page,
  strict: true,
});
