import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScript } from '../../src/demo/script.ts';
import { isHoliday, isWorkingDay, mondayOf } from '../../src/rituals/time/calendar.ts';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import { IN_FRONT } from '../../src/web/sandbox/people/people.ts';

const demo = () => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

const file = demo();
const script = await readScript();

const teamOf = (who: string) =>
  file.challenges.find(
    ({ eig, mentors }) =>
      eig.some((one) => (typeof one === 'string' ? one : one.id) === who) ||
      mentors.some((one) => (typeof one === 'string' ? one : one.id) === who),
  );

const localTimes = script.map(({ who, at }) =>
  at.toZonedDateTimeISO(teamOf(who)?.timezone ?? 'Europe/Paris'),
);

describe('the demo’s script', () => {
  it('is about people of the demo, and never one that a visitor plays first', () => {
    const known = file.people.map(({ id }) => id);
    expect(script.filter(({ who }) => !known.includes(who))).toEqual([]);
    expect(IN_FRONT).toEqual(expect.arrayContaining(['e01', 'm1', 'c1', 'a1']));
    expect(script.filter(({ who }) => IN_FRONT.includes(who))).toEqual([]);
  });

  it('keeps to people’s hours, in their own zone', () => {
    const late = localTimes.filter(
      (time) =>
        time.dayOfWeek > 5 ||
        Temporal.PlainTime.compare(time.toPlainTime(), '08:30') < 0 ||
        Temporal.PlainTime.compare(time.toPlainTime(), '19:00') > 0,
    );
    expect(late.map(String)).toEqual([]);
  });

  it('says nothing on a public holiday, nor after the cohort', () => {
    const off = localTimes.filter((time, at) =>
      isHoliday(time.toPlainDate(), teamOf(script[at]?.who ?? '')?.holidays ?? 'FR'),
    );
    expect(off.map(String)).toEqual([]);
    expect(localTimes.at(-1)?.toPlainDate().toString()).toBe('2027-07-12');
  });

  it('leaves the report of the first team to the visitor', () => {
    const rivage = ['e02', 'e03', 'm2'];
    const reports = script.filter(
      (act) => rivage.includes(act.who) && 'says' in act && act.says.startsWith('bilan'),
    );
    expect(reports).toEqual([]);
  });

  it('has a week in which at least five teams report, and somebody asks, takes, corrects, moves, unblocks and signs up', () => {
    const said = script.map((act) => ('says' in act ? act.says : act.presses)).join('\n');
    const reporting = new Set(
      script
        .filter((act) => 'says' in act && act.says.startsWith('bilan') && act.at.toString() < '2026-11-28')
        .map(({ who }) => teamOf(who)?.id),
    );
    expect(reporting.size).toBeGreaterThanOrEqual(5);
    for (const act of [
      'entraide',
      'helpTake',
      'helpSolved',
      'jalon décaler',
      'donnees debloquer',
      'workshopJoin',
    ])
      expect(said).toContain(act);
  });

  /** When that week's report closes, in Paris: Réunion is ahead. */
  const closing = (monday: Temporal.PlainDate): Temporal.PlainDate => {
    let day = monday.add({ days: 4 });
    while (!isWorkingDay(day, 'FR')) day = day.subtract({ days: 1 });
    return day;
  };

  const reportsOf = (monday: Temporal.PlainDate) =>
    script.filter(({ at, ...act }) => {
      const time = at.toZonedDateTimeISO('Europe/Paris');
      const day = time.toPlainDate();
      const isIn =
        Temporal.PlainDate.compare(day, monday) >= 0 && Temporal.PlainDate.compare(day, closing(monday)) <= 0;
      return isIn && time.hour < 15 && 'says' in act && act.says.startsWith('bilan 1.');
    });

  const MONDAYS = Array.from({ length: 33 }, (_, week) =>
    Temporal.PlainDate.from('2026-11-23').add({ weeks: week }),
  );

  it('goes on for ten months: at least five teams report by each closing, never twice with the same words running', () => {
    const last = new Map<string, string>();
    for (const monday of MONDAYS) {
      const reports = reportsOf(monday);
      const teams = new Set(reports.map(({ who }) => teamOf(who)?.id));
      expect([monday.toString(), teams.size >= 5]).toEqual([monday.toString(), true]);
      for (const act of reports) {
        const team = teamOf(act.who)?.id ?? '';
        if (!('says' in act)) continue;
        expect(act.says).not.toBe(last.get(team));
        last.set(team, act.says);
      }
    }
  });

  it('costs later weeks less than the first two', () => {
    const perWeek = MONDAYS.map(
      (monday) =>
        script.filter(({ at }) => {
          const day = at.toZonedDateTimeISO('Europe/Paris').toPlainDate();
          return mondayOf(day).equals(monday);
        }).length,
    );
    const [first = 0, second = 0, ...later] = perWeek;
    expect(Math.max(...later)).toBeLessThanOrEqual(Math.min(first, second));
  });

  it('names each act once, in order', () => {
    expect(new Set(script.map(({ id }) => id)).size).toBe(script.length);
    const instants = script.map(({ at }) => at.epochMilliseconds);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });
});
