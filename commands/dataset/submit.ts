import { harmless } from '../../src/chat/plain.ts';
import { message, type Section, type Text } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { Refused } from '../../src/engine/practice/refused.ts';
import { datasetSection } from '../../src/messages/dataset/words.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { type Change, ENDS, LICENCES, REASONS, STAGES } from '../../src/rituals/dataset/dataset.ts';
import { catalogueAddress, catalogueSlug } from '../../src/rituals/dataset/catalogue-link.ts';
import type { DatasetRow } from '../../src/store/dataset/datasets.ts';
import { lockDataset } from '../../src/store/dataset/datasets.ts';
import { changeDataset } from './change.ts';
import { seenBy, type Who } from './find.ts';
import { confirmChanges } from './readers.ts';

export type Values = Readonly<Record<string, string | readonly string[]>>;

export const textOf = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

const codeAmong = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
  codes.find((code) => code === value);

type FieldChange = { field: string; change: Change };
type ChangesRead = { asked: FieldChange[] } | { errors: Record<string, Text> };

/** Changes of a form, in order: stage, publication, end. */
const changesIn = (values: Values, before: DatasetRow, { texts }: Tools): ChangesRead => {
  const { refused } = texts.dataset;
  const asked: FieldChange[] = [];
  const stage = codeAmong(STAGES, textOf(values, 'stage'));
  if (!stage) return { errors: { stage: [refused.required] } };
  if (stage !== before.stage) asked.push({ field: 'stage', change: { kind: 'move', to: stage } });
  const licence = codeAmong(LICENCES, textOf(values, 'licence'));
  if (licence && licence !== before.licence)
    asked.push({ field: 'licence', change: { kind: 'licence', licence } });
  const address = textOf(values, 'link');
  const slug = catalogueSlug(address);
  if (address !== '' && !slug) return { errors: { link: [refused['no-dataset-page']] } };
  if (slug && catalogueAddress(slug) !== before.link)
    asked.push({ field: 'link', change: { kind: 'link', link: catalogueAddress(slug) } });
  const end = codeAmong(ENDS, textOf(values, 'end'));
  const ground = textOf(values, 'ground');
  if (end && ground === '') return { errors: { ground: [refused['no-ground']] } };
  if (end) asked.push({ field: 'ground', change: { kind: 'end', end, ground } });
  return { asked };
};

const joinOutcomes = (outcomes: readonly Outcome[], last: Section): Outcome => ({
  answer: {
    reply: message(
      ...outcomes.flatMap(({ answer }) => ('reply' in answer ? answer.reply.sections.slice(0, 1) : [])),
      last,
    ),
  },
  log: outcomes.flatMap(({ log }) => log ?? []),
});

/** The update form: all of it, or the first fault under its field and nothing saved. */
export const submitUpdate = async (
  before: DatasetRow,
  values: Values,
  who: Who,
  tools: Tools,
): Promise<Outcome> => {
  const read = changesIn(values, before, tools);
  if ('errors' in read) return { answer: { errors: read.errors } };
  if (read.asked.length === 0) throw new Refused([tools.texts.dataset.refused['same-stage']]);
  confirmChanges(
    read.asked.map(({ change }) => change),
    who,
    tools,
  );
  const outcomes: Outcome[] = [];
  let row = before;
  for (const { change } of read.asked) {
    outcomes.push(await changeDataset(row, change, who, tools));
    row = (await lockDataset(tools.scope, before.id)) ?? row;
  }
  return joinOutcomes(outcomes, datasetSection(row, seenBy(who, tools)));
};

const dayIn = (text: string): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
};

/** The form about an obstacle: three plain questions that determine the reason. */
export const submitBlock = (
  dataset: DatasetRow,
  values: Values,
  who: Who,
  tools: Tools,
): Promise<Outcome> | Outcome => {
  const { refused } = tools.texts.dataset;
  const reason = codeAmong(REASONS, textOf(values, 'reason'));
  if (!reason) return { answer: { errors: { reason: [refused.required] } } };
  const given = textOf(values, 'since');
  const since = given === '' ? localDate(tools.now, tools.zone) : dayIn(given);
  if (!since) return { answer: { errors: { since: [refused['not-a-day'](given)] } } };
  if (textOf(values, 'who') === '') return { answer: { errors: { who: [refused['no-one']] } } };
  return changeDataset(
    dataset,
    { kind: 'hold', state: 'blocked', reason, who: textOf(values, 'who'), since },
    who,
    tools,
  );
};
