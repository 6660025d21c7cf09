import type { AccountTexts } from '../../fr/account/account.ts';

export const account: AccountTexts = {
  pause: {
    words: ['pause', 'stop'],
    summary: { usage: 'pause until 4/12', what: 'receive nothing any more, without giving a reason' },
    until: (day) =>
      `Noted: I will not write to you before ${day}. Nobody is told. To come back sooner, type “resume”.`,
    open: 'Noted: I will not write to you any more. Nobody is told. To come back, type “resume”.',
    past: (day) =>
      `A coming date is needed, and ${day} is not: nothing changed. Type for instance “pause until monday”, or “pause” alone.`,
  },
  resume: {
    words: ['resume'],
    summary: { usage: 'resume', what: 'receive messages again' },
    done: 'Welcome back! I will write to you again, within your working hours.',
    already: 'You were not on a pause: nothing changed.',
  },
  away: {
    words: ['away', 'off', 'absent'],
    summary: {
      usage: 'away until monday',
      what: 'receive nothing on those days; add “(team)” to tell your team',
    },
    sentence: /^(?:i\s*[’']?\s*(?:am|m|will\s+be)\s+)(?:not\s+(?:here|there)|away|off)\b/i,
    team: ['team'],
    button: 'Tell my team',
    quiet: 'Do not tell any more',
    done: (when, shared) =>
      shared
        ? `Noted: I will not write to you ${when}, and your team knows. Your mentors and the coordination do not.`
        : `Noted: I will not write to you ${when}. Nobody is told, unless you wish so.`,
    today: 'today',
    on: (day) => `on ${day}`,
    until: (day) => `before ${day}`,
    span: (from, to) => `from ${from} to ${to}`,
    past: (what) =>
      `Coming days are needed, and “${what}” is not: nothing changed. Type for instance “away friday”, “away until monday” or “away from 4/12 to 11/12”.`,
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
      language: 'Language',
      zone: 'Time zone',
      days: 'Working days',
      reminders: 'Reminders',
      end: 'Expected end',
    },
    languages: { fr: 'French', en: 'English' },
    everyWorkingDay: 'from Monday to Friday',
    reminders: { on: 'yes', off: 'no' },
    noEnd: 'not known',
    kept: 'What I keep about you',
    keptLine: (what, count, howLong) => `${what}: ${count} (${howLong})`,
    keptKinds: {
      answers: { what: 'your stand-up answers', howLong: 'sixty days' },
      reports: { what: 'team reports you wrote', howLong: 'twelve months after the end' },
      skips: { what: 'stand-ups you let pass', howLong: 'until they close' },
      contracts: {
        what: 'end of your time here that you confirmed',
        howLong: 'the time of the contract, and three months',
      },
      counts: {
        what: 'days on which I count my own messages, so as not to send you too many',
        howLong: 'fifteen days',
      },
      aliases: { what: 'code name in the log', howLong: 'twelve months after the cohort began' },
      pauses: { what: 'pauses and days away under way', howLong: 'as long as they last' },
      acts: {
        what: 'acts of the coordination, yours or about you',
        howLong: 'twelve months after the end',
      },
      nudges: { what: 'the day of your last reminder of milestones', howLong: 'two weeks' },
      milestones: { what: 'milestones you are in charge of', howLong: 'twelve months after the arrival' },
      proposals: { what: 'stand-ups you proposed', howLong: 'six months' },
      requests: { what: 'your requests for help', howLong: 'twelve months after they are closed' },
      hands: { what: 'requests you help with, or have the problem of', howLong: 'as long as the request' },
      suggestions: { what: 'requests suggested to you', howLong: 'thirty-one days' },
      skills: { what: 'skills', howLong: 'twenty-four months, then you are asked anew' },
      consents: { what: 'consent to be asked', howLong: 'twenty-four months' },
      calls: { what: 'request for a call', howLong: 'until the call, seven days at most' },
      asks: { what: 'your requests to the coordination', howLong: 'twelve months after the answer' },
      workshops: {
        what: 'workshops you give or wish for',
        howLong: 'three months after the session, twelve without a date',
      },
      seats: { what: 'workshops you signed up for', howLong: 'three months after the session' },
      feeds: { what: 'fingerprint of your calendar address', howLong: 'until “workshop calendar revoke”' },
      tracks: { what: 'side tracks you tell of', howLong: 'twelve months after the end' },
      coffee: { what: 'your part in the coffee draw', howLong: 'until “coffee stop”' },
      coffeeSkips: { what: 'the coffee you sit out', howLong: 'until the draw' },
      pairings: { what: 'your latest coffees', howLong: 'thirty days' },
      heldTexts: { what: 'texts that wait until you say for whom they are', howLong: 'one day at most' },
      news: { what: 'your good news, signed by the team', howLong: 'twelve months' },
      deliveries: { what: 'messages I sent you, without their text', howLong: 'six months' },
    },
    identity: 'Your name, address, team and these settings: the time of the contract, and three months.',
    change: 'Change',
    how: 'Or type “my-account language french”, “my-account zone Indian/Reunion”, “my-account days mon tue thu” or “my-account reminders no”.',
    formTitle: 'Your account',
    saved: 'Saved.',
    fields: { zoneHint: 'A name such as Europe/Paris, Indian/Reunion or America/Cayenne.' },
    keys: {
      language: ['language'],
      zone: ['zone', 'timezone'],
      days: ['days', 'day'],
      reminders: ['reminders', 'reminder'],
    },
    languageWords: { fr: ['french', 'fr'], en: ['english', 'en'] },
    faults: {
      language: 'This language is not spoken here. Choose French or English. Nothing was saved.',
      zone: 'This time zone does not exist. Write a name such as Europe/Paris or Indian/Reunion. Nothing was saved.',
      days: 'Choose at least one working day, for instance “mon tue thu”. Nothing was saved.',
      reminders: 'Answer yes or no. Nothing was saved.',
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
    confirmed: (day) => `Thank you. I stop writing to you from ${day} on.`,
    formTitle: 'End of your time here',
    field: 'Last day',
    proposed: (day) =>
      `Thank you. The coordination is told that it will be ${day}, and you will read its answer here. Nothing changes until then.`,
    past: (day) => `A coming date is needed, and ${day} is not: nothing changed.`,
    notUnderstood:
      'I did not understand this date: nothing changed. Type for instance “contract-end 31/08/2027”.',
    none: 'I know of no end to your time here: nothing changed. Write to the coordination.',
    toCoordination: (name, before, after) =>
      `${name} says that their time here will end on ${after}, and not on ${before}. As long as you have not taken it into account, nothing changes.`,
    take: 'Take it into account',
    leave: 'Keep the former date',
    taken: (name, day) => `It is taken into account: ${name} until ${day}.`,
    left: (name, day) => `${day} holds for ${name}: nothing changed.`,
    settled: 'It is settled already: nothing changed.',
    answerTaken: (day) => `The coordination has taken your new date into account: ${day}.`,
    answerLeft: (day) => `The coordination keeps ${day}. To talk about it, write to them directly.`,
  },
  notice: {
    title: 'Hello, I am Ritournelle, the bot of your cohort',
    purpose:
      'What I am for: keeping the cohort’s reports, peer help and trainings alive. No evaluation, no presence, no surveillance.',
    optional: 'Answering is optional and without consequence. “pause” stops everything, no reason asked.',
    kept: (controller, basis) =>
      `What I keep: your answers, up to two months for a stand-up and twelve months after the end for a report. Controller: ${controller}, under ${basis}.`,
    readers:
      'Who reads: your team for the stand-up, the cohort for the weekly report. Never your managers through me.',
    rights: (contact) => `Your rights (access, rectification, erasure, objection): ${contact}, or the CNIL.`,
    link: 'Read the full notice',
    bases: {
      public_interest: 'its task in the public interest',
      legitimate_interest: 'its legitimate interest',
      contract: 'the performance of your contract',
      legal_obligation: 'a legal obligation',
    },
  },
};
