import { randomUUID } from 'node:crypto';
import type { AnswerView, FieldView } from '../../src/chat/sandbox/view.ts';
import type { World } from '../fixtures/world.ts';

/** Two weeks in which people press what they see, and fill in the forms that open. Only what old revisions have too. */

const PEOPLE = ['e01', 'e02', 'e03', 'm1', 'c1', 'a1'];
const DAYS = ['23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const LATER = ['01', '02', '03', '04'].map((day) => `2026-12-${day}`);
/** What would end the fortnight for one person, or for everyone. */
const LAST = /effacer|clore|taire|limiter|refuser|quitter|erase/i;
/** In a conversation, the last ones. */
const MESSAGES = 4;

/** A choice keeps what is chosen, or takes the first; a text keeps what is there. */
const valueOf = ({ name, type, required, value, options }: FieldView): string | string[] | undefined => {
  if (value !== undefined && value !== '') return typeof value === 'string' ? value : [...value];
  if (options) return options[0]?.value;
  if (!required) return undefined;
  return type === 'date' ? '2026-12-08' : `CANARI ${name}`;
};

const filled = (fields: readonly FieldView[]): Record<string, string | string[]> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

const said = (answer: unknown): string =>
  JSON.stringify(answer ?? '', (key, value) => (key === 'id' ? '' : value));

/** [person, what they pressed and when, the answer], as `say` has text and answer. */
type Replayed = [as: string, did: string, answer: string];

const pressOne = async (world: World, as: string, message: string, button: string): Promise<string[]> => {
  const answer: AnswerView = await world.sandbox.acting.press({ as, message, button, id: randomUUID() });
  await world.engine.drain();
  if (!answer) return [''];
  if ('message' in answer) return [answer.message.text];
  const { id, title, fields } = answer.form;
  const opened = `form: ${title}: ${fields.map(({ label }) => label).join()}`;
  return [opened, said(await world.submit(as, id, filled(fields)))];
};

const pressAll = async (world: World, as: string, at: string): Promise<Replayed[]> => {
  const pressed = new Set<string>();
  const answers: Replayed[] = [];
  const seen = await world.read(as).catch(() => []);
  for (const { id: message, buttons } of seen.slice(-MESSAGES))
    for (const { id: button, label } of buttons) {
      const did = `${at} [${label}]`;
      if (pressed.has(did) || LAST.test(label)) continue;
      pressed.add(did);
      const found = await pressOne(world, as, message, button).catch((error: unknown) => [
        `FAULT ${String(error)}`,
      ]);
      answers.push(...found.map((answer): Replayed => [as, did, answer]));
    }
  return answers;
};

export const fortnightOfPresses = async (world: World): Promise<Replayed[]> => {
  const answers: Replayed[] = [];
  for (const day of [...DAYS, ...LATER])
    for (const hour of ['10:30', '15:30']) {
      await world.to(`${day}T${hour}:00+01:00`);
      for (const as of PEOPLE) answers.push(...(await pressAll(world, as, `${day} ${hour}`)));
    }
  return answers;
};
