import type { StandupRhythmTexts } from '../../fr/standup/rhythm.ts';
import { dates } from '../dates.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const daysOf = (ranks: readonly number[]): string =>
  list.format(ranks.map((rank) => dates.weekdays[rank] ?? ''));

export const standupRhythm: StandupRhythmTexts = {
  words: {
    propose: ['propose'],
    accept: ['accept', 'yes'],
    decline: ['decline', 'no'],
    change: ['change'],
    stop: ['stop'],
    stopForSure: ['stop yes', 'yes stop'],
    replace: ['replace'],
    show: ['rhythm', 'settings'],
  },
  sets: {
    daily: { words: ['daily', 'standup'], label: 'Daily stand-up' },
    weekly: { words: ['report', 'weekly'], label: 'Weekly report' },
    arrival: { words: ['arrival'], label: 'Arrival check (first four weeks)' },
    handover: { words: ['handover'], label: 'Hand-over check (last months)' },
    mentor: { words: ['mentor', 'mentors'], label: 'Mentors’ word, read by the team' },
    custom: { words: ['questions', 'own'], label: 'Your own questions' },
  },
  reminder: ['reminder', 'remind'],
  without: ['without'],
  formTitle: 'Propose a stand-up',
  changeTitle: 'Set the stand-up',
  fields: {
    challenge: { label: 'For which challenge?' },
    set: { label: 'Which one?' },
    days: {
      label: 'Which days?',
      hint: 'Daily stand-up and own questions: one each of these days. The others open on the first and close on the last.',
    },
    opens: { label: 'Opens at', hint: 'At the challenge’s own hour, between 08:30 and 19:00.' },
    closes: { label: 'Closes at' },
    reminds: {
      label: 'Reminder at',
      hint: 'Optional: a single one, on the closing day. Leave it empty for none.',
    },
    title: { label: 'Its name', hint: 'Only for your own questions.' },
    questions: {
      label: 'Your questions',
      hint: 'One per line: a short name, then the question after a colon. For instance: “Mood (mood)”, “Load (number): From 1 to 5?”, “Stage (choice: idea, mock-up, online)”.',
    },
  },
  described({ each, days, opens, closes, reminds }) {
    const reminder = reminds ? `, with a reminder at ${reminds}` : ', without a reminder';
    const [first = 0] = days;
    const last = days.at(-1) ?? first;
    if (each) return `each ${daysOf(days)}, from ${opens} to ${closes}${reminder}`;
    const from = dates.weekdays[first] ?? '';
    return first === last
      ? `each week on ${from}, from ${opens} to ${closes}${reminder}`
      : `each week, from ${from} at ${opens} to ${dates.weekdays[last] ?? ''} at ${closes}${reminder}`;
  },
  onDates: (days, { opens, closes, reminds }) =>
    `${list.format(days)}, from ${opens} to ${closes}${reminds ? `, with a reminder at ${reminds}` : ', without a reminder'}`,
  hour: (text) => text,
  asksPeople: {
    person: 'one answer per person',
    team: 'one answer per team',
    mentor: 'one answer per mentor',
  },
  readBy: {
    cohort: 'read by the whole cohort',
    team: 'read by the team alone',
    mentor: 'read by the challenge’s team',
  },
  proposal: {
    title: (name, team) => `A proposal for ${team}: ${name}`,
    from: (who) => `${who} proposes this to you. The team decides: one answer is enough.`,
    someone: 'Somebody',
    accept: 'Accept',
    change: 'Change',
    decline: 'Decline',
    replace: 'Replace the first one',
    how: 'Or type “standup accept”, “standup change mon thu 10:00-12:00” or “standup decline”.',
    accepted: 'The team accepted it.',
    declined: 'The team declined this proposal. That is just as well.',
    waiting: 'It waits until the team has answered another one.',
    replaced: 'Another proposal took its place.',
    yours: 'You proposed it: another EIG of the team answers.',
  },
  sent: (team) =>
    `It is proposed to the ${team} team, which accepts, changes or declines it. Nothing begins before that. You will read its answer here.`,
  waits: (name, team) =>
    `The ${team} team has not answered another proposal yet: ${name}. Yours waits, and will be made next. For it to take its place at once: the button, or “standup replace”.`,
  whichProposal: 'Several proposals wait for your team. Which one? Nothing was decided yet.',
  alone: (name, day) => `It is set: ${name}, from ${day} on. You may change or stop it at any time.`,
  acceptedNow: (name, day) =>
    `It is accepted: ${name}, from ${day} on. The team may change or stop it at any time.`,
  declinedNow: (name) =>
    `Declined: ${name}. Nothing changes. Whoever proposed it is told, without knowing who answered.`,
  changedNow: (name) => `It is set: ${name}. The next ones follow these days and hours.`,
  stopAsked: (name) =>
    `Stop the ${name} of your team? Nothing changed yet. To confirm: the button, or the same words followed by “yes”.`,
  stoppedNow: (name) =>
    `It is stopped: no more ${name} for your team. To take it up again, type “standup rhythm”.`,
  resumedNow: (name) => `It is taken up again: ${name}.`,
  list: {
    title: (team) => `The stand-ups of ${team}`,
    none: 'Your team has none. Type “standup propose” to propose one.',
    stopped: 'stopped',
    change: 'Change',
    stop: 'Stop',
    yesStop: 'Yes, stop',
    resume: 'Take up again',
    how: (word) => `Or type “${word} change mon thu 10:00-12:00” or “${word} stop”.`,
  },
  told: (team) => `A stand-up of ${team} was set by the team. Here it is now:`,
  faults: {
    'no-day': 'Choose at least one day, from Monday to Friday. Nothing was saved yet.',
    weekend:
      'Choose days from Monday to Friday: the bot writes to nobody on a weekend. Nothing was saved yet.',
    'bad-hour': 'Write an hour, for instance 09:30. Nothing was saved yet.',
    'outside-hours': ({ opens, closes }) =>
      `Choose an hour between ${opens} and ${closes}: the bot writes to nobody outside them. Nothing was saved yet.`,
    'closes-first': 'It closes before it opens. Choose a later hour. Nothing was saved yet.',
    'reminder-outside':
      'The reminder has to fall between the opening and the closing. Move it or leave it empty. Nothing was saved yet.',
    'no-title': 'Give it a name of at most 24 characters. Nothing was saved yet.',
    'no-challenge': 'Choose the challenge to which you propose it. Nothing was saved yet.',
    'no-set': 'Choose one of the list. Nothing was saved yet.',
  },
  questionFaults: {
    none: () => 'Write at least one question, one per line. Nothing was saved yet.',
    'too-many': ({ max }) =>
      `At most ${max} questions: they are answered in a minute. Nothing was saved yet.`,
    'no-label': ({ line }) =>
      `Line ${line}: a short name is missing before the question. Write for instance “Load: From 1 to 5?”. Nothing was saved yet.`,
    'long-label': ({ line, max }) =>
      `Line ${line}: the name is over ${max} characters. Write a short name, then a colon and the question. Nothing was saved yet.`,
    'long-question': ({ line, max }) =>
      `Line ${line}: the question is over ${max} characters. Shorten it. Nothing was saved yet.`,
    'unknown-type': ({ line }) =>
      `Line ${line}: between brackets, write text, number, choice or mood. Nothing was saved yet.`,
    'few-options': ({ line }) =>
      `Line ${line}: a choice needs at least two, separated by commas. Nothing was saved yet.`,
    'many-options': ({ line, max }) => `Line ${line}: at most ${max} choices. Nothing was saved yet.`,
    'long-option': ({ line, max }) =>
      `Line ${line}: a choice is over ${max} characters. Nothing was saved yet.`,
    'mood-option': ({ line, value }) =>
      `Line ${line}: “${value}” needs a word and an emoji, such as “Good ☀️”. Nothing was saved yet.`,
    'same-label': ({ line, value }) =>
      `Line ${line}: “${value}” is already the name of a question. Nothing was saved yet.`,
  },
  refused: {
    usage: (word) =>
      `I did not understand this rhythm: nothing was proposed nor changed. Type for instance “${word} propose daily mon-thu 9:30-12:00 reminder 11:00”, or “${word} propose” alone for the form.`,
    'no-proposal':
      'No proposal awaits your team: nothing changed. Type “standup rhythm” to see what you have.',
    'answered-already':
      'The team has answered this proposal already: nothing changed. Type “standup rhythm” to see what you have.',
    'not-waiting':
      'None of your proposals waits: nothing changed. Type “standup rhythm” to see what your team holds.',
    'not-held': (name) =>
      `Your team has no ${name}: nothing changed. Type “standup rhythm” to see what you have.`,
    'team-decides':
      'The team decides on its rhythm: nothing changed. You may propose: type “standup propose”.',
    'which-challenge':
      'To which team? Nothing was proposed. Write the challenge’s name first, for instance “standup propose Rivage Clair daily”.',
    'own-proposal': 'You are the one who proposes: another EIG of the team answers. Nothing changed.',
    'which-team': 'Of which team? Type for instance “standup rhythm Rivage Clair”. Nothing changed.',
    'no-team': 'You have no team to propose it to: nothing was done.',
    'file-sets-it':
      'Its dates are the whole cohort’s: the programme team gives them, nothing changed. Your team may stop it.',
  },
};
