import { message } from '../../src/chat/message.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { isOfCommunity, stayInCommunity } from '../../src/store/community/community.ts';

const mustNotBeIn: Rule = async ({ call }, { scope, texts, now, zone }) =>
  (await isOfCommunity(scope, call.person.id, localDate(now, zone)))
    ? texts.cohortRun.close.staysAlready
    : undefined;

const mustBeEnding: Rule = async (_, { scope, texts }) =>
  (await cohortOf(scope))?.closesOn ? undefined : texts.cohortRun.close.stayTooSoon;

const stayAfterwards = act({
  name: 'cohort-stay-afterwards',
  key: cohortKeys.stay,
  may: [mustNotBeIn, mustBeEnding],
  logs: ['community.stayed'],
  async handle({ call }, { scope, texts, now, zone }) {
    const today = localDate(now, zone);
    await stayInCommunity(scope, call.person.id, today);
    return {
      answer: { reply: message({ text: [texts.cohortRun.close.stays] }) },
      log: [{ type: 'community.stayed', v: 1, on: today, facts: {} }],
    };
  },
});

/** Staying in the community is the person's choice; by default they leave with the cohort. */
export const stay = practice({
  name: 'cohort-stay',
  words: (texts) => texts.cohortRun.close.stayWords,
  roles: ['eig', 'mentor', 'coordination'],
  acts: [stayAfterwards],
  alone: stayAfterwards,
  strict: true,
});
