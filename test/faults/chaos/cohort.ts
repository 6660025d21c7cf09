import { sql } from 'drizzle-orm';
import { importCohortFile, launchCohort } from '../../../src/engine/cohort-admin.ts';
import { NOTICE } from '../../../src/rituals/account/notice.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { connect, type Database } from '../../../src/store/core/database.ts';
import { claimInstance, findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { migrate } from '../../../src/store/core/migrate.ts';
import { TEAM as WORKSPACE } from '../../fakes/slack/state.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';

export const TEAM_OF = 5;

/** Everyone in teams of five, which all have a daily stand-up. */
const cohortOf = (people: number) =>
  smallCohort((raw) => {
    const ids = Array.from({ length: people }, (_person, at) => at);
    const teams = Array.from({ length: Math.ceil(people / TEAM_OF) }, (_team, rank) => ({
      id: `equipe-${rank}`,
      name: `Équipe ${rank}`,
      goal: 'Un but',
      eig: ids.slice(rank * TEAM_OF, (rank + 1) * TEAM_OF).map((at) => `p${at}`),
      mentors: ['m1'],
      in_charge: 'm1',
    }));
    const daily = raw.rituals.filter(({ id }) => id === 'quotidien');
    Object.assign(raw, {
      people: [
        ...raw.people,
        ...ids.map((at) => ({ id: `p${at}`, name: `Personne ${at}`, roles: ['eig'], slack: `U0P${at}` })),
      ],
      challenges: [...raw.challenges, ...teams],
      rituals: daily.map((ritual) => ({ ...ritual, challenges: teams.map(({ id }) => id) })),
    });
  });

/** A live installation whose people were all told what is kept, and whose conversations with the bot are open. */
export const prepareCohort = async (url: string, people: number): Promise<Database> => {
  await migrate(url);
  const db = connect(url);
  await claimInstance(db, 'live');
  await setClock(db, Temporal.Instant.from('2026-11-23T08:00:00+01:00'));
  const file = cohortOf(people);
  await importCohortFile(db, file, { hash: 'chaos' });
  await launchCohort(db, file.cohort.id);
  const workspace = await findOrAddWorkspace(db, 'slack', WORKSPACE);
  await db.execute(sql`update people set notice_version = ${NOTICE}`);
  await db.execute(sql`insert into identities (workspace_id, person_id, external_user)
    select ${workspace}, l.person_id, l.external_user from listed_accounts l where l.platform = 'slack'
    on conflict do nothing`);
  await db.execute(sql`insert into memory (workspace_id, kind, id, value)
    select i.workspace_id, 'direct', i.external_user, json_build_object('kept', 'D' || substr(i.external_user, 2))
    from identities i on conflict do nothing`);
  return db;
};
