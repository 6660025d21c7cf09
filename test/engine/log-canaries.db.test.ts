import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { act, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { commands } from '../../commands/index.ts';
import { purgeDaily } from '../../src/engine/time/daily-purge.ts';
import { makeMetrics } from '../../src/web/metrics.ts';
import { SECRET_KEY } from '../fixtures/keys.ts';
import { dumpOf } from '../fixtures/dump.ts';
import { makeWorld } from '../fixtures/world.ts';

const WORDS = 'canari-7f3a';

/** An act that fails with what somebody typed in its fault, as a careless one would. */
const fails = act({
  name: 'careless-alone',
  verb: () => ['dire'],
  form: {
    title: () => 'Imprudent',
    fields: fields({ what: text({ label: () => 'Quoi', max: 60 }) }),
    words: wordsAct('what'),
  },
  handle: ({ call, given }) => {
    throw new Error(`of ${call.person.name}`, { cause: new Error(`who typed ${given.what}`) });
  },
});

const careless = practice({
  name: 'careless',
  intent: 'settings',
  words: () => ['imprudent'],
  roles: ['eig'],
  acts: [fails],
  alone: fails,
  refused: () => 'non',
});

/** All that is logged while people act, are refused, wait, are erased, and while something breaks; then the figures of it. */
const logged = async (): Promise<string> => {
  const lines: string[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
  const world = await makeWorld({
    until: '2026-11-23T10:00:00+01:00',
    parts: { log, commands: [...commands, ...careless] },
  });
  for (const typed of [
    `standup 1. ${WORDS}\n2. la suite`,
    `${WORDS}, sans dire pour qui`,
    `entraide Sujet : ${WORDS}`,
    `appel demain ${WORDS}`,
    `mon-compte nom <${WORDS}>`,
    `imprudent dire ${WORDS}`,
    'mon-compte exporter',
    'mon-compte effacer oui',
  ])
    await world.say('e01', typed);
  await purgeDaily({ db: world.db, log }, Temporal.Instant.from('2028-11-23T10:00:00Z'));
  lines.push(await makeMetrics(world.db).text());
  return lines.join('');
};

describe('the log of the process', () => {
  it('at its most talkative level, which has the lines of all others, holds no word, name, address, account or secret', async () => {
    const lines = await logged();
    for (const canary of [WORDS, 'Ada Un', 'e01@demo.example', 'user:e01', SECRET_KEY])
      expect(lines).not.toContain(canary);
    expect(lines).toContain('"outcome":"done"');
    expect(lines).toContain('ritournelle_database_up 1');
  });

  it('and the queue’s jobs hold ids of deliveries only: no table of it has a word', async () => {
    const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
    await world.say('e01', `standup 1. ${WORDS}\n2. la suite`);
    const outside = [...(await dumpOf(world.db))].filter(([table]) => !table.startsWith('public.'));
    for (const [table, rows] of outside) expect(rows.join(), table).not.toContain(WORDS);
  });
});
