import type { DigestTexts } from '../fr/digest.ts';

const list = new Intl.ListFormat('en', { type: 'unit' });

const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weeks`);
const sinceWeeks = (count: number): string => (count > 0 ? `for ${weeks(count)}` : 'recently');
const teams = (count: number): string => (count === 1 ? '1 challenge' : `${count} challenges`);

export const digest: DigestTexts = {
  words: ['digest'],
  summary: {
    usage: 'digest',
    alsoCalled: ['bulletin'],
    what: 'the week’s page: what is expected, what is moving',
  },
  summaryCoordination: {
    usage: 'digest',
    alsoCalled: ['bulletin'],
    what: 'the week’s page before Monday; “digest to-do”: what waits for the programme team',
  },
  orders: {
    preview: ['preview', 'next'],
    toDo: ['to do', 'to-do', 'todo'],
    send: ['send', 'publish'],
    last: ['last', 'read'],
    details: ['detail', 'details', 'all'],
    pictures: ['picture', 'pictures', 'chart', 'charts'],
    tell: ['news', 'good news', 'good-news', 'tell'],
    takeBack: ['remove', 'withdraw'],
  },
  title: (week) => `The page of ${week}`,
  intro: (label) =>
    `The same text for ${label === '' ? 'the programme team' : label} and for the whole cohort: “digest” shows it again.`,
  titles: {
    asked: 'Needs the programme team',
    help: 'Peer help open for more than a week',
    data: 'Open data',
    milestones: 'Milestones',
    news: 'Good news',
    workshops: 'Trainings to come',
  },
  nothing: 'A quiet week: nothing is expected, nothing is waiting.',
  more: (count) => (count === 1 ? 'and one more, in the details' : `and ${count} more, in the details`),
  details: 'The details of the week',
  signed: (team) => `(${team})`,
  asked: {
    number: (number) => `Request no. ${number}: `,
    equipment: 'Equipment or network:',
    since: (count) => ` · ${sinceWeeks(count)}`,
    wait: (reason, count, waited) =>
      count === 1
        ? `${reason} (${sinceWeeks(waited)})`
        : `${reason} (${count} datasets, the oldest ${sinceWeeks(waited)})`,
    datasets: (waits) => `Blocked datasets: ${list.format(waits)}`,
  },
  toDo: {
    title: 'To do',
    button: 'See what to do',
    joins: 'To join the community',
    asks: 'Requests to the programme team',
    datasets: 'Blocked datasets',
    help: 'Peer help waiting',
    nothing: 'Nothing is waiting for the programme team right now.',
    blocked: (reason, count) =>
      count > 0 ? `blocked for ${weeks(count)}: ${reason}` : `blocked recently: ${reason}`,
    canUnblock: (role) => `can unblock: ${role}`,
    unblockers: {
      team: 'the team',
      mentor: 'the mentor',
      sponsor: 'the sponsor',
      it: 'the IT department',
      legal: 'the legal department',
      privacy: 'the data protection officer',
      coordination: 'the programme team',
    },
    more: (count) => (count === 1 ? 'and one more, after these' : `and ${count} more, after these`),
    upToDate: 'This list updates itself until the next page.',
    howTo:
      'Read by the programme team alone; “digest to-do” shows it at any time. Or in words: “join accept”, “call-me answer”, “data offer”, “peer-help take”, with the number.',
  },
  help: { number: (number) => `no. ${number} · ` },
  data: {
    ended: 'closed',
    count: (count, where) => `${count} · ${where}`,
    upstream: (count) => `${count} at earlier stages`,
    closed: (count) => `${count} closed`,
    stages: (counts) => `Where the datasets are: ${list.format(counts)}`,
    moves: (counts) => `Steps reached this week: ${list.format(counts)}`,
  },
  milestones: {
    coming: (day, count, owner) => ` · ${day}${count > 0 ? ` · ${teams(count)}` : ''} · ${owner}`,
    again: 'Another date?',
    teams: (count, owner) => `${count > 0 ? ` · ${teams(count)}` : ''} · ${owner}`,
  },
  news: { published: 'Published:', learnt: 'Solved:', sideTrack: 'Side track:' },
  workshops: {
    session: (when, free) =>
      ` · ${when} · ${free === 0 ? 'full' : free === 1 ? 'one place left' : `${free} places left`}`,
  },
  preview: {
    title: (week, day) => `Preview: the page of ${week} will be sent on ${day}`,
    again: (week) => `Preview: the page of ${week}, which was taken back`,
    howToAgain: 'It will not be sent again by itself: the button, or “digest send”.',
    alone: 'And for the programme team alone, below:',
    howTo: 'It will be sent by itself. To send it now: the button, or “digest send”.',
    send: 'Send now',
  },
  read: {
    sentOn: (day) => `Sent on ${day}.`,
    more: '“digest details” shows all that did not fit; “digest pictures” sends the two charts.',
    details: 'Read the details',
    pictures: 'See the charts',
  },
  sent: (week) => `The page of ${week} is sent. Monday will not send a second one.`,
  picturesSent: 'The two charts are coming in our conversation.',
  told: (week) =>
    `Thank you! It will be in the page of ${week}, signed by your team. “digest remove” takes it back.`,
  tellForm: {
    team: 'Your team',
    title: 'Good news',
    label: 'Your news',
    hint: 'Read on Monday by the whole cohort, signed by your team.',
  },
  takenBack: 'It is taken back, from the page too if it was already sent. Your text:',
  pictures: {
    data: 'Opening data, week after week',
    milestones: 'The milestones of the next eight weeks',
    shortWeek: (week) => `W${week}`,
    day: (day, month) => `${day}/${month}`,
    said: (what, columns, rows) =>
      `${what}, from ${columns[0] ?? ''} to ${columns.at(-1) ?? ''}. ${rows.join('; ')}.`,
    row: (name, values) => `${name}: ${values.join(', ')}`,
    noData: 'There is nothing to show yet.',
    phases: {
      access: 'find, get access',
      agreement: 'decide, check',
      preparation: 'prepare',
      publication: 'publish',
      open: 'open',
    },
    others: 'others',
    datasets: 'datasets',
    count: 'milestones',
    owners: { coordination: 'programme team', mentor: 'mentor', team: 'team', sponsor: 'sponsor' },
  },
  refused: {
    'not-yours':
      'Only the programme team sends the week’s page. Nothing was sent. “digest” lets you read it.',
    'already-sent': (week) =>
      `The page of ${week} was already sent: nothing was sent again. “digest last” shows it.`,
    'none-yet':
      'No page was sent yet. The first one comes on a Monday at 9:00: come back and read it with “digest”.',
    'no-team': 'Good news is signed by a team, and you have none at the moment. Nothing was saved.',
    'nothing-told': 'Your team has no good news to take back: nothing has changed.',
  },
  planned: 'the week’s page',
  stored: {
    kinds: {
      news: { what: 'your good news, signed by the team', why: 'let you withdraw it' },
    },
    purged: {
      'good news': 'Good news',
    },
    readers: {
      weeklyPage: (week) => `the whole cohort will read it in the page of ${week}`,
    },
  },
};
