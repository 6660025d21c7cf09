import type { EngineTexts } from '../fr/engine.ts';

export const engine: EngineTexts = {
  stranger: (contact) =>
    `Hello! I am Ritournelle, the cohort’s bot, and I do not know you yet. Nothing was saved. If you are in the cohort, type “recognise me” followed by your name. To join the community, type “join”. Or write to ${contact}.`,
  noCohort:
    'Hello! Your cohort is not launched yet, or your time in it is over: there is nothing I can do here for now. Nothing was saved. To enter the community, type “join”.',
  wrongRole: (word) =>
    `“${word}” is for other roles than yours in the cohort. Nothing was done. “help” shows what you can ask.`,
  wrongDoor:
    'This is not, or no longer, open to your role in the cohort. Nothing was done. Type “help” to see what you can ask.',
  notLaunched:
    'Your cohort is not launched: this opens afterwards. Nothing was done. Type “cohort” to see where it stands and what to do.',
  noFiles:
    'I keep no attachment: this file was neither read nor saved. Write me what matters instead; “help” shows what I can do.',
  unknownWord: (word) => `I do not know “${word}”. Nothing was done. Type “help” to see what I can do.`,
  didYouMean: (guess) =>
    `Did you mean “${guess}”? Nothing was done: if so, use the button, or type it that way.`,
  yes: 'Yes',
  nothingAwaited:
    'I did not understand, and this message was not saved. “my-day” shows what is waiting for you, “help” all that I can do.',
  notUnderstood: (usage) => `I did not understand. Nothing was done. Type for instance: ${usage}`,
  notAnOrder: (word, usage) =>
    `If it was meant for “${word}”, I did not understand, and nothing was done: type for instance “${usage}”.`,
  greetings: [
    'hello',
    'hi',
    'hey',
    'hey there',
    'hi there',
    'hello there',
    'good morning',
    'good afternoon',
    'good evening',
    'bonjour',
    'salut',
  ],
  smallTalk: [
    'thanks',
    'thank you',
    'thanks a lot',
    'many thanks',
    'thank you so much',
    'thanks so much',
    'thx',
    'ty',
    'cheers',
    'much appreciated',
    'you’re welcome',
    'no problem',
    'np',
    'no worries',
    'my pleasure',
    'good night',
    'have a good day',
    'have a nice day',
    'have a nice weekend',
    'bye',
    'goodbye',
    'see you',
    'see you tomorrow',
    'ok',
    'okay',
    'k',
    'alright',
    'all right',
    'sure',
    'got it',
    'noted',
    'understood',
    'sounds good',
    'will do',
    'great',
    'perfect',
    'awesome',
    'cool',
    'super',
    'excellent',
    'amazing',
    'brilliant',
    'lovely',
    'well done',
    'good job',
    'nice one',
    'lol',
    'haha',
    'everyone',
    'merci',
  ],
  pleasure: 'My pleasure! This message was not saved. Type “help” to see what I can do.',
  tooLong: (max) =>
    `This text is too long for me (over ${max.toLocaleString('en-GB')} characters). Nothing was saved: shorten it and send it again.`,
  stale: 'This button or form is no longer valid. Nothing was done. Type “help” to see what is open.',
  oneMoment:
    'One moment: you are going faster than I am. This was not recorded; send it again in a few seconds.',
  unsealed: (usage) =>
    `This button or form can no longer be used: nothing was done. Type “${usage}” instead.`,
  already: 'That was done already: nothing was saved twice.',
  failed: (reference, contact) =>
    `Something went wrong on our side and nothing was saved. Try again in a minute. If it happens again, give reference ${reference} to ${contact}.`,
  operator: 'the person who runs the bot',
  whichChallenge: (word: string, name: string) =>
    `For which challenge? Choose it, or type for example “${word} ${name}” before your text. Nothing was done yet.`,
  chooseChallenge: 'Choose a challenge',
  fields: {
    required: (label) => `“${label}” needs an answer. Nothing was saved.`,
    tooLong: (label, max, length) =>
      `“${label}” has ${length} characters, and at most ${max} fit. Nothing was saved: shorten it a little and send it again.`,
    notAmong: (label, choices) =>
      `“${label}”: I did not understand. Nothing was saved: choose among ${choices.join(', ')}.`,
    notInRange: (label, min, max) => `“${label}”: a number from ${min} to ${max}. Nothing was saved.`,
    notADay: (label) =>
      `“${label}”: I did not understand that day. Nothing was saved: type for instance 4/12 or Monday.`,
    nobody: (label) =>
      `“${label}”: this person cannot be chosen here. Nothing was saved: choose another, or type a first and last name.`,
    severalPeople: (label) =>
      `“${label}”: several people have this name. Nothing was saved: type the first and last name.`,
    yourText: 'Your text, so that nothing is lost:',
  },
  numbered: {
    unknown: (number) =>
      `I find no no. ${number} among what you may read. Nothing changed: check the number and send it again.`,
    which: 'It may be several things, or none. Nothing changed: type the number after it.',
  },
  whichPerson: (names) =>
    `Several people have this name: ${names}. Which one? Nothing was done yet: choose, or type the whole name.`,
  choosePerson: 'Choose a person',
  merged: 'What was waiting for you',
  colon: () => ': ',
};
