import { labelOf, wordOf } from '../../src/messages/standup/words.ts';
import type { Refusal } from '../../src/rituals/standup/answer.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import type { Texts } from '../../src/texts/index.ts';

type RoundAsked = Pick<Round, 'answerBy' | 'questionSet' | 'questions'>;

/** What happened, that nothing was saved, and what to do next. */
export const sentenceFor = (refusal: Refusal, round: RoundAsked, texts: Texts): string => {
  const { refused, moods } = texts.standup;
  const label = (name: string) =>
    labelOf(round.questions.find((question) => question.name === name) ?? { name }, texts);
  switch (refusal.code) {
    case 'nothing-said':
    case 'already-answered':
    case 'required':
      return refused[refusal.code];
    case 'no-such-question':
      return refused['no-such-question'](refusal.number, refusal.count);
    case 'taken':
      return refused.taken(refusal.questions.map(label), wordOf(round, texts));
    case 'too-long':
      return refused['too-long'](label(refusal.question), refusal.max, refusal.length);
    case 'too-many-lines':
      return refused['too-many-lines'](label(refusal.question), refusal.max);
    case 'unknown-mood':
      return refused['unknown-mood'](Object.values(moods));
    case 'unknown-choice':
      return refused['unknown-choice'](label(refusal.question), refusal.options);
    case 'not-a-number':
      return refused['not-a-number'](label(refusal.question));
  }
};
