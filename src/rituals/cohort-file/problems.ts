import type { QuestionFault } from '../standup/own-questions.ts';
import type { Role } from '../people/roles.ts';
import type { FilePlatform } from './platforms.ts';

/** Codes of values in the wrong format: each says which format was expected. */
export const FORMATS = [
  'blank',
  'bad-id',
  'bad-email',
  'bad-date',
  'bad-hour',
  'bad-interval',
  'unknown-timezone',
  'unknown-holidays',
  'all-or-list',
  'unknown-questions',
] as const;
export type Format = (typeof FORMATS)[number];

export type ExpectedKind = 'mapping' | 'list' | 'text' | 'number';
export type Collection = 'people' | 'challenges' | 'rituals' | 'datasets';
export type Account = 'email' | FilePlatform;

type FormatParams = Record<Format, { key: string; value: string }>;

type ShapeParams = {
  'empty-file': unknown;
  'not-a-mapping': unknown;
  'unknown-key': { key: string; guess?: string };
  missing: { key: string };
  'wrong-type': { key: string; expected: ExpectedKind };
  'unknown-value': { key: string; value: string; allowed: readonly string[] };
  'too-long': { key: string; max: number };
};

type RuleParams = {
  'reserved-id': { id: string };
  'duplicate-id': { id: string; in: Collection };
  'shared-account': { key: Account; value: string; others: string };
  'shared-channel': { value: string; others: string };
  'listed-twice': { key: string; value: string };
  'no-such-person': { id: string };
  'no-such-channel': { id: string };
  'no-such-challenge': { id: string };
  'no-such-audience': { id: string };
  'wrong-role': { person: string; role: Role };
  'not-in-team': { person: string; challenge: string };
  'wrong-audience': { channel: string; allowed: readonly string[] };
  'personal-recap': object;
  'ends-first': { starts: string; ends: string };
  'outside-hours': { key: string; value: string; opens: string; closes: string };
  'closes-first': { opens: string; closes: string };
  'reminder-outside': { reminds: string; opens: string; closes: string };
  'end-without-ground': { dataset: string };
  'reason-without-block': { dataset: string };
  'block-without-reason': { dataset: string };
  'no-dataset-page': { value: string };
  'no-such-milestone': { id: string };
  'whose-milestone': { id: string; needed: boolean };
  'own-without-date': { id: string };
  'outside-programme': { on: string; from: string; until: string };
  'before-dependency': { on: string; other: string; otherOn: string };
  'no-link': { value: string };
  'not-with': { key: string; questions: string };
  'bad-question': { fault: QuestionFault };
  'not-asked-so': { questions: string; answerBy: 'team' | 'person' };
};

type LaunchParams = {
  'launch-contact': { key: string };
  'launch-privacy': { key: string };
  'no-goal': { challenge: string };
  'no-eig': { challenge: string };
  'no-mentor': { challenge: string };
  'no-one-in-charge': { challenge: string };
  'wrong-length': { challenge: string; starts: string; ends: string };
  'lone-eig': { challenge: string };
};

type Params = FormatParams & ShapeParams & RuleParams & LaunchParams;
export type ProblemCode = keyof Params;

/** The texts have one sentence per code. */
export type Problem<C extends ProblemCode = ProblemCode> = { [K in C]: { code: K } & Params[K] }[C];
export type ProblemSentences = { [K in ProblemCode]: (problem: Problem<K>) => string };

export type Path = readonly (string | number)[];
export type Fault = { path: Path; problem: Problem };
