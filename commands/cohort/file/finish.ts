import { type Section, said } from '../../../src/chat/message.ts';
import { type Outcome, sayBack } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { type CohortFile, handedOut, saysTheSame } from '../../../src/rituals/cohort-file/index.ts';
import type { ImportResult } from '../../../src/store/cohort-file/bring.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { addedPeople, keepImport, memberRowsOf } from '../../../src/store/cohort-file/imports.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { cardOf } from '../card.ts';
import { enterCohort, type Runner } from '../find.ts';
import { importFile, noteAndLog } from '../write.ts';
import { type FileRead, isDraft } from './read.ts';

const joinNames = (items: readonly string[], { texts }: Tools): string =>
  new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(items);

/** Who arrives later, told in the future. */
const arrivalSentences = ({ file, before }: FileRead, tools: Tools): string[] => {
  const { dates, cohortBring } = tools.texts;
  const today = localDate(tools.now, file.cohort.timezone).toString();
  const fresh = new Set(addedPeople({ before: before ?? { ...file, people: [] }, file }));
  const later = file.people.filter(
    ({ id, starts_on: on }) => fresh.has(id) && on !== undefined && on > today,
  );
  const days = Map.groupBy(later, ({ starts_on: on = '' }) => on);
  return [...days]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, people]) =>
      cohortBring.files.arrives(
        dates.fullDay(Temporal.PlainDate.from(day)),
        joinNames(
          people.map(({ name }) => name),
          tools,
        ),
      ),
    );
};

const uploadSummary = (
  read: FileRead,
  { ended, erased }: { ended: readonly string[]; erased: readonly string[] },
  launched: boolean,
  tools: Tools,
): Section[] => {
  const { file, unread, lineOf } = read;
  const words = tools.texts.cohortBring.files;
  const nameOf = (id: string) => file.people.find((one) => one.id === id)?.name ?? id;
  const where = (id: string) => {
    const line = lineOf(id);
    return line ? words.line(line) : id;
  };
  const lines = [
    launched
      ? words.launched(file.people.length - erased.length)
      : words.draft(file.people.length - erased.length, file.challenges.length),
    ...(launched ? arrivalSentences(read, tools) : []),
    ...(launched && ended.length > 0 ? [words.ended(joinNames(ended.map(nameOf), tools))] : []),
    ...(erased.length > 0 ? [words.erased(joinNames(erased.map(where), tools))] : []),
    ...(read.before ? [words.undo] : []),
    ...(unread.length > 0 ? [words.unread(joinNames(unread, tools))] : []),
  ];
  return lines.map((line) => ({ text: [said(line)] }));
};

/** The cohort as it is written; nothing before its first import. */
const currentCohort = async (slug: string, tools: Tools): Promise<CohortFile | undefined> => {
  const there = await findCohortBySlug(tools.scope.tx, slug);
  const scope = there && (await tools.enter(there.id));
  return scope && exportCohort(scope);
};

/** The cohort handed back as it was handed out, or whole. */
const isHandedBack = (file: CohortFile, before: CohortFile): boolean =>
  [before, handedOut(before)].some((one) => saysTheSame(one, file));

/** What the file brought; nothing when it changes nothing. */
const bringNew = async (
  read: FileRead,
  { person }: Runner,
  tools: Tools,
): Promise<ImportResult | undefined> => {
  if (!read.isNew) return undefined;
  const bringing = { ...read, person };
  if (read.isNew === true) return importFile(read.file, bringing, tools);
  const { id } = read.file.cohort;
  const before = await currentCohort(id, tools);
  if (before && isHandedBack(read.file, before)) return undefined;
  const brought = await importFile(read.file, bringing, tools);
  if (!before || brought.erased.length > 0) return brought;
  // It may say otherwise what is so already, or what people chose for themselves.
  return JSON.stringify(before) === JSON.stringify(await currentCohort(id, tools)) ? undefined : brought;
};

/** With what stood before it, so that it can be taken back. */
const keepDone = async (
  { before, whole }: FileRead,
  held: Awaited<ReturnType<typeof memberRowsOf>>,
  cohortId: string,
  tools: Tools,
): Promise<void> => {
  const scope = await tools.enter(cohortId);
  if (!before || !scope) return;
  const file = await exportCohort(scope);
  await keepImport(scope, { state: 'done', before, file, whole, at: tools.now }, held);
};

const heldBefore = async (slug: string, tools: Tools) => {
  const there = await findCohortBySlug(tools.scope.tx, slug);
  const scope = there && (await tools.enter(there.id));
  return scope ? memberRowsOf(scope) : [];
};

/** Imports what was read, and says what changed. Sends no message to others. */
export const finishImport = async (read: FileRead, call: Runner, tools: Tools): Promise<Outcome> => {
  const { id } = read.file.cohort;
  const held = await heldBefore(id, tools);
  const brought = await bringNew(read, call, tools);
  if (!brought) return sayBack(tools.texts.cohortBring.files.unchanged);
  const cohort = await findCohortBySlug(tools.scope.tx, id);
  if (!cohort) throw new Error('a cohort that was just written is not there');
  await keepDone(read, held, cohort.id, tools);
  const { people, challenges, rituals } = read.file;
  const facts = { people: people.length, challenges: challenges.length, rituals: rituals.length };
  const target = await enterCohort(cohort, tools);
  const summary = uploadSummary(read, brought, !isDraft(cohort), tools);
  const note = { what: 'imported', facts: { people: facts.people } } as const;
  return {
    answer: { reply: await cardOf(target, tools, summary) },
    ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.imported', facts } }, tools)),
  };
};
