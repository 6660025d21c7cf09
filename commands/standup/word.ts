import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import { type AnyCommand, defineCommand, type Outcome, type Summary } from '../../src/engine/define.ts';
import { refuse } from '../../src/engine/refused.ts';
import type { QuestionSet } from '../../src/rituals/standup-sets.ts';
import type { Role } from '../../src/rituals/roles.ts';
import { answerFor } from '../../src/store/standup-answers.ts';
import type { Texts } from '../../src/texts/index.ts';
import { isAsked, latestRound } from './find.ts';
import { formFor } from './form.ts';
import { onDay } from './history.ts';
import { type About, orderIn } from './order.ts';
import { orders } from './orders.ts';
import { receipt } from './save.ts';
import { answerTyped } from './typed.ts';

type Word = Exclude<QuestionSet, 'custom'>;

/** What each role may ask with these words; sets that come and go are not listed. */
const summaryOf =
  (set: Word) =>
  ({ standup: { summary } }: Texts, roles: readonly Role[]): Summary | undefined => {
    if (set === 'weekly' && roles.includes('eig')) return summary.weekly;
    if (set === 'mentor' && roles.includes('mentor')) return summary.mentor;
    if (set !== 'daily') return undefined;
    return roles.includes('eig') ? summary.daily : summary.propose;
  };

const obey = async (text: string, about: About): Promise<Outcome | undefined> => {
  const given = orderIn(text, orders);
  return given ? given.order.obey(given.rest, about) : onDay(text, about);
};

/** `bilan`, `standup` and the others: alone they open the form, followed by an order they obey, by other words they answer. */
export const wordCommand = (set: Word): AnyCommand =>
  defineCommand({
    name: `standup-${set}`,
    door: { words: (texts) => texts.standup.sets[set].words },
    roles: ['eig', 'mentor', 'coordination'],
    forChallenge: true,
    summary: summaryOf(set),
    input: z.string(),
    async handle(call, tools) {
      const obeyed = await obey(call.input, { set, call, tools });
      if (obeyed) return obeyed;
      const challengeId = call.challenge?.id ?? '';
      if (!isAsked(call, { challengeId, questionSet: set }))
        return refuse(tools.texts.engine.wrongRole(tools.texts.standup.sets[set].words[0] ?? ''));
      const { round, text } = await latestRound({ set, challengeId, typed: call.input }, tools);
      if (text.trim() !== '') return answerTyped(round, text, call, tools);
      const answer = await answerFor(tools.scope, round, call.person.id);
      return { answer: { form: formFor(round, answer, tools.texts) } };
    },
    async again(call, tools) {
      if (orderIn(call.input, orders)) return { reply: message({ text: [tools.texts.engine.already] }) };
      const { round } = await latestRound({ set, challengeId: call.challenge?.id, typed: call.input }, tools);
      return { reply: await receipt(round, call.person.id, tools) };
    },
  });

export const WORDS: readonly Word[] = ['weekly', 'daily', 'arrival', 'plenary', 'handover', 'mentor'];
