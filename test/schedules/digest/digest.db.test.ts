import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { sixTeams, jump, pages } from '../../fixtures/practices/digest.ts';
import { makeOwnWorld, makeWorld } from '../../fixtures/world.ts';

const FRIDAY = '2026-11-20T17:00:00+01:00';

const onFriday = () => makeWorld({ file: sixTeams(), now: FRIDAY });

describe('the weekly page', () => {
  it('leaves on Monday at nine, once, however many processes look at the clock', async () => {
    const world = await makeOwnWorld({ file: sixTeams(), now: FRIDAY });
    await jump(world, '2026-11-23T08:59:00+01:00');
    expect(await pages(world)).toEqual([]);
    await jump(world, '2026-11-23T09:00:00+01:00');
    await Promise.all([world.engine.tick(), world.engine.tick()]);
    await jump(world, '2026-11-23T09:01:00+01:00');
    await jump(world, '2026-11-24T09:00:00+01:00');
    const [page, ...others] = await pages(world);
    expect(page).toContain('La page de la semaine 47');
    expect(others).toEqual([]);
    const sent = (await readActivity(world.db)).filter(({ type }) => type === 'digest.sent');
    expect(sent).toMatchObject([{ facts: { week: '2026-W47', early: false }, alias: null }]);
  });

  it('leaves on Tuesday when Monday is a public holiday', async () => {
    const world = await makeWorld({ file: sixTeams(), now: '2027-03-26T17:00:00+01:00' });
    await jump(world, '2027-03-29T12:00:00+02:00');
    expect(await pages(world)).toEqual([]);
    await jump(world, '2027-03-30T09:00:00+02:00');
    expect((await pages(world)).map((page) => page.slice(0, 24))).toEqual(['La page de la semaine 12']);
  });

  it('that the bot was not there to send waits for the morning, and not for the next week', async () => {
    const world = await onFriday();
    await jump(world, '2026-11-23T21:00:00+01:00');
    expect(await pages(world)).toEqual([]);
    await jump(world, '2026-11-24T08:30:00+01:00');
    expect(await pages(world)).toHaveLength(1);
  });

  it('says so when nothing is awaited and nothing waits', async () => {
    const world = await onFriday();
    await jump(world, '2026-11-23T09:00:00+01:00');
    expect((await pages(world))[0]).toContain('Une semaine calme : rien n’est attendu, rien n’attend.');
  });

  it('has its two pictures in its thread, told in words where there is nothing to draw', async () => {
    const world = await onFriday();
    await jump(world, '2026-11-23T09:00:00+01:00');
    const said = await world.read('c1', 'coordination');
    const thread = said.findLast((one) => one.thread !== null)?.text;
    expect(thread).toBe(
      'L’ouverture des données, semaine après semaine\nIl n’y a encore rien à montrer.\n\n' +
        'Les jalons des huit semaines qui viennent\nIl n’y a encore rien à montrer.',
    );
  });

  it('ends with the cohort', async () => {
    const world = await makeWorld({ file: sixTeams(), now: '2027-07-16T17:00:00+02:00' });
    await jump(world, '2027-07-19T09:00:00+02:00');
    expect(await pages(world)).toHaveLength(1);
    await jump(world, '2027-07-26T09:00:00+02:00');
    expect(await pages(world)).toHaveLength(1);
  });
});
