import { z } from 'zod';
import { type Text } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import {
  type CohortFile,
  listPlatforms,
  placeWithin,
  type PlatformKeys,
} from '../../src/rituals/cohort-file/index.ts';
import { readDay } from '../../src/rituals/words/dates/days.ts';
import { slug } from '../../src/rituals/words/slug.ts';
import { findCohortBySlug } from '../../src/store/cohort/cohort.ts';
import { exportCohort } from '../../src/store/cohort-file/export.ts';
import { findPerson } from '../../src/store/people/people.ts';
import { cardOf } from './card.ts';
import { type Places, settingsForm } from './settings-form.ts';
import { enterCohort, type Runner, type Target } from './target.ts';
import { importFile, checkedFile, noteCohortAct, takeTurn } from './write.ts';

export const settingsSubmission = z.object({
  payload: z.union([z.literal(''), z.uuid()]),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
type Values = z.output<typeof settingsSubmission>['values'];

const typedValue = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

const filledIn = <Key extends string>(
  values: Values,
  names: Record<Key, string>,
): Partial<Record<Key, string>> => {
  const all = Object.entries<string>(names).map(([key, name]) => [key, typedValue(values, name)] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of `names`
  return Object.fromEntries(all.filter(([, value]) => value !== '')) as Partial<Record<Key, string>>;
};

const CONTACTS = { programme: 'programme', data_protection: 'protection', operator: 'operator' };
const PRIVACY = { controller: 'controller', basis: 'basis', hosting: 'hosting' };

type Errors = Record<string, Text>;
type SettingsRead = { id: string; name: string; startsOn: string; endsOn: string };

const readSettings = (values: Values, { now, texts }: Tools): SettingsRead | { errors: Errors } => {
  const { wrong } = texts.cohortBring;
  const name = typedValue(values, 'name');
  const day = (field: string) => readDay(typedValue(values, field), localDate(now, 'Europe/Paris'));
  const [starts, ends] = [day('startsOn'), day('endsOn')];
  const id = slug(name)
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 40);
  const errors = {
    ...(id === '' ? { name: [wrong.name] } : {}),
    ...(starts ? {} : { startsOn: [wrong.date] }),
    ...(ends ? {} : { endsOn: [wrong.date] }),
    ...(starts && ends && Temporal.PlainDate.compare(ends, starts) < 0 ? { endsOn: [wrong.endsFirst] } : {}),
  };
  if (!starts || !ends || Object.keys(errors).length > 0) return { errors };
  return { id, name, startsOn: starts.toString(), endsOn: ends.toString() };
};

const channelsPlaced = (file: CohortFile, values: Values): CohortFile['channels'] => {
  const at = (name: string, field: string) => ({
    [name]: { ...file.channels[name], ...placeWithin(typedValue(values, field)) },
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both channels are in the file
  return {
    ...file.channels,
    ...at(file.cohort.bulletin_channel, 'bulletin'),
    ...at(file.cohort.digest_channel, 'digest'),
  } as CohortFile['channels'];
};

const withSettings = (
  file: CohortFile,
  values: Values,
  { name, startsOn, endsOn }: SettingsRead,
): CohortFile => ({
  ...file,
  channels: channelsPlaced(file, values),
  cohort: {
    ...file.cohort,
    name,
    starts_on: startsOn,
    ends_on: endsOn,
    coordination_label: typedValue(values, 'label') || file.cohort.coordination_label,
    contacts: filledIn(values, CONTACTS),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked with the whole file just after
    privacy: filledIn(values, PRIVACY) as NonNullable<CohortFile['cohort']['privacy']>,
  },
});

/** The weekly report and the programme's milestones, which every cohort has used so far; teams can change both. */
const newFile = (
  { id, name, startsOn, endsOn }: SettingsRead,
  me: CohortFile['people'][number],
  { texts }: Tools,
): CohortFile => ({
  cohort: {
    id,
    name,
    locale: texts.locale,
    timezone: 'Europe/Paris',
    holidays: 'FR',
    starts_on: startsOn,
    ends_on: endsOn,
    coordination_label: 'Etalab',
    bulletin_channel: id,
    digest_channel: 'coordination',
  },
  channels: { [id]: { for: 'cohort' }, coordination: { for: 'coordination' } },
  people: [me],
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
});

const meOf = async ({ person }: Runner, { scope }: Tools): Promise<CohortFile['people'][number]> => {
  const row = await findPerson(scope.tx, person.id);
  const id =
    slug(person.name)
      .replace(/[^a-z0-9-]/g, '')
      .slice(0, 40) || 'coordination';
  return {
    id,
    name: person.name,
    roles: ['coordination'],
    ...(row?.email ? { email: row.email } : {}),
  };
};

const placeOf = (channel: PlatformKeys = {}): string | undefined => listPlatforms(channel)[0]?.externalId;

export const openSettings = async (target: Target | undefined, { texts }: Tools): Promise<Outcome> => {
  if (!target) return { answer: { form: settingsForm({ payload: '', filled: {} }, texts) } };
  const { cohort, channels } = await exportCohort(target.scope);
  const places: Places = {
    bulletin: placeOf(channels[cohort.bulletin_channel]),
    digest: placeOf(channels[cohort.digest_channel]),
  };
  return { answer: { form: settingsForm({ payload: target.cohort.id, filled: cohort, ...places }, texts) } };
};

export const saveSettings = async (
  target: Target | undefined,
  values: Values,
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  const given = readSettings(values, tools);
  if ('errors' in given) return { answer: { errors: given.errors } };
  if (!target && (await findCohortBySlug(tools.scope.tx, given.id)))
    return { answer: { errors: { name: [tools.texts.cohortBring.wrong.taken] } } };
  await takeTurn(tools);
  const before = target ? await exportCohort(target.scope) : newFile(given, await meOf(call, tools), tools);
  const { cohortId } = await importFile(checkedFile(withSettings(before, values, given), tools), call, tools);
  const cohort = await findCohortBySlug(tools.scope.tx, before.cohort.id);
  if (!cohort) throw new Error('a cohort that was just written is not there');
  await noteCohortAct(cohort, call, { what: target ? 'changed' : 'created', facts: {} }, tools);
  const saved = await enterCohort(cohort, tools);
  return {
    answer: { reply: await cardOf(saved, tools, [{ text: [tools.texts.cohortRun.saved(given.name)] }]) },
    cohort: cohortId,
    log: [
      {
        type: 'cohort.changed',
        v: 1,
        on: localDate(tools.now, cohort.timezone),
        facts: { what: 'settings' },
      },
    ],
  };
};
