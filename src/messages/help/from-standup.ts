import type { Button } from '../../chat/message.ts';
import type { Given } from '../../rituals/standup/answer.ts';
import type { Texts } from '../../texts/index.ts';
import { FROM_STANDUP } from './buttons.ts';

/** What a stand-up says is missing: this week, or today. */
export const needIn = ({ values }: Given): string => values['help'] ?? values['blocked'] ?? '';

/** Under a stand-up's receipt, when its answer tells of a need: one tap, and it is a request. */
export const helpButtons = (given: Given | undefined, roundId: string, { help }: Texts): Button[] =>
  given && needIn(given) !== '' ? [{ id: FROM_STANDUP, label: help.buttons.ask, payload: roundId }] : [];
