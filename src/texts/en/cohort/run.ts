import type { CohortRunTexts } from '../../fr/cohort/run.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const cohortRun: CohortRunTexts = {
  words: ['cohort'],
  summary: { usage: 'cohort', what: 'run the cohort: import, rehearse, launch, follow, close' },
  verbs: {
    begin: ['begin', 'create'],
    settings: ['settings', 'complete'],
    template: ['template', 'example'],
    rehearse: ['rehearse', 'rehearsal'],
    launch: ['launch'],
    add: ['add'],
    move: ['move'],
    extend: ['extend', 'end'],
    pause: ['pause', 'suspend'],
    resume: ['resume'],
    export: ['export'],
    acts: ['acts', 'history'],
    close: ['close'],
  },
  yes: ['yes'],
  to: ['to', 'into'],
  states: {
    draft: 'draft: nobody was told',
    rehearsed: 'rehearsed: nobody was told',
    launched: 'launched',
    closed: 'closed',
  },
  counts: (eigs, mentors, others) =>
    `${plural(eigs, 'EIG', 'EIGs')}, ${plural(mentors, 'mentor', 'mentors')}, ${plural(others, 'other person', 'other people')}`,
  labels: {
    state: 'State',
    people: 'People',
    challenges: 'Challenges',
    dates: 'Dates',
    paused: 'Pause',
    reach: 'Mails',
  },
  reach: {
    unconfirmed: (count) =>
      count === 1
        ? 'One person has not yet said that their address is theirs: they only get the notice.'
        : `${count} people have not yet said that their address is theirs: they only get the notice.`,
    refused: (names) => `Address refused by its server, to be corrected: ${names.join(', ')}.`,
  },
  span: (from, to) => `from ${from} to ${to}`,
  pausedSpan: (from, back) => `from ${from}, back on ${back}`,
  missingTitle: 'What is missing before the launch',
  warningsTitle: 'Good to know',
  readyTitle: 'All is ready',
  readyText: 'Rehearse the next four weeks for somebody, then launch.',
  missing: {
    contacts: {
      programme: 'whom to write to, in the programme',
      data_protection: 'the data protection contact',
      operator: 'the technical contact of the bot',
    },
    privacy: {
      controller: 'the data controller, for the notice',
      basis: 'the legal basis, for the notice',
      hosting: 'the hosting, for the notice',
    },
    goal: (name) => `${name}: a goal (column “Goal”)`,
    eig: (name) => `${name}: its team of EIGs`,
    mentor: (name) => `${name}: at least one mentor`,
    inCharge: (name) => `${name}: a person in charge (column “In charge”)`,
    length: (name, from, to) => `${name}: 9 to 12 months, and not from ${from} to ${to}`,
    lone: (name) => `${name} has a single EIG: plan for a pair.`,
    people: 'the people: drop your spreadsheet in this conversation',
  },
  empty: {
    title: 'No cohort yet',
    text: 'Begin by describing it: its name, its dates, whom to write to, what the notice says. Then drop here the spreadsheet of people (CSV), or a YAML file that says it all. Nobody is told before you launch.',
  },
  several: 'You run several: open one, or type its name after “cohort”.',
  buttons: {
    begin: 'Begin',
    settings: 'Settings',
    template: 'Spreadsheet template',
    rehearse: 'Rehearse',
    launch: 'Launch',
    yesLaunch: 'Yes, launch',
    add: 'Add a person',
    pause: 'Pause',
    resume: 'Resume',
    export: 'Export',
    acts: 'Who did what',
    close: 'Close',
    yesClose: 'Yes, close',
    open: (name) => name.slice(0, 70),
  },
  how: {
    draft:
      'Drop a spreadsheet or a YAML file in this conversation to replace the list. You can also type “cohort settings”, “cohort template”, “cohort rehearse” and a name, “cohort launch”, “cohort export”.',
    launched:
      'You can also type “cohort add”, “cohort move” or “cohort extend” and a name, “cohort pause 3/8 to 21/8”, “cohort export”, “cohort acts”, “cohort close”. To propose a ritual to a team: “standup propose” and the challenge.',
    closed: 'You can still type “cohort export” and “cohort acts”.',
  },
  joinTitle: 'Would like to join the community',
  joinHow: (number) => `“join accept ${number}” or “join refuse ${number}”`,
  requestsTitle: 'Requests open to the community',
  requestHow: (number) => `To remove one: “peer-help remove ${number}” and the reason.`,
  saved: (name) => `${name}: saved. Nobody was told.`,
  rehearsal: {
    choose: 'For whom? Choose somebody, or type “cohort rehearse” and their name.',
    select: 'Choose a person',
    title: (name) => `What ${name} would get`,
    span: (from, to) =>
      `From ${from} to ${to}, if nothing changed. A reminder only goes to whoever has not answered.`,
    nothingYet: 'Nothing in these four weeks.',
    line: (hour, what) => `${hour}: ${what}`,
  },
  launch: {
    confirm: (count, from, to) =>
      `${plural(count, 'person', 'people')} will get the notice, each at their own instant, between ${from} and ${to}. Then the practices begin. To confirm, press the button or type “cohort launch yes”. Nothing has left yet.`,
    done: (name, count, from, to) =>
      `${name} is launched. ${plural(count, 'notice leaves', 'notices leave')} between ${from} and ${to}.`,
    already: 'This cohort is launched already: nothing changed.',
    closed: 'This cohort is closed: nothing changed.',
    notReady: 'Nothing was launched. What is missing:',
  },
  pause: {
    title: 'Pause the cohort',
    from: 'First day',
    to: 'Last day',
    usage:
      'Type for instance “cohort pause 3/8 to 21/8”, or “cohort pause” alone for a form. Nothing was done.',
    past: 'This pause is over already. Nothing was done: give dates to come.',
    tooLong: 'A pause lasts three months at most. Nothing was done.',
    overlaps: 'A pause is planned on these dates already. Nothing changed: “cohort resume” takes it away.',
    done: (from, back) =>
      `From ${from} until things begin again, on ${back}, the bot will ask nothing of anyone. What is open already closes and is read as planned. The day it begins again, a message will say so in the cohort’s channel.`,
    ended: 'The pause is lifted: the practices begin again on their next date.',
    none: 'No pause is planned. Nothing changed.',
  },
  back: {
    title: 'The cohort begins again',
    text: 'Nothing has to be caught up with. Here is what comes this week:',
    nothing: 'Nothing has to be caught up with, and nothing is planned this week.',
    planned: 'back after the pause',
  },
  exports: {
    text: 'Here is the cohort: the YAML file, which can be imported again as it is, then its datasets, its milestones and the counts of the log, without anyone’s name in these three.',
    names: { datasets: 'datasets', milestones: 'milestones', counts: 'counts' },
    milestoneColumns: ['Challenge', 'Milestone', 'Date', 'State', 'Owner'],
    countColumns: ['Week', 'Fact', 'Count'],
  },
  acts: {
    title: 'Who did what',
    none: 'Nothing was done yet.',
    gone: 'someone erased, or the operator',
    said: {
      created: 'cohort created',
      changed: 'settings changed',
      imported: 'import',
      launched: 'launch',
      added: 'person added',
      moved: 'change of challenge',
      extended: 'last day changed',
      paused: 'cohort paused',
      resumed: 'end of the pause',
      exported: 'export',
      closed: 'closure',
    },
    line: (day, actor, what) => `${day}, ${actor}: ${what}`,
    about: (what, person) => `${what} (${person})`,
    people: (count) => plural(count, 'person', 'people'),
  },
  close: {
    confirm: (day, end) =>
      `The last report is the one of the week of ${day}: it closes and is read as planned. Everyone then gets a last word, and may choose to stay in the community. Then, silence; access ends on ${end}. To confirm, press the button or type “cohort close yes”. Nothing was done yet.`,
    done: (day, end) =>
      `Noted: the last word leaves from ${day} on, access ends on ${end}. Think of “cohort export”.`,
    already: 'The closure is planned already. Nothing changed.',
    notLaunched: 'This cohort is not launched: there is nothing to close. Nothing changed.',
    planned: 'last word',
    plannedEnd: 'end of access',
    farewell: {
      title: 'The cohort comes to its end',
      text: (end) =>
        `The bot will ask nothing more of you. Your access ends on ${end}. Until then, “my-account” tells what is kept about you, and “my-account export” gives it to you.`,
      stay: 'If you wish, stay in the community: peer help goes on. Without an answer, you are not in it. Or type “stay”.',
      button: 'Stay in the community',
    },
    stayWords: ['stay'],
    stays: 'Done: you are part of the community. “leave” takes you out of it, at once.',
    staysAlready: 'You are part of the community already: nothing changed.',
    stayTooSoon: 'This opens at the end of the cohort. Nothing changed.',
  },
};
