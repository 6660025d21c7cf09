import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { standupKeys } from '../../src/messages/standup/keys.ts';
import { nameOf, standupPiece } from '../../src/messages/standup/words.ts';
import type { NamedSet } from '../../src/rituals/standup/question-sets.ts';
import { answerFor } from '../../src/store/standup/answers.ts';
import { skipRound } from '../../src/store/standup/skips.ts';
import { roundMeant } from './find.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** This person skips the round. The prompt is updated; nothing is logged and nobody is told. */
export const skipOf = (set: NamedSet) =>
  actOn(roundMeant(set, 'skip'), {
    name: 'standup-skip',
    key: standupKeys.skip,
    verb: ({ standupLife }) => standupLife.skip.words,
    async handle({ about: round, call: { person } }, { scope, texts }) {
      const { skip: words } = texts.standupLife;
      if (round.state === 'closed') return refuse(words.none);
      if (await answerFor(scope, round, person.id)) return refuse(words.answered);
      await skipRound(scope, round.id, person.id);
      return sayBack(standupPiece(round, words.done(nameOf(round, texts))));
    },
  });

export const skip = skipOf('weekly');
