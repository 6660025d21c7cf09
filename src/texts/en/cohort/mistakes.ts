import type { CohortMistakesTexts } from '../../fr/cohort/mistakes.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const cohortMistakes: CohortMistakesTexts = {
  silence: {
    done: 'Done: the bot says nothing of its own in this cohort any more, neither in direct messages nor in channels. It still answers people who write to it, and what is on screen can still be corrected or removed. What was to be said waits for your decision: “cohort speak”.',
    already: 'The bot is silent already: nothing changed. “cohort speak” shows what waits.',
    none: 'The bot is not silent: nothing changed.',
    notLaunched: 'This cohort is not launched: the bot says nothing in it yet, and nothing changed.',
    waits: (since, people, channels) =>
      `The bot has been silent since ${since}. ${
        people + channels === 0
          ? 'Nothing waits.'
          : `Waiting: ${plural(people, 'direct message', 'direct messages')}, ${plural(channels, 'message in a channel', 'messages in channels')}.`
      } “cohort speak send” sends them, within each person’s hours; “cohort speak drop” forgets them, except the notice, without which nothing can be said. Nothing has left yet.`,
    said: (count) =>
      count === 0
        ? 'The bot speaks again. Nothing was waiting.'
        : `The bot speaks again, and the ${count === 1 ? 'message that waited leaves' : `${count} messages that waited leave`}, within each person’s hours.`,
    dropped: (count) =>
      count === 0
        ? 'The bot speaks again. Nothing was waiting.'
        : `The bot speaks again. The ${count === 1 ? 'message that waited does' : `${count} messages that waited do`} not leave; what is planned for later will happen.`,
  },
  withdraw: {
    words: {
      bulletin: ['bulletin', 'the bulletin'],
      digest: ['digest', 'the digest', 'page', 'the page'],
      gazette: ['gazette', 'the gazette', 'newsletter'],
    },
    sentence: (kind, week) =>
      ({
        bulletin: `the bulletin of ${week}`,
        digest: `the page of ${week}`,
        gazette: `the newsletter of ${week}`,
      })[kind],
    choose: 'What should be taken back? It will disappear wherever it is shown. Nothing was taken back yet.',
    confirm: (what) =>
      `Take back ${what}? It will disappear wherever it is shown; what teams wrote stays theirs. To confirm, press the button, or add “yes”. Nothing was taken back yet.`,
    yes: (what) => `Take back ${what}`,
    done: (what) =>
      `Taken back everywhere: ${what}. What was already read, or received by mail, cannot be taken back.`,
    next: {
      bulletin: '“cohort restore bulletin” would bring it back.',
      digest: '“digest preview” shows it as it would be, “digest send” would send it again.',
      gazette: 'It is a draft again: “gazette” corrects it, “gazette send” sends it.',
    },
    already: 'It was taken back already: nothing changed.',
    none: 'There is nothing to take back: nothing of the kind is shown. Nothing changed.',
    which:
      'I do not know what to take back. Nothing changed. Type “cohort withdraw bulletin”, “digest” or “gazette”.',
    noneWithdrawn: 'No bulletin was taken back: nothing changed.',
    restored: (week) => `The bulletin of ${week} is back, with what teams still share in it.`,
  },
};
