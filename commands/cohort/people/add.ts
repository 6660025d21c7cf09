import { z } from 'zod';
import type { Field, Form } from '../../../src/chat/form.ts';
import { message, said } from '../../../src/chat/message.ts';
import { harmless } from '../../../src/chat/plain.ts';
import type { Outcome, Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import {
  mergeSheet,
  readSheet,
  type SheetCode,
  type SheetFault,
} from '../../../src/rituals/cohort-sheet/index.ts';
import { challengesOfCohort } from '../../../src/store/cohort/cohort.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { LOCALES, type Texts } from '../../../src/texts/index.ts';
import type { Runner, Target } from '../target.ts';
import { listedIn } from '../../../src/store/people/roster.ts';
import { importFile, checkedFile, noteCohortAct, takeTurn } from '../write.ts';

export const ADD_FORM = 'cohortAdd';

/** One person is a spreadsheet of one line. */
const COLUMNS = ['name', 'email', 'roles', 'challenge', 'startsOn', 'endsOn'] as const;
const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);
const NONE = 'none';

export const addSubmission = z.object({
  payload: z.uuid(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const personField = (name: string, label: string, type: Field['type'], required: boolean): Field => ({
  name,
  label,
  type,
  required,
});

export const addForm = async ({ scope, cohort }: Target, { texts }: Tools): Promise<Form> => {
  const { people } = texts.cohortBring;
  const teams = await challengesOfCohort(scope);
  return {
    id: ADD_FORM,
    title: people.addTitle,
    payload: cohort.id,
    fields: [
      personField('name', people.name, 'text', true),
      personField('email', people.email, 'text', false),
      {
        ...personField('roles', people.role, 'select', true),
        options: Object.entries(people.roles).map(([value, label]) => ({ value, label })),
        value: 'eig',
      },
      {
        ...personField('challenge', people.challenge, 'select', false),
        options: [
          { value: NONE, label: '—' },
          ...teams.slice(0, 99).map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      personField('startsOn', people.startsOn, 'date', false),
      personField('endsOn', people.endsOn, 'date', false),
    ],
  };
};

const sayFault = <C extends SheetCode>(fault: SheetFault<C>, { cohortSheet }: Texts): string => {
  const say: (given: SheetFault<C>) => string = cohortSheet.faults[fault.code];
  const sentence = harmless(say(fault));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

type Line = { cells: string[] };

const lineOf = ({ cells }: Line, { cohort }: Target, { now, texts }: Tools) => {
  const header = COLUMNS.map((column) => texts.cohortSheet.words.columns[column][0] ?? column);
  const rows = [
    { line: 1, cells: header },
    { line: 2, cells },
  ];
  const read = readSheet(rows, { words: WORDS, today: localDate(now, cohort.timezone) });
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
  await noteCohortAct(
    cohort,
    call,
    { what: 'added', facts: {}, ...(added ? { personId: added.id } : {}) },
    tools,
  );
  const { people } = tools.texts.cohortBring;
  return {
    answer: {
      reply: message({ text: [said(people.added(read.lines[0]?.name ?? '', cohort.state === 'launched'))] }),
    },
    cohort: cohort.id,
    log: [
      { type: 'cohort.changed', v: 1, on: localDate(tools.now, cohort.timezone), facts: { what: 'added' } },
    ],
  };
};

/** « Ada Un, ada@exemple.fr, EIG, Rivage Clair, 14/09/2026, 13/07/2027 » */
export const addTyped = (text: string, target: Target, call: Runner, tools: Tools): Promise<Outcome> =>
  addPerson(
    {
      cells: harmless(text)
        .split(',')
        .map((cell) => cell.trim()),
    },
    target,
    call,
    tools,
  );

export const addFromForm = async (
  values: z.output<typeof addSubmission>['values'],
  target: Target,
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  const typed = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? harmless(value).trim() : '';
  };
  const teams = await challengesOfCohort(target.scope);
  const team = teams.find(({ id }) => id === typed('challenge'))?.name ?? '';
  const role = tools.texts.cohortSheet.words.roles;
  const roles = Object.entries(role).find(([name]) => name === typed('roles'))?.[1][0] ?? '';
  const cells = [typed('name'), typed('email'), roles, team, typed('startsOn'), typed('endsOn')];
  return addPerson({ cells }, target, call, tools);
};
