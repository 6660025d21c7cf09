import type { NewFact, Outcome } from '../../src/engine/practice/outcome.ts';
import { message, said } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { sayProblem } from '../../src/read-cohort-file.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import type { CohortAct } from '../../src/rituals/cohort/acts.ts';
import { checkCohortFile, type CohortFile, type Fault } from '../../src/rituals/cohort-file/index.ts';
import {
  bringCohort,
  type ImportResult,
  forgetLeftOut,
  takeImports,
} from '../../src/store/cohort-file/bring.ts';
import { noteAct } from '../../src/store/cohort/acts.ts';
import { cohortsRunBy } from '../../src/store/cohort/coordination.ts';
import { exportCohort } from '../../src/store/cohort-file/export.ts';
import { takeoversIn } from '../../src/store/cohort/takeovers.ts';
import type { Runner, Target } from './find.ts';

/** More would be unreadable; the rest shows up once these are corrected. */
const SHOWN_MAX = 30;

type LineOf = (path: Fault['path']) => number | undefined;

/** All the faults at once, with their lines if any; nothing is imported. */
export const refuseFaults = (sentences: readonly string[], { texts }: Tools): never => {
  const { files } = texts.cohortBring;
  const more = sentences.length - SHOWN_MAX;
  throw new Refused(
    message(
      {
        text: [files.faults(sentences.length)],
        list: sentences.slice(0, SHOWN_MAX).map((one) => [said(one)]),
      },
      ...(more > 0 ? [{ text: [files.more(more)] }] : []),
    ),
  );
};

const problemsAt = (faults: readonly Fault[], lineOf: LineOf, { texts }: Tools): FaultAtLine[] =>
  faults.map(({ path, problem }) => ({ line: lineOf(path), sentence: sayProblem(problem, texts.locale) }));

/** What is wrong with a modified cohort file, as with any other. */
export const problemsIn = (made: CohortFile, lineOf: LineOf, tools: Tools): FaultAtLine[] => {
  const read = checkCohortFile(made);
  return 'file' in read ? [] : problemsAt(read.faults, lineOf, tools);
};

/** Checks a modified cohort file like any other, or refuses it in words. */
export const checkedFile = (made: CohortFile, tools: Tools, lineOf: LineOf = () => undefined): CohortFile => {
  const read = checkCohortFile(made);
  return 'file' in read
    ? read.file
    : refuseFaults(sayAtLines(problemsAt(read.faults, lineOf, tools), tools), tools);
};

/** One at a time: two simultaneous writers would each save half of their changes. */
export const takeTurn = async ({ scope, texts }: Tools): Promise<void> => {
  if (!(await takeImports(scope.tx))) refuse(texts.cohortBring.files.busy);
};

export type Bringing = Runner & {
  /** People missing from a draft's file are deleted. */
  whole?: boolean;
  /** The line of a person in the file, by id. */
  lineOf?: (id: string) => number | undefined;
};

/** A conversation never moves an account or an address: it would let people impersonate others. */
export const takeoverFaults = async (
  file: CohortFile,
  { person, lineOf }: Bringing,
  tools: Tools,
): Promise<FaultAtLine[]> => {
  const { tx } = tools.scope;
  const runs = (await cohortsRunBy(tx, person.id, tools.now)).map(({ id }) => id);
  const taken = await takeoversIn(tx, file, { personId: person.id, runs });
  const { takes } = tools.texts.cohortBring;
  return taken.map(({ id, what }) => ({
    line: lineOf?.(id),
    sentence: harmless(takes[what](file.people.find((one) => one.id === id)?.name ?? id)),
  }));
};

export type FaultAtLine = { line: number | undefined; sentence: string };

/** In the order of lines. */
export const sayAtLines = (faults: readonly FaultAtLine[], { texts }: Tools): string[] =>
  faults
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, sentence }) => (line ? texts.cohortSheet.atLine(line, sentence) : sentence));

const refuseTakeovers = async (file: CohortFile, how: Bringing, tools: Tools): Promise<void> => {
  const taken = await takeoverFaults(file, how, tools);
  if (taken.length > 0) refuseFaults(sayAtLines(taken, tools), tools);
};

/** Imports a file once the turn is taken. The person importing must still run the cohort afterwards. */
export const importFile = async (file: CohortFile, how: Bringing, tools: Tools): Promise<ImportResult> => {
  const { tx } = tools.scope;
  if (how.whole) await forgetLeftOut(tx, file);
  await refuseTakeovers(file, how, tools);
  const today = localDate(tools.now, file.cohort.timezone);
  const brought = await bringCohort(tx, file, { today, inChat: true });
  if (!(await tools.enter(brought.cohortId))) return refuse(tools.texts.cohortBring.files.notIn);
  return brought;
};

/** Changes a running cohort through a whole file: same checks, same effects. */
export const changeCohort = async (
  { scope }: Target,
  change: (file: CohortFile) => CohortFile,
  call: Runner,
  tools: Tools,
): Promise<ImportResult> => {
  await takeTurn(tools);
  return importFile(checkedFile(change(await exportCohort(scope)), tools), { person: call.person }, tools);
};

type ActOnCohort = { note: CohortAct & { personId?: string }; fact: NewFact };

/** Noted for those who coordinate, and logged there. */
export const noteAndLog = async (
  { cohort, today }: Target,
  { person }: Runner,
  { note, fact }: ActOnCohort,
  { scope }: Tools,
): Promise<Pick<Outcome, 'cohort' | 'log'>> => {
  await noteAct(scope.tx, cohort.id, { ...note, on: today, actorId: person.id });
  return { cohort: cohort.id, log: [{ ...fact, on: today }] };
};
