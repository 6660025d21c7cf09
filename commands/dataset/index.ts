import { practice } from '../../src/engine/practice/acts/practice.ts';
import { block, wait } from './hold.ts';
import { cohort, own, show } from './lists.ts';
import { offer } from './offer.ts';
import { advance, end, reopen, setLicence, setLink, setStage, unblock } from './one.ts';
import { add, nothingNew, rhythm } from './team.ts';
import { forward, update } from './update.ts';

/** `donnees`: alone, a team's datasets, or the cohort's counts for the coordination; with a verb, an act. */
export const dataset = practice({
  name: 'dataset',
  intent: 'team',
  words: (texts) => texts.dataset.words,
  roles: ['eig', 'mentor', 'coordination', 'community'],
  forChallenge: true,
  summary: ({ dataset: words }, roles) =>
    roles.every((role) => role === 'community') ? words.summaryOfCommunity : words.summary,
  acts: [
    own,
    cohort,
    show,
    update,
    forward,
    nothingNew,
    block,
    wait,
    unblock,
    advance,
    setStage,
    setLicence,
    setLink,
    end,
    reopen,
    add,
    rhythm,
    offer,
  ],
  alone: own,
  strict: true,
});
