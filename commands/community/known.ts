import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';

/** Whoever already is of the cohort or its community has nothing to join or to claim. */
export const alreadyKnown = ({ texts }: Tools): Outcome => ({
  answer: { reply: message({ text: [texts.community.known] }) },
});
