import type { Tools } from '../../src/engine/practice/define.ts';
import {
  type CohortFile,
  listPlatforms,
  placeWithin,
  type PlatformKeys,
} from '../../src/rituals/cohort-file/index.ts';
import { findPerson } from '../../src/store/people/people.ts';
import type { Runner } from './find.ts';
import { idFrom, type Settings } from './settings-fields.ts';

/** What the settings say of a cohort's file, both ways. */

const filledIn = <Key extends string>(values: Record<Key, string>): Partial<Record<Key, string>> => {
  const filled = Object.entries<string>(values).filter(([, value]) => value !== '');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of `values`
  return Object.fromEntries(filled) as Partial<Record<Key, string>>;
};

const channelsPlaced = (file: CohortFile, { bulletin, digest }: Settings): CohortFile['channels'] => {
  const at = (name: string, place: string) => ({ [name]: { ...file.channels[name], ...placeWithin(place) } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both channels are in the file
  return {
    ...file.channels,
    ...at(file.cohort.bulletin_channel, bulletin),
    ...at(file.cohort.digest_channel, digest),
  } as CohortFile['channels'];
};

export const withSettings = (file: CohortFile, given: Settings): CohortFile => {
  const { programme, protection, operator, controller, basis, hosting } = given;
  return {
    ...file,
    channels: channelsPlaced(file, given),
    cohort: {
      ...file.cohort,
      name: given.name,
      starts_on: given.startsOn.toString(),
      ends_on: given.endsOn.toString(),
      coordination_label: given.label,
      contacts: filledIn({ programme, data_protection: protection, operator }),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked with the whole file just after
      privacy: filledIn({ controller, basis, hosting }) as NonNullable<CohortFile['cohort']['privacy']>,
    },
  };
};

const placeOf = (channel: PlatformKeys = {}): string => listPlatforms(channel)[0]?.externalId ?? '';

const dayIn = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** What the form is filled with. */
export const settingsIn = ({ cohort, channels }: CohortFile): Partial<Settings> => ({
  name: cohort.name,
  startsOn: dayIn(cohort.starts_on),
  endsOn: dayIn(cohort.ends_on),
  label: cohort.coordination_label,
  programme: cohort.contacts?.programme ?? '',
  protection: cohort.contacts?.data_protection ?? '',
  operator: cohort.contacts?.operator ?? '',
  controller: cohort.privacy?.controller ?? '',
  ...(cohort.privacy?.basis === undefined ? {} : { basis: cohort.privacy.basis }),
  hosting: cohort.privacy?.hosting ?? '',
  bulletin: placeOf(channels[cohort.bulletin_channel]),
  digest: placeOf(channels[cohort.digest_channel]),
});

const meOf = async ({ person }: Runner, { scope }: Tools): Promise<CohortFile['people'][number]> => {
  const row = await findPerson(scope.tx, person.id);
  return {
    id: idFrom(person.name) || 'coordination',
    name: person.name,
    roles: ['coordination'],
    ...(row?.email ? { email: row.email } : {}),
  };
};

/** The weekly report and the programme's milestones, which every cohort has used so far; teams can change both. */
export const newFile = async (
  { name, startsOn, endsOn, label }: Settings,
  call: Runner,
  tools: Tools,
): Promise<CohortFile> => {
  const id = idFrom(name);
  return {
    cohort: {
      id,
      name,
      locale: tools.texts.locale,
      timezone: 'Europe/Paris',
      holidays: 'FR',
      starts_on: startsOn.toString(),
      ends_on: endsOn.toString(),
      coordination_label: label,
      bulletin_channel: id,
      digest_channel: 'coordination',
    },
    channels: { [id]: { for: 'cohort' }, coordination: { for: 'coordination' } },
    people: [await meOf(call, tools)],
    challenges: [],
    rituals: [
      {
        id: 'bilan',
        kind: 'standup',
        questions: 'weekly',
        answer_by: 'team',
        opens_day: 'mon',
        opens_at: '10:00',
        closes_day: 'fri',
        closes_at: '15:00',
        reminds_at: '10:00',
        recap: 'cohort',
        challenges: 'all',
      },
    ],
    datasets: [],
    milestones: { template: 'eig-10-months', exceptions: [] },
  };
};
