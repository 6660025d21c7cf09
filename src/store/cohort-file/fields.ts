import type {
  CohortFile,
  FileDataset,
  FileException,
  FilePerson,
  FilePlatform,
} from '../../rituals/cohort-file/index.ts';
import type { StandupSettings } from '../../rituals/standup/settings.ts';
import { fieldMap } from './field-map.ts';
import type { challenges, cohorts, datasets, milestones, people, roster } from '../tables/index.ts';

/** Where each field of a cohort file is stored, for imports and exports. */

type FileCohort = CohortFile['cohort'];
type FileChallenge = CohortFile['challenges'][number];
type FileRitual = CohortFile['rituals'][number];

export const cohortFields = fieldMap<FileCohort, typeof cohorts.$inferSelect>()({
  id: 'slug',
  name: 'name',
  locale: 'locale',
  timezone: 'timezone',
  holidays: 'holidays',
  starts_on: { day: 'startsOn' },
  ends_on: { day: 'endsOn' },
  coordination_label: 'coordinationLabel',
  bulletin_channel: 'bulletinChannel',
  digest_channel: 'digestChannel',
  help_channels: 'helpChannels',
  workshop_channel: 'workshopChannel',
  contacts: 'contacts',
  privacy: 'privacy',
});

/** Stored in rows of their own. */
type InRows = 'roles' | 'skills' | FilePlatform;
type OfRoster = 'id' | 'starts_on' | 'ends_on';

/** Fields of the person, whatever the cohort. */
export const personFields = fieldMap<FilePerson, typeof people.$inferSelect, OfRoster | InRows>()({
  name: 'name',
  email: 'email',
  locale: 'locale',
  timezone: 'timezone',
  works: 'works',
});

export const rosterFields = fieldMap<Pick<FilePerson, OfRoster>, typeof roster.$inferSelect>()({
  id: 'slug',
  starts_on: { day: 'startsOn' },
  ends_on: { day: 'endsOn' },
});

export const challengeFields = fieldMap<FileChallenge, typeof challenges.$inferSelect, 'eig' | 'mentors'>()({
  id: 'slug',
  name: 'name',
  host: 'host',
  goal: 'goal',
  channel: 'channel',
  timezone: 'timezone',
  holidays: 'holidays',
  starts_on: { day: 'startsOn' },
  ends_on: { day: 'endsOn' },
  in_charge: { person: 'inCharge' },
  sponsor: { person: 'sponsor' },
  coach: { person: 'coach' },
});

type OfRitual = 'id' | 'kind' | 'questions' | 'title' | 'answer_by' | 'recap' | 'challenges';

export const rhythmFields = fieldMap<FileRitual, StandupSettings['rhythm'], OfRitual>()({
  opens_day: 'opensDay',
  opens_at: 'opensAt',
  closes_day: 'closesDay',
  closes_at: 'closesAt',
  reminds_at: 'remindsAt',
  days: 'days',
  dates: 'dates',
  every_weeks: 'everyWeeks',
  from: 'from',
  until: 'until',
});

export const datasetFields = fieldMap<FileDataset, typeof datasets.$inferSelect, 'challenge'>()({
  id: 'slug',
  title: 'title',
  stage: 'stage',
  state: 'state',
  reason: 'reason',
  who: 'who',
  since: { day: 'since' },
  end: 'end',
  ground: 'ground',
  licence: 'licence',
  link: 'link',
  published_on: { day: 'publishedOn' },
});

export const exceptionFields = fieldMap<FileException, typeof milestones.$inferSelect, 'challenge'>()({
  milestone: 'slug',
  title: 'title',
  owner: 'owner',
  on: { day: 'on' },
  state: 'state',
  note: 'note',
  link: 'link',
  in_charge: { person: 'inCharge' },
  deputy: { person: 'deputy' },
});
