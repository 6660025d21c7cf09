import { act } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { isOfCommunity, stayInCommunity } from '../../src/store/community/community.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

const mustNotBeIn: Rule = async ({ call }, { scope, texts, today }) =>
  (await isOfCommunity(scope, call.person.id, today)) ? texts.cohortRun.close.staysAlready : undefined;

const mustBeEnding: Rule = async (_, { scope, texts }) =>
  (await cohortOf(scope))?.closesOn ? undefined : texts.cohortRun.close.stayTooSoon;

const stayAfterwards = act({
  name: 'cohort-stay-afterwards',
  key: cohortKeys.stay,
  may: [mustNotBeIn, mustBeEnding],
  logs: ['community.stayed'],
  async handle({ call }, { scope, texts, today }) {
    await stayInCommunity(scope, call.person.id, today);
    return {
      ...sayBack(texts.cohortRun.close.stays),
      log: [{ type: 'community.stayed' }],
    };
  },
});

/** Staying in the community is the person's choice; by default they leave with the cohort. */
export const stay = practice({
  name: 'cohort-stay',
  intent: 'cohort',
  words: (texts) => texts.cohortRun.close.stayWords,
  roles: ['eig', 'mentor', 'coordination'],
  acts: [stayAfterwards],
  alone: stayAfterwards,
  strict: true,
});
