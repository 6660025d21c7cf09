import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { challengeFarewell } from '../../schedules/challenge/farewell.ts';
import { challengeMonth } from '../../schedules/challenge/month.ts';
import { datasetCheckin } from '../../schedules/dataset/checkin.ts';
import { milestoneNudge } from '../../schedules/milestone/nudge.ts';
import { programmeState, type ProgrammeState } from '../../schedules/milestone/programme.ts';
import { milestoneReady } from '../../schedules/milestone/ready.ts';
import { type Cohort, cohortFrom } from '../../src/engine/practice/cohort.ts';
import type { AnyAppointment } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { importCohortFile, launchCohort } from '../../src/engine/cohort-admin.ts';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import type { CohortFile } from '../../src/rituals/cohort-file/index.ts';
import { isoWeek } from '../../src/rituals/time/calendar.ts';
import { isSpokenOf } from '../../src/rituals/milestone/nudges.ts';
import { mentorOf, peopleFor } from '../../src/rituals/milestone/people.ts';
import { readRef, sameRef } from '../../src/rituals/milestone/milestone.ts';
import { BUDGET } from '../../src/rituals/people/proactive-budget.ts';
import { findCohortBySlug } from '../../src/store/cohort/cohort.ts';
import { type Database, inSnapshot } from '../../src/store/core/database.ts';
import { claimInstance } from '../../src/store/core/instance.ts';
import { makeScope, type Scope } from '../../src/store/core/scope.ts';
import { fr } from '../../src/texts/fr/index.ts';
import { emptyDatabase } from '../fixtures/shared-beginnings.ts';
import { withMilestones } from '../fixtures/practices/milestones.ts';
import * as tables from '../../src/store/tables/index.ts';

const { compare } = Temporal.PlainDate;

/** The demo cohort with nothing done yet: every milestone is still to come. */
const demo = (): CohortFile => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { ...read.file, milestones: { template: 'eig-10-months', exceptions: [] } };
};

const inCohort = async <T>(
  file: CohortFile,
  work: (scope: Scope, cohort: Cohort, db: Database) => Promise<T>,
): Promise<T> => {
  const db = await emptyDatabase();
  await claimInstance(db, 'sandbox');
  await importCohortFile(db, file, { hash: 'life' });
  await launchCohort(db, file.cohort.id);
  const cohort = await findCohortBySlug(db, file.cohort.id);
  if (!cohort) throw new Error('the cohort is not there');
  return inSnapshot(db, (tx) => work(makeScope(tx, cohort.id), cohortFrom(cohort), db));
};

const slugsOf = async (db: Database): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ...(await db.select().from(tables.roster)).map(({ personId, slug }) => [personId, slug] as const),
    ...(await db.select().from(tables.challenges)).map(({ id, slug }) => [id, slug] as const),
  ]);

type Life = {
  state: ProgrammeState;
  slugs: ReadonlyMap<string, string>;
  planned: Map<AnyAppointment, Planned[]>;
};

const lifeOf = (file: CohortFile, from: string, to: string): Promise<Life> =>
  inCohort(file, async (scope, cohort, db) => {
    const planned = new Map<AnyAppointment, Planned[]>();
    for (const appointment of [
      milestoneReady,
      milestoneNudge,
      challengeMonth,
      challengeFarewell,
      datasetCheckin,
    ]) {
      const plan = await appointment.plan(scope, cohort);
      planned.set(appointment, plan(Temporal.Instant.from(from), Temporal.Instant.from(to)));
    }
    return { state: await programmeState(scope, cohort), slugs: await slugsOf(db), planned };
  });

/** What a reminder would list that day, if nothing had been done. */
const spokenOf = ({ state }: Life, { subject, localDate }: Planned): string =>
  state.milestones
    .filter(
      (one) => isSpokenOf(one, localDate) && peopleFor(one, localDate, state.timeline).includes(subject),
    )
    .map(({ slug }) => fr.milestone.titles[slug] ?? slug)
    .join(' ; ');

const about = (life: Life, { name }: AnyAppointment, one: Planned): { what: string; who: string } => {
  const who = life.slugs.get(one.subject) ?? '';
  switch (name) {
    case 'milestone-nudge':
      return { what: `jalons : ${spokenOf(life, one)}`, who };
    case 'milestone-ready': {
      const { slug, challengeId, personId } = readRef(one.subject);
      return {
        what: fr.milestone.titles[slug] ?? '',
        who: life.slugs.get(personId ?? challengeId ?? '') ?? '',
      };
    }
    case 'challenge-month':
      return { what: `mois ${one.slot}, à la personne en charge`, who };
    case 'challenge-farewell':
      return { what: 'un mot avant la fin', who };
    default:
      return { what: 'données : où en est-on ?', who };
  }
};

/** A day, then what is sent that day and to whom: people and teams by name in the file. */
const calendarOf = (life: Life): string => {
  const days = new Map<string, Map<string, string[]>>();
  for (const [appointment, all] of life.planned)
    for (const one of all) {
      const { what, who } = about(life, appointment, one);
      const day = `${one.localDate.toString()} ${fr.dates.day(one.localDate)}`;
      days
        .getOrInsertComputed(day, () => new Map())
        .getOrInsertComputed(what, () => [])
        .push(who);
    }
  return [...days]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([day, lines]) =>
      [
        day.slice(0, 4) + day.slice(10),
        ...[...lines].map(([what, who]) => `  ${what}\n    ${who.sort().join(' ')}`),
      ].join('\n'),
    )
    .join('\n');
};

const plannedBy = (life: Life, name: string): Planned[] =>
  [...life.planned].flatMap(([appointment, all]) => (appointment.name === name ? all : []));

/** The recipients of everything planned, as decided by the planning code. */
const toldBy = ({ state, planned }: Life): { personId: string; on: Temporal.PlainDate }[] => {
  const { places } = state.timeline;
  const eigs = (challengeId: string, on: Temporal.PlainDate) =>
    places.filter(
      (place) =>
        place.role === 'eig' &&
        place.challengeId === challengeId &&
        (!place.startsOn || compare(place.startsOn, on) <= 0) &&
        compare(place.endsOn, on) >= 0,
    );
  const people = (name: string, { subject, localDate }: Planned): string[] => {
    if (name === 'milestone-nudge' || name === 'challenge-farewell') return [subject];
    const mentor = (challengeId: string) => mentorOf(challengeId, localDate, state.timeline);
    if (name === 'challenge-month') return mentor(subject);
    if (name === 'dataset-checkin') {
      const team = eigs(subject, localDate).map(({ personId }) => personId);
      return team.length > 0 ? team : mentor(subject);
    }
    const ref = readRef(subject);
    const one = state.milestones.find((milestone) => sameRef(milestone, ref));
    const challengeId = one?.challengeId ?? '';
    return one?.asked === 'team'
      ? eigs(challengeId, localDate).map(({ personId }) => personId)
      : mentor(challengeId);
  };
  return [...planned].flatMap(([{ name }, all]) =>
    all.flatMap((one) => people(name, one).map((personId) => ({ personId, on: one.localDate }))),
  );
};

let whole: Promise<Life> | undefined;
/** Computed once for the tests that use it. */
const wholeLife = (): Promise<Life> =>
  (whole ??= lifeOf(demo(), '2026-02-20T00:00:00Z', '2028-03-31T00:00:00Z'));

describe('the whole life of the demo cohort', () => {
  it('keeps to two messages a day and five a week for anyone, and writes to nobody after their end', async () => {
    const life = await wholeLife();
    const told = toldBy(life);
    expect(told.length).toBeGreaterThan(1000);
    const most = (key: (one: (typeof told)[number]) => string): number =>
      Math.max(...[...Map.groupBy(told, key).values()].map((all) => all.length));
    expect(most(({ personId, on }) => `${personId} ${on.toString()}`)).toBeLessThanOrEqual(BUDGET.aDay);
    expect(most(({ personId, on }) => `${personId} ${isoWeek(on)}`)).toBeLessThanOrEqual(BUDGET.aWeek);
    const ends = Map.groupBy(life.state.timeline.places, ({ personId }) => personId);
    const late = told.filter(
      ({ personId, on }) => !ends.get(personId)?.some(({ endsOn }) => compare(on, endsOn) <= 0),
    );
    expect(late).toEqual([]);
  });

  it('from six months before to seventeen after, reads as a calendar', async () => {
    const life = await wholeLife();
    await expect(`${calendarOf(life)}\n`).toMatchFileSnapshot('calendars/demo-cohort.txt');
    for (const { subject, localDate } of plannedBy(life, 'milestone-nudge')) {
      const ends = life.state.timeline.places.filter(({ personId }) => personId === subject);
      expect(ends.some(({ endsOn }) => compare(localDate, endsOn) <= 0)).toBe(true);
    }
    for (const { localDate } of [
      ...plannedBy(life, 'dataset-checkin'),
      ...plannedBy(life, 'challenge-month'),
    ])
      expect(compare(localDate, life.state.timeline.cohort.endsOn)).toBeLessThanOrEqual(0);
  });

  it('never has two reminders of milestones in seven days for anyone, and none on a day off', async () => {
    const life = await wholeLife();
    const byPerson = Map.groupBy(plannedBy(life, 'milestone-nudge'), ({ subject }) => subject);
    expect(byPerson.size).toBeGreaterThan(40);
    for (const nudges of byPerson.values())
      for (const [at, { localDate }] of nudges.entries()) {
        const next = nudges[at + 1]?.localDate;
        expect(next ? localDate.until(next).days : 7).toBeGreaterThanOrEqual(7);
        expect(localDate.dayOfWeek).toBeLessThanOrEqual(5);
      }
  });

  it('has beside it somebody who arrives in January, on dates of their own', async () => {
    const file = withMilestones([], (raw) => {
      Object.assign(raw.challenges[0] ?? {}, {
        eig: ['e01', 'e02', { id: 'e03', from: '2027-01-04', until: '2027-06-30' }],
      });
    });
    const life = await lifeOf(file, '2026-11-01T00:00:00Z', '2027-07-31T00:00:00Z');
    const own = [...life.planned].map(
      ([appointment, all]) =>
        [
          appointment,
          all.filter(({ subject }) => {
            const { personId } = readRef(subject);
            return life.slugs.get(personId ?? subject) === 'e03';
          }),
        ] as const,
    );
    expect(calendarOf({ ...life, planned: new Map(own) })).toMatchInlineSnapshot(`
      "2026 lundi 21 décembre
        Prêt à accueillir ?
          e03
      2027 jeudi 7 janvier
        Matériel, réseau et données vérifiés les premiers jours
          e03
      2027 lundi 18 janvier
        jalons : Vision du défi et rapport d’étonnement
          e03
      2027 vendredi 29 janvier
        jalons : Vision du défi et rapport d’étonnement
          e03
      2027 vendredi 5 février
        jalons : Vision du défi et rapport d’étonnement ; Bilan à mi-parcours
          e03
      2027 vendredi 12 février
        jalons : Vision du défi et rapport d’étonnement ; Bilan à mi-parcours
          e03
      2027 vendredi 19 février
        jalons : Vision du défi et rapport d’étonnement ; Bilan à mi-parcours
          e03
      2027 vendredi 26 février
        jalons : Vision du défi et rapport d’étonnement ; Bilan à mi-parcours ; Code source publié
          e03
      2027 vendredi 5 mars
        jalons : Bilan à mi-parcours ; Code source publié
          e03
      2027 vendredi 12 mars
        jalons : Bilan à mi-parcours ; Code source publié
          e03
      2027 lundi 26 avril
        jalons : Documentation écrite
          e03
      2027 vendredi 7 mai
        jalons : Documentation écrite
          e03
      2027 vendredi 14 mai
        jalons : Documentation écrite
          e03
      2027 lundi 24 mai
        jalons : Documentation écrite ; Livrables et questionnaire final
          e03
      2027 vendredi 4 juin
        jalons : Documentation écrite ; Livrables et questionnaire final
          e03
      2027 vendredi 11 juin
        jalons : Livrables et questionnaire final ; Passation faite
          e03
      2027 mercredi 16 juin
        un mot avant la fin
          e03
      2027 lundi 21 juin
        jalons : Livrables et questionnaire final ; Passation faite ; Passation faite
          e03
      2027 lundi 28 juin
        jalons : Livrables et questionnaire final ; Passation faite ; Passation faite
          e03"
    `);
  });
});
