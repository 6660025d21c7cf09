import { practice } from '../../src/engine/practice/acts/practice.ts';
import { add, addLink } from './add.ts';
import { MILESTONE_ROLES } from './find.ts';
import { cohort, list, next, show } from './lists.ts';
import { follow, move } from './move.ts';
import { deputise, hand } from './people.ts';
import { missing, ready } from './ready.ts';
import { done, doneWithReservation, notApplicable, update } from './settle.ts';
import { later, snooze } from './snooze.ts';
import { isTitleAndDay } from './typed-parts.ts';

/** `jalon`: alone, the next ones; with a verb, an act; with a title and a date, a move. */
export const milestone = practice({
  name: 'milestone',
  intent: 'team',
  words: (texts) => texts.milestone.words,
  roles: MILESTONE_ROLES,
  forChallenge: true,
  summary: (texts) => texts.milestone.summary,
  acts: [
    next,
    list,
    cohort,
    show,
    done,
    doneWithReservation,
    notApplicable,
    update,
    move,
    follow,
    later,
    snooze,
    hand,
    deputise,
    add,
    addLink,
    ready,
    missing,
  ],
  alone: next,
  otherwise: (text) => (isTitleAndDay(text) ? { act: move, rest: text } : undefined),
  strict: true,
});
