import { typedOnly } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { AnyCommand, Summary } from '../../src/engine/practice/define.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { type NamedSet, NAMED_SETS } from '../../src/rituals/standup/question-sets.ts';
import type { Texts } from '../../src/texts/index.ts';
import { splitDayAtStart } from '../../src/rituals/words/dates/days.ts';
import { actsOf } from './acts.ts';
import { orderCommand } from './bare-order.ts';
import { changedCommand } from './message-changed.ts';
import { whichCommand } from './which.ts';

/** What each role may ask with these words; sets that come and go are not listed. */
const summaryOf =
  (set: NamedSet) =>
  ({ standup: { summary } }: Texts, roles: readonly Role[]): Summary | undefined => {
    if (set === 'weekly' && roles.includes('eig')) return summary.weekly;
    if (set === 'mentor' && roles.includes('mentor')) return summary.mentor;
    if (set !== 'daily') return undefined;
    return roles.includes('eig') ? summary.daily : summary.propose;
  };

/** The buttons and forms are the same for all words, and stand under the first. */
const FIRST: NamedSet = 'weekly';

/** `bilan`, `standup` and the others: alone they open the form, with a verb they run it, otherwise they answer. */
const wordOfSet = (set: NamedSet): readonly AnyCommand[] => {
  const { say, day, others } = actsOf(set);
  const acts =
    set === FIRST ? [say, day, ...others] : [say, day, ...others.filter(({ verb }) => verb)].map(typedOnly);
  return practice({
    name: `standup-${set}`,
    intent: 'answer',
    words: (texts) => texts.standup.sets[set].words,
    roles: ['eig', 'mentor', 'coordination'],
    forChallenge: true,
    summary: summaryOf(set),
    acts,
    alone: say,
    exact: true,
    otherwise: (text) => ({ act: splitDayAtStart(text) ? day : say, rest: text }),
    declined: say,
  });
};

export const standup: readonly AnyCommand[] = [
  ...NAMED_SETS.flatMap(wordOfSet),
  whichCommand,
  orderCommand,
  changedCommand,
];
