import { message, said, strong } from '../../chat/message.ts';
import { shared } from '../../rituals/standup.ts';
import { challengeOf } from '../../store/cohort.ts';
import { roundOf } from '../../store/standup-rounds.ts';
import { answersOf } from '../../store/standup-answers.ts';
import { defineMessage } from '../define.ts';
import { labelOf, valueOf } from './words.ts';

/** The root of the week's bulletin: says nothing of how many, so that nothing says who did not. */
export const standupBulletin = defineMessage({
  kind: 'standup-bulletin',
  render(subject, { texts }) {
    const week = texts.dates.week(subject.split(' ')[1] ?? '');
    const { title, body } = texts.standup.recap;
    return Promise.resolve(message({ title: [title(week)], text: [body] }));
  },
});

/** One team's line in the thread: what it shared, signed by the team. */
export const standupLine = defineMessage({
  kind: 'standup-line',
  async render(roundId, { scope, texts }) {
    const round = await roundOf(scope, roundId);
    const [answer] = round ? await answersOf(scope, round.id) : [];
    if (!round || !answer) return undefined;
    const lines = shared(round.questions, answer);
    if (lines.length === 0) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    return message({
      title: [said(challenge?.name ?? '')],
      fields: lines.map(([question, value]) => [
        [strong(labelOf(question, texts))],
        [valueOf(question, value, texts)],
      ]),
    });
  },
});
