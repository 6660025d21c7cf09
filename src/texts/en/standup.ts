import type { StandupTexts } from '../fr/standup.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const either = new Intl.ListFormat('en', { type: 'disjunction' });

export const standup: StandupTexts = {
  report: { words: ['report'], summary: { usage: 'report', what: 'your team’s report of the week' } },
  daily: {
    words: ['standup', 'stand-up'],
    summary: { usage: 'standup', what: 'your team’s stand-up of the day' },
  },
  name: { weekly: 'weekly report', daily: 'stand-up' },
  title: {
    weekly: (week, team) => `Report of ${week} · ${team}`,
    daily: (day, team) => `Stand-up of ${day} · ${team}`,
  },
  invite: {
    team: (until) =>
      `A few words for the whole cohort, if you wish, before ${until}. One answer is enough for the team.`,
    person: (until) => `A few words for your team, and for your team alone, before ${until}.`,
  },
  howToType:
    'Answer with the button, or type here: one line per question, for instance “2. Publish the map”.',
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
    kept: 'What do you want to keep for the team?',
  },
  keptHint: 'What you tick will be read by your team only.',
  moods: { good: 'Good ☀️', mixed: 'Mixed ⛅', stormy: 'Stormy ⛈️' },
  moodWords: { good: ['good', 'fine'], mixed: ['mixed', 'so-so'], stormy: ['stormy', 'hard'] },
  answer: 'Answer',
  correct: 'Correct',
  answerLate: { team: 'Add our answer', person: 'Add my answer' },
  formTitle: { weekly: 'Weekly report', daily: 'Stand-up of the day' },
  answeredBy: (name) => `${name} answered for the team.`,
  youAnswered: 'Your answer:',
  teammates: 'In the team:',
  closed: (late) =>
    late
      ? 'This one is closed. A late answer is still welcome.'
      : 'This one is closed. Thank you for sharing.',
  keptMark: '(kept for the team)',
  reminder: {
    team: (name, hour) =>
      `A small reminder, the only one: the ${name} closes today at ${hour}. If you have nothing to share, that is fine too.`,
  },
  saved: (name, team) => `Saved: ${name} · ${team}.`,
  savedLate: (name, team) => `Saved, after closing: ${name} · ${team}. What others read is up to date.`,
  readers: {
    cohort: 'Read by the whole cohort, except what is kept for the team.',
    team: 'Read by your team only.',
  },
  remaining: (questions) =>
    `If you have a word left to say: ${list.format(questions.map((question) => `“${question}”`))}. Just type it here.`,
  recap: {
    title: (week) => `The reports of ${week}`,
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
      'You have answered already, and this message was not saved. To correct, use the button, or give the number of the question: “2. new text”. To answer something else, begin with “report” or “standup”.',
    taken: (questions, word) =>
      `The team has answered ${list.format(questions.map((question) => `“${question}”`))} already, and your answer was not saved. To replace it, type “${word} correct” then your numbered text, or use the button.`,
    'too-long': (question, max, length) =>
      `“${question}”: ${length} characters, for at most ${max}. Nothing was saved: shorten it a little and send it again.`,
    'too-many-lines': (question, max) =>
      `“${question}”: at most ${max} lines. Nothing was saved: group them and send it again.`,
    required: 'This question needs an answer. Nothing was saved yet.',
    'unknown-mood': (moods) =>
      `This mood is not in the list, and nothing was saved. Choose ${either.format(moods)}.`,
  },
  yourText: 'Your text, so that nothing is lost:',
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
