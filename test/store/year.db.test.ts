import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointments } from '../../schedules/index.ts';
import { cohortFrom } from '../../src/engine/practice/cohort.ts';
import { launchCohort } from '../../src/engine/cohort-admin.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { importFile } from '../../src/first-start.ts';
import { isHoliday, localDate } from '../../src/rituals/time/calendar.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { challengesOfCohort, findCohortBySlug } from '../../src/store/cohort/cohort.ts';
import { connect, inSnapshot } from '../../src/store/core/database.ts';
import { claimInstance } from '../../src/store/core/instance.ts';
import { scopeFor } from '../fixtures/scope.ts';
import { newDatabaseUrl } from '../fixtures/database.ts';

const FROM = Temporal.Instant.from('2026-09-14T00:00:00+02:00');
const TO = Temporal.Instant.from('2027-09-14T00:00:00+02:00');

type Named = Planned & { appointment: string };

/** All that is planned in a year for the demo cohort, without running it. */
const year = async () => {
  const db = connect(await newDatabaseUrl());
  afterAll(() => db.close());
  await claimInstance(db, 'sandbox');
  await setClock(db, FROM);
  await importFile(db, 'demo/cohort.yml');
  await launchCohort(db, 'promo-demo');
  const cohort = await findCohortBySlug(db, 'promo-demo');
  if (!cohort) throw new Error('the demo cohort is not there');
  return inSnapshot(db, async (tx) => {
    const scope = scopeFor(tx, cohort.id);
    const planned: Named[] = [];
    for (const { name, plan } of appointments)
      planned.push(
        ...(await plan(scope, cohortFrom(cohort)))(FROM, TO).map((one) => ({ ...one, appointment: name })),
      );
    return { planned, challenges: await challengesOfCohort(scope) };
  });
};

describe('a whole year of the demo cohort', () => {
  let lived: Awaited<ReturnType<typeof year>>;
  beforeAll(async () => {
    lived = await year();
  });

  it('opens nothing on a weekend, on a team’s own holidays, at night, nor after the end', () => {
    const { planned, challenges } = lived;
    const opened = planned.filter(({ appointment }) => appointment === 'standup-open');
    expect(opened.length).toBeGreaterThan(1000);
    const wrong = opened.filter(({ at, subject }) => {
      const team = challenges.find(({ id }) => subject.endsWith(id));
      const local = at.toZonedDateTimeISO(team?.timezone ?? 'UTC');
      const day = localDate(at, team?.timezone ?? 'UTC');
      const isOver = Temporal.PlainDate.compare(day, Temporal.PlainDate.from('2027-07-13')) > 0;
      return (
        local.dayOfWeek > 5 ||
        local.hour < 8 ||
        local.hour >= 19 ||
        isOver ||
        isHoliday(day, team?.holidays ?? 'FR')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('plans each thing once', () => {
    const { planned } = lived;
    const keys = planned.map(({ appointment, subject, localDate: day, slot }) =>
      [appointment, subject, day.toString(), slot].join(' '),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('asks of each set in its season: the arrival first, the hand-over last, the plenary on its eves', () => {
    const { planned } = lived;
    const months = (name: string) => [
      ...new Set(
        planned
          .filter(({ appointment, what }) => appointment === 'standup-open' && what.startsWith(name))
          .map(({ localDate: day }) => day.toPlainYearMonth().toString()),
      ),
    ];
    expect(months('point d’arrivée')).toEqual(['2026-09', '2026-10']);
    expect(months('point de passation')).toEqual(['2027-05', '2027-06', '2027-07']);
    expect(months('tour de plénière')).toHaveLength(9);
  });
});
