import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { makeCompany } from '../../src/demo-company.ts';
import { readScript } from '../../src/demo/script.ts';
import { isHoliday } from '../../src/rituals/time/calendar.ts';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import { jump } from '../fixtures/practices/digest.ts';
import { makeWorld } from '../fixtures/world.ts';

/** The demo's people through ten months, with nobody visiting; `npm run simulate` alone. */

const demo = () => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

const WEEKS = inject('atLength') ? 33 : 0;

/** Answers that only their author sees, and which say that it did not work. */
const REFUSED = /Rien n’a (?:changé|été)|pas compris|ne me dit rien|Aucun/;

describe.runIf(WEEKS > 0)('the demo’s people', () => {
  it('have at least five teams in each bulletin, and do nothing that the bot refuses', async () => {
    const world = await makeWorld({ file: demo() });
    const refused: string[] = [];
    const { acting, reading } = world.sandbox;
    let mark: string | undefined;
    const company = makeCompany({
      sandbox: {
        reading,
        acting: {
          press: (what) => acting.press(what),
          submit: (what) => acting.submit(what),
          async say(what) {
            const answer = await acting.say(what);
            if (answer && 'message' in answer && REFUSED.test(answer.message.text))
              refused.push(`${what.as}: ${what.text} -> ${answer.message.text}`);
            return answer;
          },
        },
      },
      script: readScript,
      mark: {
        get: async () => mark,
        set: async (at) => {
          mark = at;
        },
      },
      leftOut: (id, error) => refused.push(`${id}: ${String(error)}`),
    });
    const shown = async () =>
      (await world.read('e07', 'promo-demo')).filter(({ from, thread }) => from === 'bot' && thread);
    const few: string[] = [];
    let before = new Set<string>();
    for (let week = 0; week < WEEKS; week += 1) {
      const monday = Temporal.PlainDate.from('2026-11-23').add({ weeks: week });
      const at = (day: number, time: string) =>
        monday.add({ days: day }).toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: time }).toInstant();
      for (const time of ['09:05', '10:05', '14:05']) await jump(world, at(0, time).toString());
      let next = await company.nextAfter(at(0, '00:00'));
      while (next && Temporal.Instant.compare(next, at(5, '00:00')) < 0) {
        await jump(world, next.toString());
        await company.actUntil(next, world.engine.drain);
        next = await company.nextAfter(next);
      }
      await jump(world, at(4, '15:10').toString());
      // On a public holiday the bulletin waits for a working day: it is read with the next one.
      if (isHoliday(monday.add({ days: 4 }), 'FR')) continue;
      const now = await shown();
      const lines = now.filter(({ id }) => !before.has(id)).map(({ text }) => text.split('\n')[0]);
      before = new Set(now.map(({ id }) => id));
      if (new Set(lines).size < 5) few.push(`${monday.toString()}: ${lines.join(', ')}`);
    }
    expect(few).toEqual([]);
    expect(refused).toEqual([]);
  }, 1_800_000);
});
