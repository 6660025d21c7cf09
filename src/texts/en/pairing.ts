import type { PairingTexts } from '../fr/pairing.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const pairing: PairingTexts = {
  words: ['coffee', 'coffees'],
  summary: { usage: 'coffee', what: 'a coffee drawn every two weeks, with someone from another challenge' },
  title: 'A coffee, every two weeks',
  intro:
    'Every two weeks, a draw suggests a coffee with someone from another challenge: each person once before anyone twice. You know two days before, and may sit one out without a reason. Who had a coffee with whom is forgotten after thirty days.',
  in: 'You take part.',
  out: 'You do not take part.',
  sitsOut: 'You sit the next one out.',
  buttons: { join: 'Take part', leave: 'Stop', skip: 'I sit this one out', back: 'I come after all' },
  how: 'Or write “coffee join”, “coffee stop”, “coffee skip”, “coffee back”.',
  joined: 'Noted: you are in the next draw. I will tell you two days before.',
  left: 'Noted: you are no longer in the draws.',
  skipped: 'Noted: you sit out, this time only. Nobody is told.',
  back: 'Noted: you are in the next draw.',
  announce: (day) => `A coffee will be drawn on ${day}. There is nothing to do to be in it.`,
  drawn: (names) => `Your coffee: ${list.format(names)}.`,
  withTeam: (name, team) => `${name} (${team})`,
  next: 'Write to one another to find half an hour, on site or remotely. I will not ask whether it took place.',
  alone: 'This time nobody from another challenge is left for your coffee. Until next time!',
  refused: {
    notIn: 'You do not take part in coffees: nothing changed. “coffee join” signs you up.',
  },
  planned: { announce: 'coffee: the draw is announced', draw: 'coffee: draw' },
  verbs: {
    join: ['join', 'yes'],
    leave: ['stop', 'leave', 'no'],
    skip: ['skip'],
    back: ['back', 'come'],
  },
  stored: {
    kinds: {
      coffee: { what: 'your part in the coffee draw', why: 'draw you' },
      coffeeSkips: { what: 'the coffee you sit out', why: 'not draw you this time' },
      pairings: { what: 'your latest coffees', why: 'introduce you to someone' },
    },
    purged: {
      coffees: 'Coffees',
    },
  },
};
