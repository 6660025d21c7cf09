import { z } from 'zod';
import { ROLES } from '../roles.ts';
import { NAMED_SETS } from '../standup-sets.ts';
import {
  allOrList,
  date,
  email,
  filled,
  holidays,
  hour,
  id,
  label,
  locale,
  longText,
  name,
  reference,
  skill,
  timezone,
  weekday,
  weeks,
} from './fields.ts';

/** The grounds of article 6 that a public programme can give, each with its words in the notice. */
const BASES = ['public_interest', 'legal_obligation', 'contract', 'legitimate_interest'] as const;

const contacts = z.strictObject({
  programme: name.exactOptional(),
  data_protection: name.exactOptional(),
  operator: name.exactOptional(),
});

const privacy = z.strictObject({
  controller: name.exactOptional(),
  basis: z.enum(BASES).exactOptional(),
  hosting: name.exactOptional(),
});

/** Channels in which requests for help are posted; by default the bulletin's, and the first for mentors and community. */
const helpChannels = z.strictObject({
  cohort: reference.exactOptional(),
  mentors: reference.exactOptional(),
  community: reference.exactOptional(),
});

const cohort = z.strictObject({
  id,
  name,
  locale,
  timezone,
  holidays,
  starts_on: date,
  ends_on: date,
  coordination_label: name.default('Etalab'),
  bulletin_channel: reference,
  digest_channel: reference,
  help_channels: helpChannels.exactOptional(),
  contacts: contacts.exactOptional(),
  privacy: privacy.exactOptional(),
});

const channel = z.strictObject({
  for: reference,
  slack: name.exactOptional(),
  mattermost: name.exactOptional(),
});

const person = z.strictObject({
  id,
  name,
  roles: filled(z.enum(ROLES)),
  slack: name.exactOptional(),
  mattermost: name.exactOptional(),
  email: email.exactOptional(),
  locale: locale.exactOptional(),
  timezone: timezone.exactOptional(),
  works: filled(weekday).exactOptional(),
  starts_on: date.exactOptional(),
  ends_on: date.exactOptional(),
  skills: z.array(skill).exactOptional(),
});

/** `e01` alone, or with the days of an arrival or a departure. */
const member = z.preprocess(
  (given) => (typeof given === 'string' ? { id: given } : given),
  z.strictObject({ id: reference, from: date.exactOptional(), until: date.exactOptional() }),
);

const challenge = z.strictObject({
  id,
  name,
  host: name.exactOptional(),
  goal: longText.exactOptional(),
  channel: reference.exactOptional(),
  timezone: timezone.exactOptional(),
  holidays: holidays.exactOptional(),
  starts_on: date.exactOptional(),
  ends_on: date.exactOptional(),
  eig: z.array(member).default([]),
  mentors: z.array(member).default([]),
  in_charge: reference.exactOptional(),
  sponsor: reference.exactOptional(),
  coach: reference.exactOptional(),
});

const ritual = z.strictObject({
  id,
  kind: z.literal('standup'),
  questions: z.union([z.enum(NAMED_SETS), filled(z.string())], 'unknown-questions'),
  /** The name of a ritual that asks questions of its own. */
  title: label.exactOptional(),
  answer_by: z.enum(['team', 'person']),
  opens_day: weekday.exactOptional(),
  opens_at: hour,
  closes_day: weekday.exactOptional(),
  closes_at: hour,
  reminds_at: hour.exactOptional(),
  days: filled(weekday).exactOptional(),
  dates: filled(date).exactOptional(),
  every_weeks: weeks.exactOptional(),
  from: date.exactOptional(),
  until: date.exactOptional(),
  recap: z.enum(['cohort', 'team']),
  challenges: allOrList,
});

export const cohortFile = z.strictObject({
  cohort,
  channels: z.record(z.string(), channel),
  people: z.array(person),
  challenges: z.array(challenge),
  rituals: z.array(ritual).default([]),
});

export type CohortFile = z.output<typeof cohortFile>;
export type FilePerson = CohortFile['people'][number];
export type FileMember = z.output<typeof member>;
export type FileChallenge = CohortFile['challenges'][number];
export type FileRitual = CohortFile['rituals'][number];

/** What a mistyped key may have meant. */
export const KEYS: readonly string[] = [
  ...new Set(
    [cohortFile, cohort, helpChannels, contacts, privacy, channel, person, challenge, ritual].flatMap(
      ({ shape }) => Object.keys(shape),
    ),
  ),
];
