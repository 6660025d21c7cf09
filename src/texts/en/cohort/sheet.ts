import { dates } from '../dates.ts';
import type { SheetSentences, SheetWords } from '../../../rituals/cohort-sheet/index.ts';
import type { CohortSheetTexts } from '../../fr/cohort/sheet.ts';

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });
const neededColumns = { name: '“Name”', email: '“Mail”', roles: '“Role”' };

const words: SheetWords = {
  columns: {
    name: ['Name', 'full name', 'last name', 'surname', 'person'],
    firstName: ['First name', 'given name'],
    email: ['Mail', 'email', 'e-mail', 'mail address', 'email address'],
    roles: ['Role', 'roles', 'function'],
    challenge: ['Challenge', 'challenges', 'team', 'project'],
    host: ['Host', 'administration', 'ministry'],
    goal: ['Goal', 'objective'],
    inCharge: ['In charge', 'person in charge'],
    startsOn: ['Arrival', 'start', 'start date', 'from', 'starts on'],
    endsOn: ['Departure', 'end', 'end date', 'until', 'ends on'],
    locale: ['Language', 'locale'],
    timezone: ['Time zone', 'timezone', 'zone'],
    works: ['Days', 'working days', 'works'],
    skills: ['Skills'],
    channel: ['Channel', 'team channel'],
    slack: ['Slack', 'slack id'],
    mattermost: ['Mattermost'],
  },
  roles: {
    eig: ['EIG', 'fellow'],
    mentor: ['mentor', 'mentors', 'project owner'],
    sponsor: ['sponsor', 'senior mentor'],
    coordination: ['coordination', 'coach', 'coordinator', 'programme team'],
    community: ['community', 'alumni', 'alumnus', 'alumna'],
  },
  languages: { fr: ['French'], en: ['English'] },
};

const faults: SheetSentences = {
  broken: () => 'a quotation mark is opened and never closed. Remove it, or double it.',
  'long-cell': ({ most }) =>
    `a cell has over ${most.toLocaleString('en-GB')} characters. Shorten it: none needs as many.`,
  'many-rows': ({ most }) =>
    `this spreadsheet has over ${most.toLocaleString('en-GB')} lines. Split it into several files.`,
  'many-columns': ({ most }) =>
    `this spreadsheet has over ${most} columns. Keep only those of “cohort template”.`,
  'no-rows': () => 'nobody is in this spreadsheet. Give it a line of headers, then a line per person.',
  'no-columns': ({ missing }) =>
    `the ${missing.length > 1 ? 'columns' : 'column'} ${conjunction.format(missing.map((column) => neededColumns[column]))} ${missing.length > 1 ? 'are' : 'is'} missing. The first line holds the headers: “cohort template” gives you an example.`,
  'column-twice': ({ column }) => `the column “${column}” says the same as another one. Keep one of them.`,
  'no-name': () => 'this line has no name. Complete it or remove it.',
  'no-email': ({ name }) => `${name} has no address. Add the one of their account in your chat.`,
  'bad-email': ({ value }) => `“${value}” is not a mail address.`,
  'same-email': ({ value, other }) =>
    `“${value}” is on line ${other} already. One person, one line: separate their roles with a comma.`,
  'same-account': ({ value, other }) => `the account “${value}” is on line ${other} already.`,
  'no-role': ({ name }) => `${name} has no role: EIG, mentor, sponsor, coordination or community.`,
  'unknown-role': ({ value }) =>
    `“${value}” is not a role. Write EIG, mentor, sponsor, coordination or community.`,
  'no-team': ({ name }) => `${name} is an EIG without a challenge. Complete the column “Challenge”.`,
  'bad-date': ({ value }) => `“${value}” is not a date. Write for instance 2026-09-14.`,
  'ends-first': ({ starts, ends }) =>
    `the departure (${dates.fullDay(Temporal.PlainDate.from(ends))}) comes before the arrival (${dates.fullDay(Temporal.PlainDate.from(starts))}).`,
  'unknown-zone': ({ value }) =>
    `“${value}” is not a time zone. Write for instance Europe/Paris or Indian/Reunion.`,
  'unknown-language': ({ value }) => `“${value}” is not a language that I speak. Write French or English.`,
  'bad-days': ({ value }) =>
    `“${value}” does not say days of the week. Write for instance “Monday to Thursday”.`,
  formula: ({ value }) =>
    `“${value}” is a formula, or its error. Paste the value in its place (paste special, values).`,
  'not-in-team': ({ name, challenge }) => `${name} does not belong to the challenge ${challenge}.`,
};

export const cohortSheet: CohortSheetTexts = {
  words,
  faults,
  atLine: (line, sentence) => `Line ${line}: ${sentence}`,
};
