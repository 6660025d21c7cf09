import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ExternalPerson } from '../../../src/chat/chat.ts';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { meetAccount } from '../../../src/store/people/meet-account.ts';
import { settleIn, type Workspace } from '../../../src/store/people/settle-in.ts';
import { preferredAccounts } from '../../../src/store/people/preferred-accounts.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { claimInstance, findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { findCaller } from '../../../src/store/people/caller.ts';
import { rhythmsOf } from '../../../src/store/people/rhythms.ts';
import { preferWorkspace } from '../../../src/store/people/second-account.ts';
import { channelPlaces, identities, people, workspaces } from '../../../src/store/tables/index.ts';
import type { CohortFile } from '../../../src/rituals/cohort-file/index.ts';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';

const NOW = Temporal.Instant.from('2026-11-23T08:00:00+01:00');
const SLACK = { platform: 'slack', externalId: 'T1' } as const;

const aPerson = (id: string, more: Partial<ExternalPerson> = {}): ExternalPerson => ({
  id,
  name: id,
  active: true,
  guest: false,
  ...more,
});

const withAccounts = (accounts: Record<string, string>, more: (raw: RawCohort) => unknown = () => {}) =>
  smallCohort((raw) => {
    for (const person of raw.people)
      if (accounts[person.id]) Object.assign(person, { slack: accounts[person.id] });
    more(raw);
  });

const aLive = async (file: CohortFile) => {
  const db = await emptyDatabase();
  await claimInstance(db, 'live');
  await importCohortFile(db, file, { hash: 'one' });
  const workspace: Workspace = { id: await findOrAddWorkspace(db, 'slack', 'T1'), platform: 'slack' };
  await inTransaction(db, (tx) => settleIn(tx, workspace));
  const nameOf = async (user: string) => (await findCaller(db, SLACK, user, NOW))?.person.name;
  const meet = (person: ExternalPerson) => inTransaction(db, (tx) => meetAccount(tx, workspace, person));
  return { db, workspace, nameOf, meet };
};

describe('the accounts of a workspace', () => {
  it('are first those that the file gives, before anyone was seen', async () => {
    const { nameOf } = await aLive(withAccounts({ e01: 'U1', m1: 'U2' }));
    expect([await nameOf('U1'), await nameOf('U2'), await nameOf('U3')]).toEqual([
      'Ada Un',
      'Edwige Mentor',
      undefined,
    ]);
  });

  it('then those recognised by their address, whatever its capitals', async () => {
    const { nameOf, meet } = await aLive(smallCohort());
    await meet(aPerson('U1', { mail: 'E01@Demo.example' }));
    expect(await nameOf('U1')).toBe('Ada Un');
    await meet(aPerson('U9', { mail: 'e01@demo.example' }));
    expect(await nameOf('U9')).toBeUndefined();
  });

  it.each([
    ['a guest', { guest: true }],
    ['someone who left', { active: false }],
    ['someone the file does not know', { mail: 'other@demo.example' }],
  ])('%s is not recognised by an address', async (_who, more) => {
    const { nameOf, meet, db } = await aLive(smallCohort());
    await meet(aPerson('U1', { mail: 'e01@demo.example', ...more }));
    expect(await nameOf('U1')).toBeUndefined();
    expect(await db.select().from(people)).toHaveLength(9);
  });

  it('whose person was erased stay nobody’s', async () => {
    const { db, nameOf, meet } = await aLive(withAccounts({ e01: 'U1' }));
    await db.delete(people).where(eq(people.name, 'Ada Un'));
    await meet(aPerson('U1', { mail: 'e01@demo.example' }));
    expect(await nameOf('U1')).toBeUndefined();
  });

  it('say where people are and how they speak, unless they or the file say otherwise', async () => {
    const { db, meet } = await aLive(withAccounts({ e01: 'U1', e04: 'U4' }));
    await meet(aPerson('U1', { zone: 'Indian/Reunion', locale: 'en' }));
    await meet(aPerson('U4', { zone: 'Asia/Tokyo', locale: 'fr' }));
    const ada = await findCaller(db, SLACK, 'U1', NOW);
    expect(ada?.person.locale).toBe('en');
    expect((await rhythmsOf(db, ada?.person.id ?? ''))?.zone).toBe('Indian/Reunion');
    expect((await findCaller(db, SLACK, 'U4', NOW))?.person.locale).toBe('en');
  });

  it('that were closed are written to no more, until they are open again', async () => {
    const { db, meet } = await aLive(withAccounts({ e01: 'U1' }));
    const ada = (await findCaller(db, SLACK, 'U1', NOW))?.person.id ?? '';
    await meet(aPerson('U1', { active: false }));
    expect((await preferredAccounts(db, [ada])).get(ada)).toBeUndefined();
    await meet(aPerson('U1'));
    expect((await preferredAccounts(db, [ada])).get(ada)).toMatchObject({ user: 'U1' });
  });

  it('follow the file when it changes', async () => {
    const { db, nameOf } = await aLive(withAccounts({ e01: 'U1', e02: 'U2' }));
    await importCohortFile(db, withAccounts({ e01: 'U3', e02: 'U1' }), { hash: 'two' });
    expect([await nameOf('U1'), await nameOf('U2'), await nameOf('U3')]).toEqual([
      'Basile Deux',
      undefined,
      'Ada Un',
    ]);
    expect(await db.select().from(identities)).toHaveLength(2);
  });
});

describe('accounts that files give by user name', () => {
  const named = (names: Record<string, string>, more: (raw: RawCohort) => unknown = () => {}) =>
    smallCohort((raw) => {
      for (const person of raw.people)
        if (names[person.id]) Object.assign(person, { mattermost: names[person.id] });
      more(raw);
    });

  const onServer = async (file: CohortFile) => {
    const db = await emptyDatabase();
    await claimInstance(db, 'live');
    await importCohortFile(db, file, { hash: 'one' });
    const id = await findOrAddWorkspace(db, 'mattermost', 'server');
    const workspace: Workspace = { id, platform: 'mattermost' };
    const where = { platform: 'mattermost', externalId: 'server' };
    const nameOf = async (user: string) => (await findCaller(db, where, user, NOW))?.person.name;
    const meet = (person: ExternalPerson) => inTransaction(db, (tx) => meetAccount(tx, workspace, person));
    return { db, workspace, nameOf, meet };
  };

  it('are nobody’s until the server says who has that name, whatever its capitals', async () => {
    const { db, nameOf, meet } = await onServer(named({ e01: '@Ada.Un' }));
    expect(await db.select().from(identities)).toEqual([]);
    await meet(aPerson('id1', { handle: 'ada.un' }));
    expect([await nameOf('id1'), await nameOf('@Ada.Un')]).toEqual(['Ada Un', undefined]);
  });

  it('stay theirs under another name, and follow the file to another account', async () => {
    const { db, nameOf, meet } = await onServer(named({ e01: 'ada' }));
    await meet(aPerson('id1', { handle: 'ada' }));
    await meet(aPerson('id1', { handle: 'ada.married' }));
    expect(await nameOf('id1')).toBe('Ada Un');
    await importCohortFile(db, named({ e01: 'ada.new', e02: 'ada.married' }), { hash: 'two' });
    await meet(aPerson('id2', { handle: 'ada.new' }));
    await meet(aPerson('id1', { handle: 'ada.married' }));
    expect([await nameOf('id1'), await nameOf('id2')]).toEqual(['Basile Deux', 'Ada Un']);
    expect(await db.select().from(identities)).toHaveLength(2);
  });

  it('are not given by a name that somebody left: whoever takes it next is nobody', async () => {
    const { nameOf, meet } = await onServer(named({ e01: 'ada' }));
    await meet(aPerson('id1', { handle: 'ada' }));
    await meet(aPerson('id1', { handle: 'ada.married' }));
    await meet(aPerson('mallory', { handle: 'ada', mail: 'e01@demo.example' }));
    expect([await nameOf('id1'), await nameOf('mallory')]).toEqual(['Ada Un', undefined]);
  });

  it('are given again by the same name once the former account is closed', async () => {
    const { nameOf, meet } = await onServer(named({ e01: 'ada' }));
    await meet(aPerson('id1', { handle: 'ada' }));
    await meet(aPerson('id1', { handle: 'ada.old', active: false }));
    await meet(aPerson('id2', { handle: 'ada' }));
    expect([await nameOf('id1'), await nameOf('id2')]).toEqual([undefined, 'Ada Un']);
  });

  it('a second account on another platform needs more than an address: the file, here; its person chooses where they are written to', async () => {
    const { db, nameOf, meet } = await onServer(
      named({ e02: 'basile' }, (raw) =>
        raw.people.slice(0, 2).map((one) => Object.assign(one, { slack: `U${one.id}` })),
      ),
    );
    const slack = { id: await findOrAddWorkspace(db, 'slack', 'T1'), platform: 'slack' };
    await inTransaction(db, (tx) => settleIn(tx, slack));
    await meet(aPerson('id1', { handle: 'ada', mail: 'e01@demo.example' }));
    expect(await nameOf('id1')).toBeUndefined();
    await meet(aPerson('id2', { handle: 'basile' }));
    expect(await nameOf('id2')).toBe('Basile Deux');
    const [basile] = await db.select().from(people).where(eq(people.name, 'Basile Deux'));
    const accountOf = async (id: string) => (await preferredAccounts(db, [id])).get(id);
    expect(await accountOf(basile?.id ?? '')).toMatchObject({ user: 'Ue02' });
    const [server] = await db.select().from(workspaces).where(eq(workspaces.platform, 'mattermost'));
    const preferIt = (where: string) =>
      inTransaction(db, (tx) => preferWorkspace(tx, basile?.id ?? '', where));
    expect([await preferIt(server?.id ?? ''), await preferIt(server?.id ?? '')]).toEqual([true, false]);
    expect(await accountOf(basile?.id ?? '')).toMatchObject({ user: 'id2' });
    await preferIt(slack.id);
    expect(await accountOf(basile?.id ?? '')).toMatchObject({ user: 'Ue02' });
    await inTransaction(db, (tx) => meetAccount(tx, slack, aPerson('Ue02', { active: false })));
    expect(await accountOf(basile?.id ?? '')).toMatchObject({ user: 'id2' });
  });
});

describe('the channels of a workspace', () => {
  const placed = (place: string | undefined) =>
    smallCohort((raw) => Object.assign(raw.channels.promo, place ? { slack: place } : {}));

  it('are those that the file gives, and follow it', async () => {
    const { db } = await aLive(placed('C1'));
    const places = async () =>
      (await db.select().from(channelPlaces)).map(({ name, externalId }) => [name, externalId]);
    expect(await places()).toEqual([['promo', 'C1']]);
    await importCohortFile(db, placed('C2'), { hash: 'two' });
    expect(await places()).toEqual([['promo', 'C2']]);
    await importCohortFile(db, placed(undefined), { hash: 'three' });
    expect(await places()).toEqual([]);
  });
});
