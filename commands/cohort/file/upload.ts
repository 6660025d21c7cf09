import type { Incoming } from '../../../src/chat/chat.ts';
import { message, type Section, said } from '../../../src/chat/message.ts';
import { harmless } from '../../../src/chat/plain.ts';
import type { Outcome, Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { CELL_MAX, COLUMNS_MAX, readTable, ROWS_MAX, type TableFault } from '../../../src/files/table.ts';
import { readUpload } from '../../../src/files/upload.ts';
import { readCohortFile } from '../../../src/read-cohort-file.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { type CohortFile, handedOut, saysTheSame } from '../../../src/rituals/cohort-file/index.ts';
import {
  mergeSheet,
  readSheet,
  type Sheet,
  type SheetCode,
  type SheetFault,
} from '../../../src/rituals/cohort-sheet/index.ts';
import type { ImportResult } from '../../../src/store/cohort-file/bring.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { slugOf } from '../../../src/store/people/roster.ts';
import { LOCALES, type Texts } from '../../../src/texts/index.ts';
import { cardOf } from '../card.ts';
import { cohortIfAny, enterCohort, namedCohort, type Runner, type Target } from '../find.ts';
import { importFile, checkedFile, noteCohortAct, refuseFaults, takeTurn } from '../write.ts';

/** Bytes. A cohort of 700 people takes a twentieth of it. */
const BYTES_MAX = 5_000_000;

const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);

type FileRead = {
  file: CohortFile;
  whole: boolean;
  unread: string[];
  lineOf: (id: string) => number | undefined;
  /** Whether it differs from the current cohort; for a whole file, only known after the import. */
  isNew: boolean | 'later';
};

const sayFault = <C extends SheetCode>(fault: SheetFault<C>, { cohortSheet }: Texts): string => {
  const say: (given: SheetFault<C>) => string = cohortSheet.faults[fault.code];
  return cohortSheet.atLine(fault.line, harmless(say(fault)));
};

const tableFault = ({ code, line }: TableFault): SheetFault => {
  if (code === 'long-cell') return { code, line, most: CELL_MAX };
  if (code === 'many-columns') return { code, line, most: COLUMNS_MAX };
  return code === 'many-rows' ? { code, line, most: ROWS_MAX } : { code, line };
};

const sheetIn = (text: string, target: Target, tools: Tools): Sheet => {
  const table = readTable(text);
  const today = localDate(tools.now, target.cohort.timezone);
  const read =
    'fault' in table ? { faults: [tableFault(table.fault)] } : readSheet(table.rows, { words: WORDS, today });
  return 'sheet' in read
    ? read.sheet
    : refuseFaults(
        read.faults.map((fault) => sayFault(fault, tools.texts)),
        tools,
      );
};

const placeOf = ({ people }: CohortFile, id: string) => ['people', people.findIndex((one) => one.id === id)];

const isDraft = ({ state }: Target['cohort']): boolean => state === 'draft' || state === 'rehearsed';

const fromSheet = async (
  text: string,
  target: Target,
  { person }: Runner,
  tools: Tools,
): Promise<FileRead> => {
  const { lines, unread } = sheetIn(text, target, tools);
  const whole = isDraft(target.cohort);
  const keep = await slugOf(target.scope, person.id);
  const before = await exportCohort(target.scope);
  const merged = mergeSheet(before, lines, { whole, keep });
  const file = checkedFile(merged.file, tools, merged.lineOf);
  return {
    file,
    whole,
    unread,
    lineOf: (id) => merged.lineOf(placeOf(file, id)),
    isNew: !saysTheSame(before, file),
  };
};

/** A whole cohort, new or theirs: nobody can take over a cohort that others run. */
const fromYaml = async (text: string, tools: Tools): Promise<FileRead> => {
  const read = readCohortFile(text, tools.texts.locale);
  if ('faults' in read)
    return refuseFaults(
      read.faults.map(({ sentence }) => harmless(sentence)),
      tools,
    );
  const there = await findCohortBySlug(tools.scope.tx, read.file.cohort.id);
  if (there && !(await tools.enter(there.id))) refuse(tools.texts.cohortBring.files.notYours);
  const { file, lineOf } = read;
  const whole = there !== undefined && isDraft(there);
  return { file, whole, unread: [], lineOf: (id) => lineOf(placeOf(file, id)), isNew: 'later' };
};

const targetOfSheet = async (text: string, call: Runner, tools: Tools): Promise<Target> => {
  const { named } = await namedCohort(text, call, tools);
  const target = await cohortIfAny({ ...call, ...(named === undefined ? {} : { named }) }, tools);
  return target ?? refuse(tools.texts.cohortBring.files.beginFirst);
};

const bytesOf = (files: readonly Incoming[], { texts }: Tools): Uint8Array => {
  const words = texts.cohortBring.files;
  const [file, another] = files;
  if (!file || another) return refuse(words.several);
  if (file.unread === 'too-large' || file.bytes.length > BYTES_MAX)
    return refuse(words.tooLarge(BYTES_MAX / 1_000_000));
  return file.unread ? refuse(words.unreachable) : file.bytes;
};

const readFiles = async (
  { files, text }: { files: readonly Incoming[]; text: string },
  call: Runner,
  tools: Tools,
): Promise<FileRead> => {
  const { kind, text: content } = readUpload(bytesOf(files, tools));
  if (kind === 'workbook' || kind === 'unreadable' || kind === 'empty')
    return refuse(tools.texts.cohortBring.files[kind]);
  if (kind === 'yaml') return fromYaml(content, tools);
  return fromSheet(content, await targetOfSheet(text, call, tools), call, tools);
};

const joinNames = (items: readonly string[], { texts }: Tools): string =>
  new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(items);

const uploadSummary = (
  { file, unread, lineOf }: FileRead,
  { ended, erased }: { ended: readonly string[]; erased: readonly string[] },
  launched: boolean,
  tools: Tools,
): Section[] => {
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
    ...(launched && ended.length > 0 ? [words.ended(joinNames(ended.map(nameOf), tools))] : []),
    ...(erased.length > 0 ? [words.erased(joinNames(erased.map(where), tools))] : []),
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

/** A spreadsheet or a YAML file sent in the direct message. Sends no message to others. */
export const takeUpload = async (
  given: { files: readonly Incoming[]; text: string },
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  await takeTurn(tools);
  const read = await readFiles(given, call, tools);
  const { id } = read.file.cohort;
  const brought = await bringNew(read, call, tools);
  if (!brought) return { answer: { reply: message({ text: [tools.texts.cohortBring.files.unchanged] }) } };
  const cohort = await findCohortBySlug(tools.scope.tx, id);
  if (!cohort) throw new Error('a cohort that was just written is not there');
  const { people, challenges, rituals } = read.file;
  const facts = { people: people.length, challenges: challenges.length, rituals: rituals.length };
  await noteCohortAct(cohort, call, { what: 'imported', facts: { people: facts.people } }, tools);
  const target = await enterCohort(cohort, tools);
  return {
    answer: {
      reply: await cardOf(target, tools, uploadSummary(read, brought, !isDraft(cohort), tools)),
    },
    cohort: cohort.id,
    log: [{ type: 'cohort.imported', v: 1, on: localDate(tools.now, cohort.timezone), facts }],
  };
};
