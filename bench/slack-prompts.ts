import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { messages } from '../src/messages/index.ts';
import { NOTICE } from '../src/rituals/account/notice.ts';
import { PACE } from '../src/chat/slack/limits.ts';
import { Slack } from '../src/chat/slack/connect.ts';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { setClock } from '../src/store/core/clock.ts';
import { connect } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { standupOpen } from '../schedules/standup/open.ts';
import { FakeSlack } from '../test/fakes/slack/server.ts';
import { BOT_TOKEN, SECRET } from '../test/fakes/slack/state.ts';
import { smallCohort } from '../test/fixtures/cohort/cohort-file.ts';
import { machine } from './machine.ts';
import { testKeys } from '../test/fixtures/keys.ts';

/**
 * 1,000 prompts at ten o'clock in one workspace whose direct conversations are known, with a Slack that accepts 300
 * messages a minute and refuses the rest. Time runs twenty times faster, for the limit and the pace alike. Half an hour
 * before, 200 others come from a process that has just started: the cold start, reported separately.
 */

const FASTER = Number(process.env['FASTER'] ?? 20);
const TEAM = 5;
const TEAMS = Number(process.env['TEAMS'] ?? 200);
const COLD_TEAMS = 40;
const ALL = COLD_TEAMS + TEAMS;
const BURST = 5;
/** `fair`: every team has its first prompt within 1.5 times as many messages as there are teams. */
const BARS = { refused: 0.001, ratio: 1.1, fair: 1.5 };
const userOf = (at: number): string => `U0P${at}`;

const file = smallCohort((raw) => {
  const ids = Array.from({ length: TEAM * ALL }, (_person, at) => at);
  const people = ids.map((at) => ({
    id: `p${at}`,
    name: `Personne ${at}`,
    roles: ['eig'],
    slack: userOf(at),
  }));
  const challenges = Array.from({ length: ALL }, (_team, rank) => ({
    id: `equipe-${rank}`,
    name: `Équipe ${rank}`,
    goal: 'Un but',
    eig: ids.slice(rank * TEAM, (rank + 1) * TEAM).map((at) => `p${at}`),
    mentors: ['m1'],
    in_charge: 'm1',
  }));
  const teams = challenges.map(({ id }) => id);
  const rituals = raw.rituals
    .filter(({ id }) => id === 'bilan')
    .flatMap((ritual) => [
      { ...ritual, id: 'froid', opens_at: '09:30', challenges: teams.slice(0, COLD_TEAMS) },
      { ...ritual, challenges: teams.slice(COLD_TEAMS) },
    ]);
  Object.assign(raw, {
    people: [...raw.people, ...people],
    challenges: [...raw.challenges, ...challenges],
    rituals,
  });
});

const dataDir = await mkdtemp(join(tmpdir(), 'slack-prompts-'));
const database = await startEmbedded({ dataDir });
const slack = new FakeSlack();
await slack.start();
try {
  await migrate(database.url);
  const db = connect(database.url);
  await claimInstance(db, 'live');
  await setClock(db, Temporal.Instant.from('2026-11-23T09:00:00+01:00'));
  await importCohortFile(db, file, { hash: 'bench' });
  await launchCohort(db, file.cohort.id);
  await db.execute(sql`update people set notice_version = ${NOTICE}`);
  for (let at = 0; at < TEAM * ALL; at += 1) slack.people.set(userOf(at), { id: userOf(at), name: 'P' });
  const { send, edit, find } = PACE.perMinute;
  const perMinute = { send: send * FASTER, edit: edit * FASTER, find: find * FASTER };
  const bot = await Slack.connect({
    token: BOT_TOKEN,
    apiUrl: slack.apiUrl,
    signingSecrets: [SECRET],
    command: '/eig',
    pace: { perMinute, secondsPerPlace: PACE.secondsPerPlace / FASTER },
    tell: () => {},
    onTrouble: () => {},
  });
  const engine = await makeEngine({
    db,
    chats: [bot],
    commands: [],
    appointments: [standupOpen],
    messages,
    bell: silentBell,
    command: '/eig',
    publicUrl: 'https://robot.example',
    keys: testKeys,
    log: makeLog('silent'),
  });
  await engine.connect();
  await db.execute(sql`insert into memory (workspace_id, kind, id, value)
    select i.workspace_id, 'direct', i.external_user,
      json_build_object('kept', 'D' || substr(i.external_user, 2)) from identities i`);
  for (let at = 0; at < TEAM * ALL; at += 1) slack.directWith(userOf(at));
  slack.rates.set('chat.postMessage', { perMinute: send * FASTER, burst: BURST });

  /** Seconds to send the prompts of these teams, from the hour at which they open. */
  const prompted = async (hour: string, teams: number) => {
    await setClock(db, Temporal.Instant.from(`2026-11-23T${hour}:00+01:00`));
    await engine.tick();
    const wanted = slack.posts.length + TEAM * teams;
    const began = Date.now();
    while (slack.posts.length < wanted) await engine.drain();
    return { took: (Date.now() - began) / 1000, ideal: ((TEAM * teams - BURST) * 60) / (send * FASTER) };
  };
  const cold = await prompted('09:30', COLD_TEAMS);
  const { took, ideal } = await prompted('10:00', TEAMS);

  const calls = slack.calls.filter((name) => name === 'chat.postMessage').length;
  const firstOfTeam = new Map<number, number>();
  for (const [rank, { channel }] of slack.posts.slice(TEAM * COLD_TEAMS).entries()) {
    const team = Math.floor(Number(channel.slice(3)) / TEAM);
    if (!firstOfTeam.has(team)) firstOfTeam.set(team, rank);
  }
  const keys = new Set(slack.posts.map(({ key }) => key)).size;
  const last = Math.max(...firstOfTeam.values()) + 1;
  console.log(machine());
  console.log(
    `cold start: ${TEAM * COLD_TEAMS} prompts in ${cold.took.toFixed(1)} s, ${(cold.took / cold.ideal).toFixed(3)} of the ideal`,
  );
  console.log(
    `then ${TEAM * TEAMS} prompts in ${took.toFixed(1)} s, time ×${FASTER}; ideal ${ideal.toFixed(1)} s; ${keys} different ones in all`,
  );
  console.log(
    `ratio ${(took / ideal).toFixed(3)} (bar ${BARS.ratio}); refused ${slack.limited} of ${calls} (bar ${BARS.refused * 100} %)`,
  );
  console.log(`the last of ${TEAMS} teams had its first prompt as number ${last} (bar ${TEAMS * BARS.fair})`);
  const held =
    took / ideal <= BARS.ratio &&
    slack.limited <= calls * BARS.refused &&
    last <= TEAMS * BARS.fair &&
    keys === slack.posts.length;
  if (!held) process.exitCode = 1;
  await bot.stop();
  await db.close();
} finally {
  await slack.stop();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
