import { z } from 'zod';
import { defineCommand, type CommandCall, type Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { FROM_STANDUP } from '../../src/messages/help/buttons.ts';
import { needIn } from '../../src/messages/help/from-standup.ts';
import { type RequestFields, LIMITS, tagsIn } from '../../src/rituals/help/request.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { consentingSkills } from '../../src/store/skill/skills.ts';
import { answerFor } from '../../src/store/standup/answers.ts';
import { roundOf } from '../../src/store/standup/rounds.ts';
import { askForm } from './form.ts';

/** A short need becomes the subject. A long one becomes the context, without a subject. */
const askedFromNeed = (need: string): Partial<RequestFields> =>
  lengthOf(need) <= LIMITS.subject && !need.includes('\n') ? { subject: need } : { context: need };

/** A request from a few words, with the keywords found in them so that people with the skill can be asked. */
export const asRequest = async (
  need: string,
  { scope, now, zone }: Pick<Tools, 'scope' | 'now' | 'zone'>,
): Promise<Partial<RequestFields>> => {
  const known = await consentingSkills(scope, localDate(now, zone));
  return {
    ...askedFromNeed(need),
    tags: tagsIn(
      need,
      known.map(({ tag }) => tag),
    ),
  };
};

const needOf = async (
  roundId: string,
  { person, challengeIds }: Pick<CommandCall<unknown>, 'person' | 'challengeIds'>,
  { scope, texts }: Tools,
): Promise<string> => {
  const round = await roundOf(scope, roundId);
  if (!round || !challengeIds.includes(round.challengeId)) return refuse(texts.engine.stale);
  const answer = await answerFor(scope, round, person.id);
  return answer ? needIn(answer) : '';
};

/** One tap turns a need from a stand-up into a request: the form, with what was said there. */
export const fromStandup = defineCommand({
  name: 'help-from-standup',
  door: { press: FROM_STANDUP },
  roles: ['eig'],
  input: z.object({ payload: z.uuid() }),
  async handle(call, tools) {
    const need = await needOf(call.input.payload, call, tools);
    if (need === '') return refuse(tools.texts.helpRefused.nothing);
    return { answer: { form: askForm(await asRequest(need, tools), call.roles, tools.texts) } };
  },
});
