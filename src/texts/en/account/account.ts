import type { AccountTexts } from '../../fr/account/account.ts';

export const account: AccountTexts = {
  pause: {
    words: ['pause', 'stop'],
    summary: { usage: 'pause until 4 Dec', what: 'stop all messages, without giving a reason' },
    until: (day) =>
      `Noted: I will not write to you before ${day}. Nobody is told. To come back sooner, type “resume”.`,
    open: 'Noted: I will not write to you any more. Nobody is told. To come back, type “resume”.',
    past: (day) =>
      `${day} is in the past: nothing changed. Type for instance “pause until monday”, or “pause” alone.`,
  },
  resume: {
    words: ['resume'],
    summary: { usage: 'resume', what: 'receive messages again' },
    done: 'Welcome back! I will write to you again, within your working hours.',
    already: 'You were not paused: nothing changed.',
  },
  away: {
    words: ['away', 'off', 'absent'],
    summary: {
      usage: 'away until monday',
      what: 'receive nothing on those days; add “(team)” to tell your team',
    },
    sentence:
      /^(?:i\s*[’']?\s*(?:am|m|will\s+be)\s+)(?:not\s+(?:here|there)|away|off|out|sick|on\s+(?:leave|holiday|vacation))\b/i,
    team: ['team'],
    button: 'Tell my team',
    quiet: 'Stop telling them',
    done: (when, shared) =>
      shared
        ? `Noted: I will not write to you ${when}, and your team knows. Your mentors and the programme team do not.`
        : `Noted: I will not write to you ${when}. Nobody is told, unless you wish so.`,
    today: 'today',
    on: (day) => `on ${day}`,
    until: (day) => `before ${day}`,
    span: (from, to) => `from ${from} to ${to}`,
    past: (what) =>
      `“${what}”: these days are over, too far away, or end before they begin. Nothing changed. Type for instance “away friday”, “away until monday” or “away from 4/12 to 11/12”.`,
    notUnderstood:
      'I did not understand which days: nothing was saved, neither as days away nor as an answer. Type for instance “away friday”, “away until monday” or “away from 4/12 to 11/12”.',
    noTeam: 'Only teams of fellows are told; your days are noted.',
    gone: 'These days are over: nothing changed.',
  },
  mine: {
    words: ['my-account'],
    summary: { usage: 'my-account', what: 'your language, zone, days, reminders, and what I keep about you' },
    title: 'Your account',
    labels: {
      name: 'Name',
      language: 'Language',
      zone: 'Time zone',
      days: 'Working days',
      reminders: 'Reminders',
      reach: 'How to reach you',
      bulletins: 'Bulletins by mail',
      end: 'Expected end',
    },
    languages: { fr: 'French', en: 'English' },
    everyWorkingDay: 'from Monday to Friday',
    reminders: { on: 'yes', off: 'no' },
    reaches: { chat: 'chat', mail: 'mail', both: 'both' },
    reachWords: { chat: ['chat'], mail: ['mail', 'email'], both: ['both'] },
    noEnd: 'not known',
    refused: 'I did not understand: nothing changed. Type “my-account” to see what it does.',
    kept: 'What I keep about you',
    keptLine: (what, count, howLong) => `${what}: ${count} (${howLong})`,
    identity: (howLong) => `your name, accounts, address, teams and these settings (${howLong})`,
    change: 'Change',
    how: 'Or type “my-account language French”, “my-account zone Indian/Reunion”, “my-account days mon tue thu” or “my-account reminders no”.',
    formTitle: 'Your account',
    saved: 'Saved.',
    fields: {
      zoneHint: 'A name such as Europe/Paris, Indian/Reunion or America/Cayenne.',
      reachHint: 'Where one is not possible, the other takes over. Both: one copy on each.',
    },
    keys: {
      name: ['name'],
      language: ['language'],
      zone: ['zone', 'timezone'],
      days: ['days', 'day'],
      reminders: ['reminders', 'reminder'],
      reach: ['reach'],
      bulletins: ['bulletins', 'bulletin'],
    },
    languageWords: { fr: ['french', 'fr'], en: ['english', 'en'] },
    faults: {
      name: 'Write a name of sixty characters at most, without symbols. Nothing was saved.',
      language: 'This language is not spoken here. Choose French or English. Nothing was saved.',
      zone: 'This time zone does not exist. Write a name such as Europe/Paris or Indian/Reunion. Nothing was saved.',
      days: 'Choose at least one working day, for instance “mon tue thu”. Nothing was saved.',
      reminders: 'Answer yes or no. Nothing was saved.',
      reach: 'Choose the chat, mail or both. Nothing was saved.',
      noMail:
        'No mail can be sent to you: your address is not known, or mail is not set up here. Nothing was saved. Ask the programme team.',
    },
  },
  contract: {
    words: ['contract-end'],
    planned: 'ends of contracts to confirm',
    ask: (day) =>
      `As far as I know, your time here ends on ${day}. Is that still right? From that day on, I will not write to you any more.`,
    yes: 'That is right',
    other: 'Another date',
    how: 'Or type “contract-end yes”, or “contract-end 31/08/2027”.',
    confirmed: (day) => `Thank you. I will stop writing to you from ${day}.`,
    formTitle: 'End of your time here',
    field: 'Last day',
    proposed: (day) =>
      `Thank you. The programme team is told that it will be ${day}, and you will read its answer here. Nothing changes until then.`,
    past: (day) => `${day} is in the past: nothing changed.`,
    notUnderstood:
      'I did not understand this date: nothing changed. Type for instance “contract-end 31/08/2027”.',
    none: 'I know of no end to your time here: nothing changed. Write to the programme team.',
    toCoordination: (name, before, after) =>
      `${name} says that their time here will end on ${after}, and not on ${before}. Nothing changes until you accept it.`,
    take: 'Accept the new date',
    leave: 'Keep the old date',
    taken: (name, day) => `Accepted: ${name} until ${day}.`,
    left: (name, day) => `The date stays ${day} for ${name}: nothing changed.`,
    settled: 'It is settled already: nothing changed.',
    answerTaken: (day) => `The programme team accepted your new date: ${day}.`,
    answerLeft: (day) => `The programme team keeps ${day}. To talk about it, write to them directly.`,
  },
  notice: {
    title: 'Hello, I am Ritournelle, the bot of the cohort and its community',
    purpose:
      'What I am for: keeping the cohort’s reports, peer help and trainings alive. No evaluation, no presence, no surveillance.',
    optional: 'Answering is optional and without consequence. “pause” stops everything, no reason asked.',
    kept: (controller, basis, standup, report) =>
      `What I keep: your answer to a stand-up, ${standup}; a report, ${report}. Controller: ${controller}, under ${basis}.`,
    readers:
      'Who reads: your team for the stand-up, the cohort for the weekly report. Never your managers through me.',
    rights: (contact) =>
      `Your rights (access, rectification, erasure, restriction, objection): type “my-account”, or ${contact}, or the CNIL.`,
    link: 'Read the full notice',
    bases: {
      public_interest: 'its task in the public interest',
      legitimate_interest: 'its legitimate interest',
      contract: 'the performance of your contract',
      legal_obligation: 'a legal obligation',
    },
  },
  stored: {
    kinds: {
      pauses: { what: 'pauses and days away under way', why: 'leave you in peace' },
      contracts: { what: 'end of your time here that you confirmed', why: 'stop writing to you in time' },
      counts: { what: 'days on which I count my own messages', why: 'limit messages' },
    },
    purged: {},
  },
};
