import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from './files/yaml.ts';

/** What the demo's other people do, and when: `demo/life.yml`, as data. */

const SCRIPT = join(import.meta.dirname, '../demo/life.yml');

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

const actsAt = (date: string, time: string, all: z.infer<typeof script>[string][string]): ScriptedAct[] =>
  all.map((one, rank) => ({
    ...one,
    id: `demo-${date}-${time}-${rank}`,
    at: Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).toInstant(),
  }));

/** The acts of the demo's people, in order. */
export const readScript = async (path = SCRIPT): Promise<readonly ScriptedAct[]> => {
  const { value, faults } = readYaml(await readFile(path, 'utf8'));
  if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults)}`);
  return Object.entries(script.parse(value))
    .flatMap(([date, day]) => Object.entries(day).flatMap(([time, all]) => actsAt(date, time, all)))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
};
