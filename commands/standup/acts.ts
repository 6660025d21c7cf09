import type { AnyAct } from '../../src/engine/practice/acts/act.ts';
import type { NamedSet } from '../../src/rituals/standup/question-sets.ts';
import { answer } from './answer.ts';
import { historyOf, openPast } from './history.ts';
import { dayOf, weekOf } from './past.ts';
import { changeOf } from './rhythm/change.ts';
import { accept, declineProposal } from './rhythm/decide.ts';
import { propose } from './rhythm/propose.ts';
import { show } from './rhythm/show.ts';
import { replaceProposal } from './rhythm/replace.ts';
import { resume, stopForSureOf, stopOf } from './rhythm/stop.ts';
import { sayOf } from './say.ts';
import { skipOf } from './skip.ts';
import { withdrawOf } from './withdraw.ts';

type WordActs = {
  /** What follows the word without a verb: an answer, or a day. */
  say: AnyAct;
  day: AnyAct;
  others: readonly AnyAct[];
};

/** What people can do after the word of a set: `bilan` and `standup` are about different rounds. */
export const actsOf = (set: NamedSet): WordActs => ({
  say: sayOf(set),
  day: dayOf(set),
  others: [
    answer,
    skipOf(set),
    withdrawOf(set),
    historyOf(set),
    openPast,
    weekOf(set),
    propose,
    accept,
    declineProposal,
    replaceProposal,
    changeOf(set),
    stopOf(set),
    stopForSureOf(set),
    resume,
    show,
  ],
});
