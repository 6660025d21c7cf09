import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { replies } from '../standup/typed/replies.ts';
import { bareSaid, distressSaid, questionAsked } from './bare.ts';
import { forgetSaid, forgotten, givenToHelp, givenToRound } from './given.ts';

/** Text without a word, in order of precedence: addressed text, then distress, before anything else. */
export const typedFirst: readonly AnyCommand[] = [...replies, distressSaid, questionAsked, forgetSaid];

/** After everything else that understands a sentence. */
export const typedLast: readonly AnyCommand[] = [givenToRound, givenToHelp, forgotten, bareSaid];
