import type { ThanksTexts } from './fr.ts';

export const thanks: ThanksTexts = {
  words: ['thanks'],
  summary: { usage: 'thanks @Dan: the review', what: 'thank one person, who alone reads it' },
  labels: { person: 'Who', text: 'What for', link: 'Link' },
  open: 'See',
  formTitle: 'Thank someone',
  buttons: { give: 'Thank someone', withdraw: 'Withdraw' },
  verbs: { withdraw: ['withdraw', 'cancel'], list: ['list'] },
  listed: { title: 'What you passed on', number: (number) => `no. ${number}` },
  title: (name) => `${name} thanks you`,
  alone: 'You alone read this.',
  given: (name) => `Passed on to ${name}, and to nobody else. “thanks withdraw” takes it back.`,
  withdrawn: 'These thanks are withdrawn, here and for the person.',
  stored: {
    kinds: {
      thanksGiven: { what: 'thanks you gave', why: 'pass them on, and let you take them back' },
      thanksReceived: { what: 'thanks you received', why: 'show them to you' },
    },
    purged: { thanks: 'Thanks' },
    readers: { receiver: 'this person alone will read it, from now on' },
  },
  refused: {
    nobody: 'I cannot find this person in your cohort. Nothing was sent.',
    none: 'I keep no thanks that you gave.',
    enough: 'Ten times a day is the most: nothing was sent. Try again tomorrow.',
    link: 'No browser can open this link. Nothing was sent: begin it with “https://”.',
  },
};
