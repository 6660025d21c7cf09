import type { Duration, Since, Until } from '../../../rituals/retention.ts';
import type { KeptTexts } from '../../fr/kept/kept.ts';

const since: Record<Since, string> = {
  round: 'after the round',
  cohortEnd: 'after the end of the cohort',
  cohortStart: 'after the cohort began',
  contract: 'after the end of your time here',
  closing: 'after they are closed',
  answer: 'after the answer',
  declaration: 'then you are asked anew',
  session: 'after the session',
};

const until: Record<Until, string> = {
  roundClosed: 'until the round closes',
  lasts: 'as long as they last',
  request: 'as long as the request',
  revoked: 'until “workshop calendar revoke”',
  coffeeStopped: 'until “coffee stop”',
  draw: 'until the draw',
  called: 'until the call',
  addressed: 'until you say it',
  lifted: 'until you lift it',
  answered: 'until the answer',
};

const units = new Intl.DurationFormat('en', { style: 'long' });
const lengthOf = (duration: Duration): string => units.format(duration);

export const kept: KeptTexts = {
  howLong({ for: length, since: from, until: end }) {
    const span = length ? lengthOf(length) : '';
    if (end) return span ? `${until[end]}, ${span} at most` : until[end];
    if (!from) return span;
    return from === 'declaration' ? `${span}, ${since[from]}` : `${span} ${since[from]}`;
  },
  line: (what, howLong, why) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${howLong}, to ${why}.`,
};
