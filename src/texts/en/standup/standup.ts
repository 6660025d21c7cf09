import type { StandupTexts } from '../../fr/standup/standup.ts';
import { dates } from '../dates.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const either = new Intl.ListFormat('en', { type: 'disjunction' });

export const standup: StandupTexts = {
  sets: {
    weekly: {
      words: ['report'],
      name: 'weekly report',
      formTitle: 'Weekly report',
      title: ({ week }) => `Report of ${week}`,
    },
    daily: {
      words: ['standup', 'stand-up', 'daily'],
      name: 'stand-up',
      formTitle: 'Stand-up of the day',
      title: ({ day }) => `Stand-up of ${day}`,
    },
    arrival: {
      words: ['arrival'],
      name: 'arrival check',
      formTitle: 'Arrival check',
      title: ({ week }) => `Arrival check of ${week}`,
    },
    plenary: {
      words: ['plenary'],
      name: 'plenary round',
      formTitle: 'Plenary round',
      title: ({ day }) => `Plenary round, prepared on ${day}`,
    },
    handover: {
      words: ['handover'],
      name: 'hand-over check',
      formTitle: 'Hand-over check',
      title: ({ week }) => `Hand-over check of ${week}`,
    },
    mentor: {
      words: ['mentors'],
      name: 'mentors’ word',
      formTitle: 'Mentors’ word',
      title: ({ week }) => `Mentors’ word of ${week}`,
    },
  },
  own: {
    name: (title) => `“${title}” stand-up`,
    title: (title, day) => `${title}, ${day}`,
    untitled: 'The team’s questions',
  },
  summary: {
    weekly: { usage: 'report', what: 'your team’s report of the week; “report history” to read back' },
    daily: { usage: 'standup', what: 'your team’s stand-up of the day; “standup rhythm” to set it' },
    mentor: { usage: 'mentors', what: 'your two minutes of the week, read by the challenge’s team' },
    propose: { usage: 'standup propose', what: 'propose a stand-up to a team, which accepts it or not' },
  },
  before: ({ at, zone, isToday }) => `before ${isToday ? dates.hour(at, zone) : dates.dayAndHour(at, zone)}`,
  until: ({ at, zone, isToday }) => `until ${isToday ? dates.hour(at, zone) : dates.dayAndHour(at, zone)}`,
  invite: {
    cohort: (before) =>
      `A few words for the whole cohort, if you wish, ${before}. One answer is enough for the team.`,
    team: (before) =>
      `A few words among yourselves, if you wish, ${before}. One answer is enough for the team.`,
    person: (before) => `A few words for your team, and for your team alone, ${before}.`,
    mentor: (before) => `Two minutes, if you wish, ${before}: the challenge’s team will read your answer.`,
  },
  howToType: (word) =>
    `Answer with the button, in the thread of this message, or type “${word}” and then your text, one line per question: “1. …”, “2. …”.`,
  optional: 'optional',
  labels: {
    mood: 'Team mood',
    priority: 'Priority of the week',
    ups: 'Ups and downs',
    help: 'Help needed?',
    date: 'Upcoming date',
    since: 'Since last time',
    next: 'What next?',
    blocked: 'Blocked, worth sharing',
    missing: 'Equipment and network',
    data: 'Data',
    meet: 'Whom to meet?',
    minute: 'In one minute',
    handover: 'To hand over',
    document: 'To document',
    urgent: 'Urgent this week',
    expect: 'What we expect',
    unblock: 'To unblock in-house',
    kept: 'Keep for the team',
  },
  questions: {
    mood: 'How is the team feeling?',
    priority: 'What is the priority of the week?',
    ups: 'What went well, or gave you a hard time?',
    help: 'Do you need help?',
    date: 'Any key date coming?',
    since: 'What is new since last time?',
    next: 'What next?',
    blocked: 'Anything blocking, or worth sharing?',
    missing: 'Equipment, badge, network: what is missing?',
    data: 'Data: open, promised, nowhere to be found?',
    meet: 'Whom would you need to meet?',
    minute: 'In one minute: a piece of news, a step forward, a turnaround?',
    handover: 'What is left to hand over, and to whom?',
    document: 'What has to be documented?',
    urgent: 'What is urgent this week?',
    expect: 'What do you expect of the team, and what does it expect of you?',
    unblock: 'What is there to unblock in-house?',
    kept: 'What do you want to keep for the team?',
  },
  keptHint: 'What you tick will be read by your team only.',
  moods: { good: 'Good ☀️', mixed: 'Mixed ⛅', stormy: 'Stormy ⛈️' },
  moodWords: { good: ['good', 'fine'], mixed: ['mixed', 'so-so'], stormy: ['stormy', 'hard'] },
  choose: 'Choose one',
  answer: 'Answer',
  skip: 'Skip this one',
  correct: 'Correct',
  answerLate: { team: 'Add our answer', person: 'Add my answer' },
  answeredBy: (name) => `${name} answered for the team.`,
  youAnswered: 'Your answer:',
  teammates: 'In the team:',
  teamRecap: 'It is closed. Here is what the team wrote:',
  closed: (late) =>
    late
      ? 'This one is closed. A late answer is still welcome.'
      : 'This one is closed. Thank you for sharing.',
  keptMark: '(kept for the team)',
  reminder: {
    team: (name, hour) =>
      `Reminder: the ${name} closes today at ${hour}. If you have nothing to share, that is fine too.`,
  },
  saved: (name, team) => `Saved: ${name} · ${team}.`,
  savedLate: (name, team) => `Saved, after closing: ${name} · ${team}. What others read is up to date.`,
  readOn: ({ at, zone, isToday }) =>
    isToday ? `today at ${dates.hour(at, zone)}` : `on ${dates.dayAndHour(at, zone)}`,
  readers: {
    cohortLater: (when) =>
      `${when.charAt(0).toUpperCase()}${when.slice(1)}, the whole cohort will read it, except what is kept for the team. Your team can read it now.`,
    cohortNow: 'The whole cohort can read it now, except what is kept for the team.',
    team: 'Your team can read it now, and nobody else.',
    mentor: 'The team of the challenge and its mentors can read it now.',
  },
  remaining: (questions, inThread) =>
    `Left, if you wish: ${list.format(questions.map((question) => `“${question}”`))}. Use “Correct”${inThread ? ', or reply in the thread of the question' : ''}.`,
  away: (name, until) =>
    until ? `${name} is away until ${until}, and chose to say so.` : `${name} is away, and chose to say so.`,
  mentorShared: (name) => `${name} shares a word of the week with the team.`,
  recap: {
    title: {
      weekly: (week) => `The reports of ${week}`,
      other: (name, week) => `${name}: the teams’ words, ${week}`,
    },
    body: 'Each team that wished to share has its line in the thread, in a random order. React, offer a hand, ask a question!',
  },
  refused: {
    'no-round': (name) =>
      `No ${name} is open for your team right now. Nothing was saved. If your team holds one, I will write to you when the next one opens.`,
    'not-yours': 'This one belongs to another team: nothing was saved. Type “report” or “standup” for yours.',
    superseded: (name) =>
      `This ${name} is over and the next one is already open: nothing was saved. Copy your text into the new one.`,
    'nothing-said':
      'Your answer is empty: nothing was saved. Type a few words, or let it pass, that is allowed.',
    'no-such-question': (number, count) =>
      `There is no question ${number}: they go from 1 to ${count}. Nothing was saved, send your message again with the right number.`,
    'already-answered':
      'You have answered already, and this message was not saved. To correct, use the button, or give the word and the number of the question: “report 2. new text”, “standup 2. new text”.',
    taken: (questions, word) =>
      `The team has answered ${list.format(questions.map((question) => `“${question}”`))} already, and your answer was not saved. To replace it, type “${word} correct” then your numbered text, or use the button.`,
    'too-long': (question, max, length) =>
      `“${question}”: ${length} characters, for at most ${max}. Nothing was saved: shorten it a little and send it again.`,
    'too-many-lines': (question, max) =>
      `“${question}”: at most ${max} lines. Nothing was saved: group them and send it again.`,
    required: 'This question needs an answer. Nothing was saved yet.',
    'unknown-mood': (moods) =>
      `This mood is not in the list, and nothing was saved. Choose ${either.format(moods)}.`,
    'unknown-choice': (question, options) =>
      `“${question}”: this answer is not in the list, and nothing was saved. Choose ${either.format(options)}.`,
    'not-a-number': (question) =>
      `“${question}” needs a number, such as 3 or 2.5. Nothing was saved: correct it and send it again.`,
    which: (word) =>
      `Several of them are open, and nothing was saved yet. Choose one, or begin your text with the challenge’s name: “${word} …”.`,
  },
  meanwhile: (name) =>
    `${name} wrote while you were answering. Nothing is lost: their text is recalled under each question, yours is in the field. Keep the best of both and send.`,
  theirText: (name, text) => `${name} wrote: “${text}”`,
  someone: 'Someone in the team',
  correctWords: ['correct', 'fix'],
  planned: {
    open: (name, team) => `${name} · ${team}: opens`,
    remind: (name, team) => `${name} · ${team}: reminder`,
    close: (name, team) => `${name} · ${team}: closes`,
    recap: (name) => `${name}: the cohort’s recap`,
  },
};
