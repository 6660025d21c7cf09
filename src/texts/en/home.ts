import type { HomeTexts } from '../fr/home.ts';

export const home: HomeTexts = {
  words: ['my-day', 'today', 'home'],
  summary: { usage: 'my-day', what: 'your day on one card; the command alone does the same' },
  title: (day) => `Your day · ${day}`,
  back: 'What is waiting for you',
  asked: 'What you may say, if you wish',
  until: (title, until) => `${title}: ${until}.`,
  answered: (title) => `${title}: answered.`,
  nothing: 'Nothing is waiting for you. Have a good day!',
  coming: 'Coming',
  opens: (name, team, at) => `${name} · ${team}: ${at}`,
  pause: (until) =>
    until ? `You are paused until ${until}. “resume” ends it.` : 'You are paused. “resume” ends it.',
  away: (from, until, shared) =>
    [
      from ? `You will be away from ${from}` : 'You are away at present',
      until ? `, back on ${until}` : '',
      shared ? ', and your team knows.' : ', and nobody knows.',
    ].join(''),
  all: { words: ['all', 'see all'], label: 'See all' },
  moreOnPage: 'For all the rest: type “help” below.',
  more: (command) => `For all the rest: type “help”, or ${command} help anywhere.`,
};
