import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { replies } from '../standup/typed/replies.ts';
import { bareTextCommand, distressCommand, ownDataAsked, questionAsked } from './bare.ts';
import { forgetTypedCommand, forgetCommand, givenToHelp, givenToRound } from './given.ts';

/** Text without a word, in order of precedence: addressed text, then distress, before anything else. */
export const typedFirst: readonly AnyCommand[] = [
  ...replies,
  distressCommand,
  questionAsked,
  ownDataAsked,
  forgetTypedCommand,
];

/** After everything else that understands a sentence. */
export const typedLast: readonly AnyCommand[] = [givenToRound, givenToHelp, forgetCommand, bareTextCommand];
