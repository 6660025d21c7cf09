import { expect } from 'vitest';
import type { App, Client } from './process.ts';
import { isReceipt, valuesIn } from './prompts.ts';

/** Answers of all the demo's teams to what opened on Monday, and what is found of them. */

/** Who said what: « e01 priority ». */
export type Said = string;

const TEAMS = [
  ['e01', 'e02', 'e03'],
  ['e04', 'e05', 'e06'],
  ['e07', 'e08', 'e09'],
  ['e10', 'e11'],
  ['e12', 'e13', 'e14'],
  ['e15', 'e16', 'e17'],
  ['e18', 'e19', 'e20'],
  ['e21', 'e22'],
  ['e23', 'e24', 'e25'],
  ['e26', 'e27'],
  ['e28', 'e29', 'e30'],
  ['e31', 'e32'],
];
const DAILY = ['e01', 'e02', 'e03', 'e23', 'e24', 'e25'];
const FIELDS = ['priority', 'ups', 'help'];
const BY_FORM = { as: 'e32', word: 'bilan', field: 'date' };

type Answer = { as: string; word: string; number: number; field: string };

const wordsOf = (as: string, field: string): string => `${field} selon ${as}`;

/** By team: each of its members answers another question of its report: 2, 3, then 4. Then those who answer each day, alone. */
export const answers: readonly (readonly Answer[])[] = [
  ...TEAMS.map((team) =>
    team.map((as, rank) => ({ as, word: 'bilan', number: rank + 2, field: FIELDS[rank] ?? '' })),
  ),
  ...DAILY.map((as) => [{ as, word: 'standup', number: 1, field: 'since' }]),
];

/** Says it again as long as the bot answers that it was too busy and stored nothing. */
export const sayAsPeopleDo = async (app: App, { as, word, number, field }: Answer): Promise<Said> => {
  const text = `${word} ${number}. ${wordsOf(as, field)}`;
  await expect.poll(async () => isReceipt(await app.say(as, text)), { timeout: 60_000 }).toBe(true);
  return `${as} ${field}`;
};

/** Submits the last team’s form again, with its current values and one more field. */
export const submitOneMore = async (app: Client): Promise<Said> => {
  const opened = await app.say(BY_FORM.as, BY_FORM.word);
  if (!opened || !('form' in opened)) throw new Error('no form came back');
  const filled = Object.entries(valuesIn(opened)).filter(([, value]) => typeof value === 'string');
  const values = { ...Object.fromEntries(filled), date: wordsOf(BY_FORM.as, BY_FORM.field) };
  expect(await app.submit(BY_FORM.as, opened.form.id, values)).toMatchObject({ answer: null });
  return `${BY_FORM.as} ${BY_FORM.field}`;
};

/** What the first to answer of each team finds on opening the form again. */
export const readBack = async (app: Client): Promise<Said[]> => {
  const stored: Said[] = [];
  for (const ofTeam of answers) {
    const [{ as, word } = BY_FORM] = ofTeam;
    const values = valuesIn(await app.say(as, word));
    const theirs = [...ofTeam, ...(ofTeam.some((one) => one.as === BY_FORM.as) ? [BY_FORM] : [])];
    stored.push(
      ...theirs
        .filter((one) => values[one.field] === wordsOf(one.as, one.field))
        .map((one) => `${one.as} ${one.field}`),
    );
  }
  return stored;
};
