import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScript } from '../src/demo-script.ts';
import { readCohortFile } from '../src/read-cohort-file.ts';
import { IN_FRONT } from '../src/web/sandbox/people/people.ts';

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

  it('names each act once, in order', () => {
    expect(new Set(script.map(({ id }) => id)).size).toBe(script.length);
    const instants = script.map(({ at }) => at.epochMilliseconds);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });
});
