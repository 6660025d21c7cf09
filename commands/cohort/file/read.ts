import type { Incoming } from '../../../src/chat/chat.ts';
import { harmless } from '../../../src/chat/plain.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { CELL_MAX, COLUMNS_MAX, readTable, ROWS_MAX, type TableFault } from '../../../src/files/table.ts';
import { readUpload } from '../../../src/files/upload.ts';
import { readCohortFile } from '../../../src/read-cohort-file.ts';
import { type CohortFile, saysTheSame } from '../../../src/rituals/cohort-file/index.ts';
import {
  mergeSheet,
  type NearTeam,
  nearTeams,
  readSheet,
  type Sheet,
  type SheetCode,
  type SheetFault,
} from '../../../src/rituals/cohort-sheet/index.ts';
import { plainPhrase } from '../../../src/rituals/words/letters.ts';
import { splitList } from '../../../src/rituals/words/lists.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { slugOf } from '../../../src/store/people/roster.ts';
import { LOCALES, type Texts } from '../../../src/texts/index.ts';
import { cohortIfAny, namedCohort, type Runner, type Target } from '../find.ts';
import {
  checkedFile,
  type FaultAtLine,
  problemsIn,
  refuseFaults,
  sayAtLines,
  takeoverFaults,
} from '../write.ts';

/** Bytes. A cohort of 700 people takes a twentieth of it. */
const BYTES_MAX = 5_000_000;

const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);

export type FileRead = {
  file: CohortFile;
  /** The cohort as it is; nothing before its first import. */
  before?: CohortFile;
  whole: boolean;
  unread: string[];
  lineOf: (id: string) => number | undefined;
  /** Whether it differs from the current cohort; for a whole file, only known after the import. */
  isNew: boolean | 'later';
};

const sayFault = <C extends SheetCode>(fault: SheetFault<C>, { cohortSheet }: Texts): FaultAtLine => {
  const say: (given: SheetFault<C>) => string = cohortSheet.faults[fault.code];
  return { line: fault.line, sentence: harmless(say(fault)) };
};

const NEW = LOCALES.flatMap(({ cohortBring }) => cohortBring.near.newWords);

/** « nouveau : Rivage Clai, Dune » beside the file: these names are not slips. */
const saidNewIn = (text: string): string[] => {
  const found = new RegExp(`(?:^|[\\s,;.])(?:${NEW.join('|')})\\s*:?\\s+([^]+)$`).exec(
    plainPhrase(text.slice(0, 400)),
  );
  return splitList(found?.[1] ?? '');
};

const askAboutNear = ({ name, known }: NearTeam, { cohortBring }: Texts): string =>
  harmless(cohortBring.near.question(name, known));

const tableFault = ({ code, line }: TableFault): SheetFault => {
  if (code === 'long-cell') return { code, line, most: CELL_MAX };
  if (code === 'many-columns') return { code, line, most: COLUMNS_MAX };
  return code === 'many-rows' ? { code, line, most: ROWS_MAX } : { code, line };
};

type ReadSheet = { sheet: Sheet; faults: FaultAtLine[] };

/** What can be read of it, and what is wrong in it; refused at once when nothing can be. */
const sheetIn = (text: string, target: Target, tools: Tools): ReadSheet => {
  const table = readTable(text);
  const { today } = target;
  const read =
    'fault' in table ? { faults: [tableFault(table.fault)] } : readSheet(table.rows, { words: WORDS, today });
  if ('sheet' in read) return { sheet: read.sheet, faults: [] };
  const faults = read.faults.map((fault) => sayFault(fault, tools.texts));
  const rest = 'rest' in read ? read.rest : undefined;
  return rest ? { sheet: rest, faults } : refuseFaults(sayAtLines(faults, tools), tools);
};

const placeOf = ({ people }: CohortFile, id: string) => ['people', people.findIndex((one) => one.id === id)];

export const isDraft = ({ state }: Target['cohort']): boolean => state === 'draft' || state === 'rehearsed';

/** In a cohort whose people know their teams, a slip in a name would make another team. */
const nearFaults = (
  before: CohortFile | undefined,
  file: CohortFile,
  { text, lineOf }: { text: string; lineOf: (path: readonly (string | number)[]) => number | undefined },
  { texts }: Tools,
): FaultAtLine[] =>
  nearTeams(before?.challenges ?? [], file.challenges, saidNewIn(text)).map((near) => ({
    line: lineOf(['challenges', file.challenges.findIndex(({ name }) => name === near.name)]),
    sentence: askAboutNear(near, texts),
  }));

/** All that is wrong, in one answer: a line that cannot be read has no other fault. */
const mustBeRight = (found: readonly FaultAtLine[][], tools: Tools): void => {
  const [first = [], ...others] = found;
  const faulty = new Set(first.map(({ line }) => line));
  const all = [...first, ...others.flat().filter(({ line }) => line === undefined || !faulty.has(line))];
  if (all.length > 0) refuseFaults(sayAtLines(all, tools), tools);
};

const fromSheet = async (
  content: string,
  target: Target,
  { call: { person }, text }: { call: Runner; text: string },
  tools: Tools,
): Promise<FileRead> => {
  const { sheet, faults } = sheetIn(content, target, tools);
  const whole = isDraft(target.cohort);
  const keep = await slugOf(target.scope, person.id);
  const before = await exportCohort(target.scope);
  const merged = mergeSheet(before, sheet.lines, { whole, keep });
  const lineOf = (id: string) => merged.lineOf(placeOf(merged.file, id));
  const isKnown = target.cohort.state !== 'draft';
  mustBeRight(
    [
      faults,
      isKnown ? nearFaults(before, merged.file, { text, lineOf: merged.lineOf }, tools) : [],
      problemsIn(merged.file, merged.lineOf, tools),
      await takeoverFaults(merged.file, { person, lineOf }, tools),
    ],
    tools,
  );
  const file = checkedFile(merged.file, tools, merged.lineOf);
  return { file, before, whole, unread: sheet.unread, lineOf, isNew: !saysTheSame(before, file) };
};

/** A whole cohort, new or theirs: nobody can take over a cohort that others run. */
const fromYaml = async (content: string, { text }: { text: string }, tools: Tools): Promise<FileRead> => {
  const read = readCohortFile(content, tools.texts.locale);
  if ('faults' in read)
    return refuseFaults(
      read.faults.map(({ sentence }) => harmless(sentence)),
      tools,
    );
  const there = await findCohortBySlug(tools.scope.tx, read.file.cohort.id);
  const scope = there && (await tools.enter(there.id));
  if (there && !scope) refuse(tools.texts.cohortBring.files.notYours);
  const { file, lineOf } = read;
  const before = scope && (await exportCohort(scope));
  if (there && there.state !== 'draft')
    mustBeRight([nearFaults(before, file, { text, lineOf }, tools)], tools);
  const whole = there !== undefined && isDraft(there);
  const known = { file, whole, unread: [], lineOf: (id: string) => lineOf(placeOf(file, id)) };
  return { ...known, isNew: 'later', ...(before ? { before } : {}) };
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

export const readFiles = async (
  { files, text }: { files: readonly Incoming[]; text: string },
  call: Runner,
  tools: Tools,
): Promise<FileRead> => {
  const { kind, text: content } = readUpload(bytesOf(files, tools));
  if (kind === 'workbook' || kind === 'unreadable' || kind === 'empty')
    return refuse(tools.texts.cohortBring.files[kind]);
  if (kind === 'yaml') return fromYaml(content, { text }, tools);
  return fromSheet(content, await targetOfSheet(text, call, tools), { call, text }, tools);
};
