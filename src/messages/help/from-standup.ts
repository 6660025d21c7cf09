import type { Button } from '../../chat/message.ts';
import type { GivenAnswers } from '../../rituals/standup/answer.ts';
import type { Texts } from '../../texts/index.ts';
import { buttonFor } from '../acting/key.ts';
import { helpKeys } from './keys.ts';

/** The need in a stand-up's answer, for the week or the day. */
export const needIn = ({ values }: GivenAnswers): string => values['help'] ?? values['blocked'] ?? '';

/** Under a stand-up's receipt when the answer tells of a need: one tap turns it into a request. */
export const helpButtons = (given: GivenAnswers | undefined, roundId: string, texts: Texts): Button[] =>
  given && needIn(given) !== '' ? [buttonFor(helpKeys.fromStandup, roundId, texts)] : [];
