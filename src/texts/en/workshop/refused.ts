import type { WorkshopRefusedTexts } from '../../fr/workshop/refused.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const workshopRefused: WorkshopRefusedTexts = {
  'wrong-link':
    'This address cannot be opened. Nothing was saved: give an https address, or the name of a room.',
  past: 'This date is past. Nothing was saved: choose one that is to come.',
  far: 'This date is more than a year away. Nothing was saved: choose a nearer one.',
  date: 'I did not understand the date and time. Nothing was saved: write for example “2/12 at 12:30”.',
  'below-taken': (taken) =>
    `${plural(taken, 'person has', 'people have')} a place already. Nothing was saved: keep at least as many places.`,
  unknown: (number) => `I find no workshop no. ${number}. Nothing was done. “workshop” shows them all.`,
  which: 'Tell me which workshop, by its number, for example “workshop sign-up 3”. Nothing was done.',
  notYours: 'Only whoever gives it and the programme team can do this. Nothing was done.',
  own: 'You are the one who gives this workshop: nothing changed.',
  noDate: (number) =>
    `Workshop no. ${number} has no date yet. Nothing was done: say that you are interested with “workshop interested ${number}”.`,
  hasDate: (number) =>
    `Workshop no. ${number} has a date already. Nothing was done: “workshop sign-up ${number}”.`,
  closed: (number) =>
    `Sign-up for workshop no. ${number} is closed. Nothing was done. Write to whoever gives it.`,
  over: (number, state) => `Workshop no. ${number} is ${state}: nothing changed.`,
  begun: (number) => `Workshop no. ${number} has begun already: nothing changed.`,
  noWish: (number) => `Workshop no. ${number} already has someone to give it: nothing changed.`,
  notDone: (number) =>
    `Workshop no. ${number} has not taken place yet. Nothing was saved: you can speak of it afterwards.`,
  notThere: 'The question is only asked of those who had a place. Nothing was saved.',
  tooFew:
    'Fewer than three people had a place: feedback without a name would be recognised. Nothing was saved. You can speak with whoever gave it.',
  answered: 'You gave your feedback already. As it does not bear your name, I cannot change it.',
  notes: 'An https address is missing. Nothing was saved.',
  noChannel: 'There is no channel for workshops. Nothing was posted: write to the programme team.',
  order:
    'I did not understand what to do. Nothing was done. Write for example “workshop offer”, “workshop sign-up 3” or “workshop calendar”.',
};
