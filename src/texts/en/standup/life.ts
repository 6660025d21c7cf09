import type { StandupLifeTexts } from '../../fr/standup/life.ts';

export const standupLife: StandupLifeTexts = {
  bare: 'Alone, this word may mean several things: nothing was done, and nothing was saved. Begin with what it is about: “report withdraw”, “standup rhythm”, “standup accept”… If it was an answer, give it the word and the number of its question: “report 2. yes”.',
  skip: {
    words: ['skip', 'pass'],
    done: (name) =>
      `Noted: nothing more for this ${name}. Nobody is told, and nothing of it remains once it is closed.`,
    shown: 'You skip this one. Nobody is told.',
    none: 'Nothing is waiting for an answer from you: there is nothing to skip.',
    answered:
      'Your answer is there already: there is nothing to skip. To take it away, type “withdraw” after the same word.',
    anyway: 'Answer all the same',
  },
  withdraw: {
    words: ['withdraw', 'remove'],
    label: 'Withdraw',
    done: 'It is withdrawn, wherever it was read. Here is the text, so that nothing is lost:',
    none: 'There is no answer to withdraw: nothing changed.',
  },
  history: {
    words: ['history', 'read'],
    empty: 'Nothing was written yet. The next answers will be found here.',
    how: (word, when) => `To read, correct or withdraw one, choose it below, or type “${word} ${when}”.`,
    choose: 'Choose',
    earlier: (kept) => `Only the last ${kept} are shown here; the others open by their date.`,
    onWeek: (week) => week,
    onDay: (day) => day,
    nothingThere: (when) =>
      `Nothing was written for ${when}, or it is not kept any more. Nothing changed. Type “history” after the same word to see what is.`,
    week: ['week', 'w'],
    usage: { weekly: 'week 47', daily: '24/11' },
  },
  byMail: {
    howToPress: 'The button opens a page to answer on, without an account or a password.',
    bulletin:
      'Each team that wished to share has its line below, in a random order. What follows is read in the chat.',
  },
};
