import type { CohortBringTexts } from '../../fr/cohort/bring.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const cohortBring: CohortBringTexts = {
  form: {
    title: 'The cohort',
    name: 'Name of the cohort',
    startsOn: 'The EIGs arrive on',
    endsOn: 'The contracts end on',
    label: 'Coordination’s name',
    labelHint: 'As the bot writes it: Etalab, DINUM…',
    programme: 'Programme contact',
    programmeHint: 'A name and an address: whom to write to.',
    protection: 'Data protection',
    protectionHint: 'To use one’s rights.',
    operator: 'Technical contact',
    controller: 'Data controller',
    basis: 'Legal basis',
    bases: {
      public_interest: 'Public interest',
      legal_obligation: 'Legal obligation',
      contract: 'Contract',
      legitimate_interest: 'Legitimate interest',
    },
    hosting: 'Hosting',
    hostingHint: 'By whom, in which country.',
    bulletin: 'Cohort channel',
    bulletinHint: 'On Slack, its id: C0…, at the bottom of “About”.',
    digest: 'Coordination channel',
  },
  wrong: {
    date: 'This is not a date. Write for instance 2026-09-14.',
    endsFirst: 'The end comes before the beginning.',
    name: 'A name is needed, with one letter at least.',
    taken: 'A cohort has this name already.',
    team: 'This challenge does not exist. Write its name as it is in the cohort.',
  },
  files: {
    workbook:
      'This is a workbook (xlsx, ods): I only read text. Nothing was saved. In your spreadsheet choose File, Save as, then CSV, and drop that file.',
    unreadable: 'This file is not text. Nothing was saved. Drop a spreadsheet saved as CSV, or a YAML file.',
    empty: 'This file is empty. Nothing was saved. “cohort template” gives you one to fill in.',
    tooLarge: (megabytes) =>
      `This file is over ${megabytes} MB. Nothing was saved. Remove what is not the list of people, and send it again.`,
    unreachable:
      'I could not read this file from your chat. Nothing was saved. Send it again in a minute; if it happens again, write to the person who runs the bot.',
    several: 'One file at a time. Nothing was saved: send a single one again.',
    busy: 'Another import is under way. Nothing of yours was saved: send this file again in a minute.',
    notYours:
      'Other people run this cohort. Nothing was saved. Change its id in the file, or ask to be part of it.',
    notIn:
      'Your address is not in this file with the role coordination: you could not run this cohort any more. Nothing was saved. Add yourself, and send the file again.',
    beginFirst:
      'Before the spreadsheet, say what the cohort is: press “Begin” or type “cohort begin”. Nothing was saved yet.',
    which: (name) =>
      `For which cohort? Send the file again with its name beside it, for instance “${name}”. Nothing was saved.`,
    faults: (count) =>
      `${plural(count, 'point', 'points')} to correct. Nothing was saved: correct them and send the file again.`,
    more: (count) => `and ${plural(count, 'other', 'others')}, once these are corrected.`,
    unchanged: 'This file changes nothing: all of it was there already.',
    draft: (people, challenges) =>
      `Saved as a draft: ${plural(people, 'person', 'people')}, ${plural(challenges, 'challenge', 'challenges')}. Nobody was told.`,
    launched: (people) =>
      `Saved: ${plural(people, 'person', 'people')} in the cohort. Whoever arrives will get the notice within their working hours.`,
    arrives: (day, names) => `From ${day}: ${names}. The notice will leave that day.`,
    undo: 'A mistake? “cohort undo import” puts the cohort back as it was, for a day, if nobody has done anything yet with what this file brings.',
    ended: (names) => `Their time ends today, they are not in the file: ${names}.`,
    erased: (where) =>
      `Erased at their own request, and left aside: ${where}. Remove this line from your file.`,
    line: (line) => `line ${line}`,
    unread: (columns) => `Columns that I neither read nor keep: ${columns}.`,
  },
  near: {
    newWords: ['new'],
    question: (name, known) =>
      `“${name}”: new, or “${known}”? Correct the name; if it is new, send the file again and type beside it: new, then this name.`,
    fresh: (count) =>
      `This file adds ${plural(count, 'challenge that the cohort does not have yet', 'challenges that the cohort does not have yet')}:`,
    members: (eigs, mentors) => `${plural(eigs, 'EIG', 'EIGs')}, ${plural(mentors, 'mentor', 'mentors')}`,
    howTo:
      'Nothing was saved yet. To confirm, press the button or type “cohort import yes”; the file waits for a day.',
    nothingWaits: 'No file waits to be confirmed. Nothing changed. Send it again if need be.',
    changedSince: 'The cohort changed since this file. Nothing was saved: send it again.',
    declined: 'Dropped: nothing was saved, and the file is forgotten.',
  },
  undo: {
    none: 'No import can be undone: the last one is more than a day old, or there is none. Nothing changed.',
    changedSince:
      'The cohort was changed since this import: undoing it would also erase these changes. Nothing changed. Send a corrected file instead.',
    actedOn:
      'A person or a team that this import brought or changed has done something already: it can no longer be undone. Nothing changed. Send a corrected file instead.',
    notIn: 'Before this import, you were not in the programme team of this cohort. Nothing changed.',
    done: 'Undone: the cohort is as it was before this file. Nobody was told.',
  },
  takes: {
    account: (name) =>
      `${name}: the account given is not the one I know for them, or belongs to someone else. An account is not changed from here: leave this cell empty, or ask the person who runs the bot.`,
    mail: (name) =>
      `${name}: I know this person, or this address, outside the cohorts that you run. Only the person who runs the bot can add them or change their address.`,
  },
  template: {
    text: 'A line of headers, then a line per person. Only Name, Mail and Role are required; an EIG also has a Challenge. Copy this into a file, or into your spreadsheet.',
    rows: [
      'Camille Example;camille@example.example;coordination;;;;;;',
      'Ada Model;ada@example.example;EIG;Rivage Clair;Direction des eaux;Say each day where one can swim;;2026-09-14;2027-07-13',
      'Edwige Example;edwige@example.example;mentor;Rivage Clair;;;yes;;',
      'Paul Model;paul@example.example;sponsor;Rivage Clair;;;;;',
    ],
    file: 'cohort-template.csv',
  },
  people: {
    addTitle: 'Add a person',
    name: 'First and last name',
    email: 'Mail',
    role: 'Role',
    roles: {
      eig: 'EIG',
      mentor: 'Mentor',
      sponsor: 'Sponsor',
      coordination: 'Coordination',
      community: 'Community',
    },
    challenge: 'Challenge',
    startsOn: 'First day',
    endsOn: 'Last day',
    addUsage:
      'Type for instance “cohort add Ada One, ada@example.org, EIG, Rivage Clair, 2026-09-14, 2027-07-13”, or “cohort add” alone for a form. Nothing was done.',
    moveUsage: 'Type for instance “cohort move Ada One to Rivage Clair”. Nothing was done.',
    extendUsage:
      'Type for instance “cohort extend Ada One until 2027-08-31” or “cohort end Ada One on 4/12”. Nothing was done.',
    who: 'I know nobody of this name in this cohort. Nothing was done. Check the name, or add them with “cohort add”.',
    notInTeam: 'This person is neither an EIG nor a mentor of any challenge. Nothing was done.',
    ofCommunity:
      'This person is part of the community, which has no last day: they leave it when they choose to. Nothing was done.',
    already: 'This person is in that challenge already. Nothing changed.',
    added: (name, launched, later) =>
      launched && later !== undefined
        ? `${name} will be in the cohort on ${later}. The notice will leave that day, within their working hours.`
        : launched
          ? `${name} is part of the cohort. The notice leaves within their working hours, tomorrow morning at the earliest.`
          : `${name} is part of the draft. Nobody was told.`,
    moved: (name, team, later) =>
      later === undefined
        ? `${name} is now in the challenge ${team}.`
        : `${name} will be, on ${later}, in the challenge ${team}.`,
    extended: (name, day) => `The last day of ${name} is now ${day}.`,
  },
};
