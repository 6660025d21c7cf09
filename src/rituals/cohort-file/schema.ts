import { z } from 'zod';
import { ENDS, LICENCES, REASONS, STAGES, STATES } from '../dataset/dataset.ts';
import { MILESTONE_STATES } from '../milestone/milestone.ts';
import { OWNERS, TEMPLATE_NAMES } from '../milestone/template.ts';
import { ROLES } from '../people/roles.ts';
import { NAMED_SETS } from '../standup/question-sets.ts';
import {
  allOrList,
  date,
  email,
  filledList,
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
import { eachPlatform } from './platforms.ts';

/** Legal bases of article 6 (GDPR) that a public programme can use, each worded in the notice. */
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

/** Where requests for help are posted: the bulletin's channel, and the first for mentors and community, by default. */
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
  workshop_channel: reference.exactOptional(),
  contacts: contacts.exactOptional(),
  privacy: privacy.exactOptional(),
});

const onPlatforms = eachPlatform(() => name.exactOptional());

const channel = z.strictObject({
  for: reference,
  ...onPlatforms,
});

const person = z.strictObject({
  id,
  name,
  roles: filledList(z.enum(ROLES)),
  ...onPlatforms,
  email: email.exactOptional(),
  locale: locale.exactOptional(),
  timezone: timezone.exactOptional(),
  works: filledList(weekday).exactOptional(),
  starts_on: date.exactOptional(),
  ends_on: date.exactOptional(),
  skills: z.array(skill).exactOptional(),
});

/** `e01` alone, or with a first or last day. */
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
  questions: z.union([z.enum(NAMED_SETS), filledList(z.string())], 'unknown-questions'),
  title: label.exactOptional(),
  answer_by: z.enum(['team', 'person']),
  opens_day: weekday.exactOptional(),
  opens_at: hour,
  closes_day: weekday.exactOptional(),
  closes_at: hour,
  reminds_at: hour.exactOptional(),
  days: filledList(weekday).exactOptional(),
  dates: filledList(date).exactOptional(),
  every_weeks: weeks.exactOptional(),
  from: date.exactOptional(),
  until: date.exactOptional(),
  recap: z.enum(['cohort', 'team']),
  challenges: allOrList,
});

const dataset = z.strictObject({
  id,
  challenge: reference,
  title: name,
  stage: z.enum(STAGES),
  state: z.enum(STATES).exactOptional(),
  reason: z.enum(REASONS).exactOptional(),
  who: name.exactOptional(),
  since: date.exactOptional(),
  end: z.enum(ENDS).exactOptional(),
  ground: name.exactOptional(),
  licence: z.enum(LICENCES).exactOptional(),
  link: name.exactOptional(),
  published_on: date.exactOptional(),
});

/** Departs from the template, or is a new milestone if it has a title. */
const exception = z.strictObject({
  milestone: id,
  challenge: reference.exactOptional(),
  title: name.exactOptional(),
  owner: z.enum(OWNERS).exactOptional(),
  on: date.exactOptional(),
  state: z.enum(MILESTONE_STATES).exactOptional(),
  note: name.exactOptional(),
  link: name.exactOptional(),
  in_charge: reference.exactOptional(),
  deputy: reference.exactOptional(),
});

const milestones = z.strictObject({
  template: z.enum(TEMPLATE_NAMES),
  exceptions: z.array(exception).default([]),
});

export const cohortFile = z.strictObject({
  cohort,
  channels: z.record(z.string(), channel),
  people: z.array(person),
  challenges: z.array(challenge),
  rituals: z.array(ritual).default([]),
  datasets: z.array(dataset).default([]),
  milestones: milestones.exactOptional(),
});

export type CohortFile = z.output<typeof cohortFile>;
export type FilePerson = CohortFile['people'][number];
export type FileMember = z.output<typeof member>;
export type FileChallenge = CohortFile['challenges'][number];
export type FileRitual = CohortFile['rituals'][number];
export type FileDataset = CohortFile['datasets'][number];
export type FileException = z.output<typeof exception>;

/** Suggestions for a mistyped key. */
export const KEYS: readonly string[] = [
  ...new Set(
    [
      cohortFile,
      cohort,
      helpChannels,
      contacts,
      privacy,
      channel,
      person,
      challenge,
      ritual,
      dataset,
      milestones,
      exception,
    ].flatMap(({ shape }) => Object.keys(shape)),
  ),
];
