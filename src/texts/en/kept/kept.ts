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
  purged: {
    people: 'People whose time here is over, and all that names them',
    'daily answers': 'Stand-up answers',
    'team reports': 'Team reports',
    proposals: 'Proposed stand-ups',
    aliases: 'Code names of the log',
    'memory of unknown accounts': 'Conversations of unknown accounts',
    'ids of calls': 'Fingerprints of handled calls',
    'hours of sending': 'Hours of sending',
    'hours of conversations': 'Hours at which conversations were read',
    'appointments kept': 'Runs of the bot’s appointments',
    'help requests': 'Requests for help',
    'help drafts': 'Requests for help never confirmed',
    'help suggestions': 'Requests suggested to volunteers',
    skills: 'Skills and consents',
    calls: 'Requests for a call',
    'requests to the coordination': 'Requests to the programme team',
    'requests to join': 'Requests to join the community',
    workshops: 'Workshops',
    'workshops without a date': 'Workshops without a date',
    'side tracks': 'Side tracks',
    coffees: 'Coffees',
    'who could unblock datasets': 'Who could unblock a dataset',
    'people in charge of milestones': 'People in charge of a milestone',
    'days of reminders of milestones': 'Days of milestone reminders',
    'good news': 'Good news',
    'acts of the coordination': 'Acts of the programme team',
    'imported files': 'Imported files',
    deliveries: 'Messages sent, without their text',
    'cards after a pause': 'Cards at the end of a pause',
    'counts of exports': 'Counts of exports',
    'lists of purges': 'Lists of purges',
  },
};
