import type { WorkshopTexts } from '../../fr/workshop/workshop.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const workshop: WorkshopTexts = {
  words: ['workshop', 'workshops', 'training'],
  summary: {
    usage: 'workshop',
    alsoCalled: ['class', 'classes'],
    what: 'learn from one another: offer, wish, sign up, get your calendar',
  },
  formats: {
    peer: 'Peer to peer',
    clinic: 'Clinic: one question, one specialist',
    review: 'Code or design review',
    talk: 'Talk',
    visit: 'A day in my job',
    group: 'Trade group',
  },
  forWhom: { everyone: 'Everyone', eig: 'Fellows', mentors: 'Mentors' },
  states: {
    wished: 'wished for',
    offered: 'offered',
    planned: 'planned',
    done: 'over',
    cancelled: 'cancelled',
  },
  labels: {
    title: 'Title',
    description: 'Description',
    format: 'Format',
    minutes: 'Length, in minutes',
    forWhom: 'For whom',
    places: 'Places',
    where: 'Place or link',
    date: 'Date',
    time: 'Time',
    minimum: 'Minimum of people',
    cutoff: 'Closes, hours before',
    reason: 'Reason',
    notes: 'Link to the notes',
    answer: 'Your feedback',
  },
  questions: {
    title: 'What will people learn?',
    wish: 'What would you like to learn?',
    description: 'What one can do after it, what one has to know before',
    answer: 'What will be of use to you, and what was missing?',
  },
  hints: {
    date: 'Optional. With a date, sign-up opens at once. Without one, I count those who are interested.',
    minimum: 'Without a date: I ask you for one when so many people are interested.',
    cutoff: 'How many hours before the start sign-up closes.',
    where: 'A room, or an https address.',
    answer:
      'Without your name. Only whoever gave it reads this, from three answers on, and it cannot be changed any more.',
    notes: 'An https address.',
  },
  offerTitle: 'Offer a workshop',
  wishTitle: 'Wish for a workshop',
  editTitle: 'Change the workshop',
  dateTitle: 'Set a date',
  cancelTitle: 'Cancel the workshop',
  notesTitle: 'Add the notes',
  answerTitle: 'A word on the workshop',
  buttons: {
    offer: 'Offer one',
    wish: 'Wish for one',
    join: 'Sign up',
    leave: 'Withdraw',
    second: 'I’m interested',
    lead: 'I can give it',
    date: 'Set a date',
    edit: 'Change',
    cancel: 'Cancel',
    notes: 'Add the notes',
    answer: 'Give feedback',
  },
  title: (number) => `Workshop no. ${number}`,
  number: (number) => `no. ${number}`,
  minutes: (minutes) => `${minutes} minutes`,
  by: (name) => `Given by ${name}`,
  noTrainer: 'Someone is needed to give it.',
  wishLine: 'A wish: who could give it?',
  when: (start, minutes, zone) => `${start}, ${minutes} minutes (${zone} time)`,
  zones: {
    'Europe/Paris': 'Paris',
    'Indian/Reunion': 'La Réunion',
    'America/Guadeloupe': 'Guadeloupe',
    'America/Martinique': 'Martinique',
    'America/Cayenne': 'Cayenne',
    'Indian/Mayotte': 'Mayotte',
    'Pacific/Noumea': 'Nouméa',
  },
  whereLabel: 'Where:',
  join: 'join the session',
  forWhomLine: (who) => `Meant for: ${who.toLowerCase()}.`,
  placesLeft: (left, places) =>
    left === 0
      ? `Full: ${plural(places, 'place taken', 'places taken')}.`
      : `${plural(left, 'place', 'places')} left of ${places}.`,
  holders: (names) => `${names.length > 1 ? 'Have' : 'Has'} a place: ${list.format(names)}.`,
  waiting: (count) => `${plural(count, 'person', 'people')} on the waiting list.`,
  interested: (count, minimum) =>
    count >= minimum
      ? `${plural(count, 'person is', 'people are')} interested: only a date is missing.`
      : `${plural(count, 'person is', 'people are')} interested; from ${minimum} on, I ask for a date.`,
  seconded: (count) => `${plural(count, 'person is', 'people are')} interested.`,
  closes: (when) => `Sign up until ${when}.`,
  closed: 'Sign-up is closed. You can still withdraw.',
  done: 'This workshop took place. Thank you to whoever gave it.',
  notesLine: 'Notes:',
  notesLink: 'read the notes',
  cancelled: 'This workshop is cancelled.',
  reason: 'Reason given:',
  howToJoin: (number) =>
    `With a button, or by writing to the bot “workshop sign-up ${number}” or “workshop withdraw ${number}”.`,
  howToSecond: (number) =>
    `With a button, or by writing to the bot “workshop interested ${number}” or “workshop lead ${number}”.`,
  thread: {
    open: 'Questions, wishes, preparation: right here.',
    date: (when) => `The date is set: ${when}. Sign-up is open.`,
    changed: (when) => `News: ${when}. Those who signed up are told.`,
    cancelled: 'The workshop is cancelled. Those who signed up are told.',
    notes: 'The notes are here:',
  },
  saved: {
    offered: (number, place) => `It is posted in #${place}, as no. ${number}.`,
    opened: 'Sign-up is open.',
    counting: (minimum) => `I count those who are interested. From ${minimum} on, I ask you for a date.`,
    wished: (number, place) =>
      `Your wish is posted in #${place}, as no. ${number}. You will know if someone offers to give it.`,
    follow: (number) =>
      `What comes next: “workshop date ${number} 2/12 at 12:30”, “workshop change ${number}”, “workshop cancel ${number}” and a reason.`,
    holds: (number) => `You have a place at workshop no. ${number}.`,
    waits: (number, rank) =>
      `It is full. You are on the waiting list of workshop no. ${number}, at rank ${rank}. If a place comes free, it is yours and I tell you.`,
    already: (number) => `You already have a place at workshop no. ${number}: nothing changed.`,
    alreadyWaiting: (number, rank) =>
      `You already are on the waiting list of workshop no. ${number}, at rank ${rank}: nothing changed.`,
    left: (number) => `Noted: you are not on the list of workshop no. ${number} any more.`,
    notOnIt: (number) => `You were not on the list of workshop no. ${number}: nothing changed.`,
    seconded: (number) => `Noted: you will know when workshop no. ${number} has a date.`,
    lead: (number) =>
      `Thank you! Workshop no. ${number} is yours. A date in mind? “workshop date ${number} 2/12 at 12:30”.`,
    dated: (number, when) =>
      `It is set: workshop no. ${number} takes place ${when}. Those who are interested are told.`,
    changed: (number) => `Saved for workshop no. ${number}. Those concerned are told.`,
    unchanged: (number) => `Nothing changed in workshop no. ${number}.`,
    cancelled: (number) => `Workshop no. ${number} is cancelled. Those concerned are told.`,
    notes: (number) => `Noted: the notes of workshop no. ${number} are in its thread.`,
    answered: 'Thank you. Only whoever gave it reads this, without your name and from three answers on.',
    twoAtOnce: (number) =>
      `At the same time, you are also on the list of workshop no. ${number}. That is allowed: the choice is yours.`,
  },
  seat: {
    joined: 'Noted. Here is what puts it in your calendar, which will follow what changes.',
    left: 'Your place is given up, and this training leaves your calendar.',
    promoted: 'A place came free: it is yours.',
    dated: 'You were interested in this workshop: the date is set. Places go to those who sign up.',
    changed: 'This workshop changed. Here is how it stands now.',
    cancelled: 'This workshop is cancelled. There is nothing for you to do.',
    tookUp: 'Someone offers to give the workshop you wished for.',
    day: (when) => `It is ${when}.`,
    hour: (hour) => `It is soon, at ${hour}.`,
    question:
      'One question only, if you like. Your answer goes to whoever gave it, without your name and from three answers on.',
    held: 'You have a place.',
    waits: (rank) => `You are on the waiting list, at rank ${rank}.`,
    free: 'Cannot come any more? Give your place back, someone may be waiting for it.',
    howToLeave: (number) => `Or write “workshop withdraw ${number}”.`,
    howToJoin: (number) => `Or write “workshop sign-up ${number}”.`,
    howToAnswer: (number) => `Or write “workshop feedback ${number}” and your words.`,
    calendar: 'Add it to my calendar',
    calendarChanged: 'Update my calendar',
    calendarCancelled: 'Take it off my calendar',
  },
  trainer: {
    date: (count) =>
      `${plural(count, 'person is', 'people are')} interested. When would you like to give it?`,
    howToDate: (number) => `Or write “workshop date ${number} 2/12 at 12:30”.`,
    few: 'Someone has given feedback. So that nobody can be recognised, you will read answers from three on.',
    answers: 'What people say of it, without names. Nobody else reads it.',
    mine: 'You give it',
  },
  list: {
    title: 'Workshops',
    sessions: 'Coming',
    offers: 'Offered, without a date yet',
    wishes: 'Wished for: who can give them?',
    none: 'No workshop is announced for now. What if you offered one?',
    more: 'To read one: “workshop” and its number. To offer one: “workshop offer”; to wish for one: “workshop wish”. Your calendar: “workshop calendar”.',
    free: (left) => (left === 0 ? 'full' : `${plural(left, 'place', 'places')} left`),
  },
  today: {
    yours: 'you have a place',
    waits: 'waiting list',
    trains: 'you give it',
    title: 'Workshops',
    ask: 'Only a date is missing',
  },

  planned: {
    remind: (number) => `workshop no. ${number}: reminder`,
    end: (number) => `workshop no. ${number}: end`,
  },
};
