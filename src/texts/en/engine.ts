import type { EngineTexts } from '../fr/engine.ts';

export const engine: EngineTexts = {
  stranger: (contact) =>
    `Hello! I am Ritournelle, the cohort's bot, and I don't know you yet. Nothing was saved. To join us, type “join”, or write to ${contact}.`,
  noCohort:
    'Hello! Your cohort is not launched yet, or your time in it is over: there is nothing I can do here for now. Nothing was saved. To enter the community, type “join”.',
  wrongRole: (word) =>
    `“${word}” is not open to your role in the cohort. Nothing was done. Type “help” to see what you can ask.`,
  wrongDoor:
    'This is not, or no longer, open to your role in the cohort. Nothing was done. Type “help” to see what you can ask.',
  notLaunched:
    'Your cohort is not launched: this opens afterwards. Nothing was done. Type “cohort” to see where it stands and what to do.',
  noFiles:
    'I keep no attachment: this file was neither read nor saved. Write me what matters instead. Type “help” to see what I can do.',
  unknownWord: (word) => `I don't know “${word}”. Nothing was done. Type “help” to see what I can do.`,
  didYouMean: (word, guess) =>
    `I don't know “${word}”. Did you mean “${guess}”? Nothing was done: if so, send that word.`,
  nothingAwaited:
    'I am not waiting for an answer from you right now: this message was not saved. Type “help” to see what I can do.',
  notUnderstood: (usage) => `I did not understand. Nothing was done. Type for instance: ${usage}`,
  notAnOrder: (word, usage) =>
    `I did not understand this “${word}”: nothing was done, and nothing was saved. Type for instance “${usage}”. If it was an answer, begin it with “report” or “standup”.`,
  smallTalk: ['thanks', 'thank you', 'ok', 'okay', 'great', 'perfect', 'merci'],
  pleasure: 'My pleasure! This message was not saved. Type “help” to see what I can do.',
  tooLong: (max) =>
    `This text is too long for me (over ${max.toLocaleString('en-GB')} characters). Nothing was saved: shorten it and send it again.`,
  stale: 'This button or form is no longer valid. Nothing was done. Type “help” to see what is open.',
  already: 'That was done already: nothing was saved twice.',
  failed: (reference, contact) =>
    `Something went wrong on our side and nothing was saved. Try again in a minute. If it happens again, give reference ${reference} to ${contact}.`,
  operator: 'the person who runs the bot',
  whichChallenge: (word: string, name: string) =>
    `For which challenge? Choose it, or type for example “${word} ${name}” before your text. Nothing was done yet.`,
  chooseChallenge: 'Choose a challenge',
  merged: 'What was waiting for you',
};
