import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { actsOfEachWeek, habitsFile } from './habits.ts';
import { readYaml } from '../files/yaml.ts';

/** What the demo's other people do, and when: `demo/life.yml` once, then `demo/habits.yml` each week, as data. */

const SCRIPT = join(import.meta.dirname, '../../demo/life.yml');
const HABITS = join(import.meta.dirname, '../../demo/habits.yml');

const who = z.string().regex(/^[a-z]\d{1,2}$/);
const place = z.string().default('bot');
const typed = z.strictObject({ who, says: z.string(), in: place, under: z.string().optional() });
const pressed = z.strictObject({
  who,
  presses: z.string(),
  on: z.string(),
  in: place,
  fills: z.record(z.string(), z.string()).optional(),
});
const script = z.record(
  z.string().regex(/^\d{4}-\d\d-\d\d$/),
  z.record(z.string().regex(/^\d\d:\d\d$/), z.array(z.union([typed, pressed]))),
);

/** `id` names the act in the log of calls: done once, whoever replays it. */
export type ScriptedAct = (z.infer<typeof typed> | z.infer<typeof pressed>) & {
  id: string;
  at: Temporal.Instant;
};

/** The hours of the script. */
const ZONE = 'Europe/Paris';

const instantAt = (date: string, time: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).toInstant();

const actsAt = (date: string, time: string, all: z.infer<typeof script>[string][string]): ScriptedAct[] =>
  all.map((one, rank) => ({ ...one, id: `demo-${date}-${time}-${rank}`, at: instantAt(date, time) }));

const valueOf = async (path: string): Promise<unknown> => {
  const { value, faults } = readYaml(await readFile(path, 'utf8'));
  if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults)}`);
  return value;
};

const actsOfScript = async (): Promise<ScriptedAct[]> =>
  Object.entries(script.parse(await valueOf(SCRIPT))).flatMap(([date, day]) =>
    Object.entries(day).flatMap(([time, all]) => actsAt(date, time, all)),
  );

const actsOfHabits = async (): Promise<ScriptedAct[]> =>
  actsOfEachWeek(habitsFile.parse(await valueOf(HABITS))).map(({ rank, on, time, ...said }) => ({
    ...said,
    in: 'bot',
    id: `demo-habit-${rank}-${on.toString()}`,
    at: instantAt(on.toString(), time),
  }));

/** The acts of the demo's people, in order. */
export const readScript = async (): Promise<readonly ScriptedAct[]> =>
  [...(await actsOfScript()), ...(await actsOfHabits())].toSorted((a, b) =>
    Temporal.Instant.compare(a.at, b.at),
  );
