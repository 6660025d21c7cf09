import { message, said } from '../../chat/message.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { answersOf } from '../../store/standup/answers.ts';
import { roundOf } from '../../store/standup/rounds.ts';
import { defineMessage } from '../define.ts';
import { answerFields, titleOf } from './words.ts';

export const standupMentor = defineMessage({
  kind: 'standup-mentor',
  async render(roundId, { scope, texts }) {
    const round = await roundOf(scope, roundId);
    const answers = round ? await answersOf(scope, round.id) : [];
    if (!round || answers.length === 0) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    return message(
      { title: titleOf(round, challenge?.name ?? '', texts) },
      ...answers.map((answer) => ({
        text: [said(texts.standup.mentorShared(answer.author ?? texts.standup.someone))],
        fields: answerFields(answer, round.questions, texts),
      })),
    );
  },
});
