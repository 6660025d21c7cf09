import { said } from '../../../src/chat/message.ts';
import { harmless } from '../../../src/chat/plain.ts';
import { refined } from '../../../src/engine/practice/acts/about.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { type Outcome, sayBack } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { cohortKeys } from '../../../src/messages/cohort/keys.ts';
import {
  mergeSheet,
  readSheet,
  type SheetCode,
  type SheetFault,
} from '../../../src/rituals/cohort-sheet/index.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { type ChallengeRow, challengesOfCohort } from '../../../src/store/cohort/cohort.ts';
import { listedIn } from '../../../src/store/people/roster.ts';
import { LOCALES, type Texts } from '../../../src/texts/index.ts';
import { type Runner, type Target, theirCohort } from '../find.ts';
import { checkedFile, importFile, noteAndLog, takeTurn } from '../write.ts';
import { cellsIn, COLUMNS, personFields } from './fields.ts';

const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);

const sayFault = <C extends SheetCode>(fault: SheetFault<C>, { cohortSheet }: Texts): string => {
  const say: (given: SheetFault<C>) => string = cohortSheet.faults[fault.code];
  const sentence = harmless(say(fault));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

type Line = { cells: string[] };

const lineOf = ({ cells }: Line, { today }: Target, { texts }: Tools) => {
  const header = COLUMNS.map((column) => texts.cohortSheet.words.columns[column][0] ?? column);
  const rows = [
    { line: 1, cells: header },
    { line: 2, cells },
  ];
  const read = readSheet(rows, { words: WORDS, today });
  return 'sheet' in read ? { lines: read.sheet.lines } : { faults: read.faults };
};

const addPerson = async (line: Line, target: Target, call: Runner, tools: Tools): Promise<Outcome> => {
  const { scope, cohort } = target;
  const read = lineOf(line, target, tools);
  if ('faults' in read)
    return refuse(
      said(read.faults.map((fault) => sayFault(fault, tools.texts)).join(' ')),
      ' ',
      tools.texts.cohortBring.people.addUsage,
    );
  await takeTurn(tools);
  const before = await exportCohort(scope);
  const [unknown] = read.lines.flatMap(({ challenges }) => challenges);
  const { file } = mergeSheet(before, read.lines, { whole: false, keep: undefined });
  if (unknown && file.challenges.length > before.challenges.length)
    refuse(tools.texts.cohortBring.wrong.team);
  await importFile(checkedFile(file, tools), call, tools);
  const [added] = (await listedIn(scope)).filter(({ name }) => name === read.lines[0]?.name);
  const { people } = tools.texts.cohortBring;
  const starts = read.lines[0]?.starts_on;
  const later =
    starts !== undefined && starts > target.today.toString()
      ? tools.texts.dates.fullDay(Temporal.PlainDate.from(starts))
      : undefined;
  const note = { what: 'added', facts: {}, ...(added ? { personId: added.id } : {}) } as const;
  const fact = { type: 'cohort.changed', facts: { what: 'added' } } as const;
  return {
    ...sayBack(said(people.added(read.lines[0]?.name ?? '', cohort.state === 'launched', later))),
    ...(await noteAndLog(target, call, { note, fact }, tools)),
  };
};

type WithTeams = Target & { teams: readonly ChallengeRow[] };

const cohortWithTeams = refined<Target, string, WithTeams>(theirCohort, 'with its teams', async (target) => ({
  ...target,
  teams: await challengesOfCohort(target.scope),
}));

export const add = actOn(cohortWithTeams, {
  name: 'cohort-add',
  key: cohortKeys.add,
  verb: ({ cohortRun }) => cohortRun.verbs.add,
  form: {
    title: ({ cohortBring }) => cohortBring.people.addTitle,
    fields: ({ teams }) => personFields(teams),
    words: (typed) => ({ values: cellsIn(typed), next: 'act' }),
  },
  logs: ['cohort.changed'],
  handle: ({ about: { teams: _teams, ...target }, given, call }, tools) =>
    addPerson(given, target, call, tools),
});
