import type { AccountRightsTexts } from '../../fr/account/rights.ts';

export const accountRights: AccountRightsTexts = {
  title: 'Your rights',
  how: 'Or type “my-account” followed by “export”, “correct”, “withdraw my words”, “object”, “restrict” or “erase”.',
  verbs: {
    rectify: ['correct', 'change'],
    export: ['export'],
    withdraw: ['withdraw my words', 'withdraw'],
    object: ['object', 'refuse'],
    restrict: ['restrict', 'restriction'],
    lift: ['lift the restriction', 'lift'],
    erase: ['erase', 'erasure'],
  },
  buttons: {
    withdraw: 'Withdraw my words',
    object: 'Refuse a use',
    restrict: 'Restrict',
    lift: 'Lift the restriction',
    erase: 'Erase',
  },
  notYours: 'This button is somebody else’s: nothing changed. For your own data, type “my-account”.',
  platform:
    'The chat platform keeps its own copies, under its rules: delete there yourself what you wrote there.',
  others: 'What others wrote stays theirs, even if they name you.',
  backups: (age) => `Backups are kept ${age} at most; if one is restored, the erasure is done again.`,
  line: (what, count) => `${what}: ${count}`,
  done: 'Done',
  stays: 'What stays, without your name',
  withdraw: {
    form: 'Withdraw my words',
    label: 'Which ones',
    hint: 'They also leave the messages in which the bot showed them. An upcoming workshop is cancelled, and those who signed up are told.',
    all: ['all', 'everything'],
    none: 'You have no words of your own alone here: nothing changed.',
    chooseSome: 'Choose at least one kind of words. Nothing was withdrawn.',
    unknown:
      'I do not know this kind of words. Type “my-account withdraw all”, or choose in the list. Nothing was withdrawn.',
    done: 'Your words are withdrawn',
    stays:
      'A report written by several stays with the team. A workshop that others signed up for keeps its title and its date.',
  },
  object: {
    form: 'Refuse a use',
    label: 'What I refuse',
    hint: 'No reason to give, and nobody is told. Untick to accept again.',
    uses: {
      matching: 'being asked or drawn',
      reminders: 'receiving reminders',
      listing: 'being in lists',
      news: 'my news on the weekly page',
    },
    typed: {
      matching: ['requests', 'help', 'coffees', 'draws', 'matching'],
      reminders: ['reminders', 'reminder'],
      listing: ['lists', 'directory', 'list'],
      news: ['news', 'digest', 'good news'],
    },
    nothing: ['nothing', 'none'],
    unknown:
      'I do not know this use. Type “my-account object requests”, “reminders”, “lists”, “news”, or “my-account object nothing”. Nothing changed.',
    refused: 'Noted: your data are no longer used for this',
    none: 'Noted: you no longer refuse any use.',
    stays: 'They stay for the rest, as long as planned. Nobody is told.',
  },
  restrict: {
    done: 'Done: your data stay, and are used for nothing. I do not write to you, suggest you to anyone, draw you or show your name in any list.',
    how: 'To lift it: “my-account lift”. What was already published stays: “my-account withdraw my words” withdraws it.',
    already: 'That is already the case: nothing changed.',
    lifted: 'The restriction is lifted: your data are used as before. Your other refusals hold.',
    notThere: 'There was no restriction: nothing changed.',
    card: 'Your data are restricted: they are used for nothing until “my-account lift”.',
  },
  erase: {
    form: 'Erase my data',
    label: 'Erase everything?',
    yes: 'Yes, erase everything',
    no: 'No',
    yesWords: ['yes', 'everything', 'yes erase everything'],
    hint: 'Your name, accounts, answers and words disappear from here, and cannot come back.',
    chooseOne: 'Answer yes or no. Nothing was erased.',
    not: 'Nothing was erased.',
    onlyCoordinator: (cohort, operator) =>
      `You are the only one in the programme team of “${cohort}”: without you, nobody would answer there. Nothing was erased. Add somebody first with “cohort add”, or write to ${operator}, who can do it.`,
    inCharge: (teams) =>
      `You are in charge of ${teams}: the challenge will have nobody in charge until the programme team names someone.`,
    trainings: (numbers) =>
      `Your upcoming workshops (${numbers}) will be cancelled, and those who signed up told.`,
    done: 'Done: nothing here names you any more. I will not write to you again.',
    again: 'To come back one day, “join” is enough. No cohort file can bring you back.',
  },
  tooMany: (many) =>
    `You have asked for this file ${many} times today already, and it hardly changes: take the last one, or ask for it tomorrow. Nothing is lost.`,
};
