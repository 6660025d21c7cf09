import { describe, expect, it } from 'vitest';
import { ALL_PAST_DONE, DONE, withMilestones } from '../../fixtures/practices/milestones.ts';
import { formIn, press, textIn } from '../../fixtures/press.ts';
import { makeWorld } from '../../fixtures/world.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);
const setUp = (until?: string) => makeWorld({ file: withMilestones([...DONE, ...ALL_PAST_DONE]), until });
const REMINDED = '2026-11-23T18:00:00+01:00';

describe('reminders', () => {
  const nudges = (texts: readonly string[]) => texts.filter((text) => text.startsWith('Vos jalons'));

  it('come fourteen and three days before and two after, grouped, none twice in seven days', async () => {
    const world = await setUp(REMINDED);
    expect(nudges(await world.texts('m1'))).toHaveLength(1);
    expect(nudges(await world.texts('m1'))[0]).toContain('Scénarios de pérennisation');
    expect(nudges(await world.texts('m1'))[0]).toContain('dans 14 jours');
    await world.to('2026-12-03T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(1);
    await world.to('2026-12-04T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    await world.to('2026-12-10T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    await world.to('2026-12-11T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(3);
    expect(last(nudges(await world.texts('m1')))).toContain('à reprogrammer ?');
    expect(await world.texts('s1')).toEqual([]);
  });

  it('go to whoever is in charge, and no more to whoever was', async () => {
    const world = await setUp();
    await world.say('m1', 'jalon confier scénarios @Basile');
    await world.to('2026-11-26T18:00:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Scénarios de pérennisation');
    expect((await world.texts('m1')).join()).not.toContain('Vos jalons');
  });

  it('are settled by one tap, and then say that it is settled', async () => {
    const world = await setUp(REMINDED);
    expect(textIn(await press(world, 'm1', 'milestoneDone'))).toContain('est fait');
    expect(last(nudges(await world.texts('m1')))).toContain('Tout ce qui approchait est réglé');
    await world.to('2026-12-11T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(1);
  });

  it('are put off by « plus tard », typed or tapped, until the day said', async () => {
    const world = await setUp(REMINDED);
    expect(textIn(await press(world, 'm1', 'milestoneLater'))).toContain('avant lundi 30 novembre');
    await world.to('2026-11-30T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    expect(await world.say('m1', 'jalon plus tard scénarios 10/12')).toContain('avant jeudi 10 décembre');
    await world.to('2026-12-09T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(2);
    await world.to('2026-12-10T18:00:00+01:00');
    expect(nudges(await world.texts('m1'))).toHaveLength(3);
  });

  it('bring to the mentor what a sponsor owns', async () => {
    const world = await makeWorld({
      file: withMilestones(DONE),
      now: '2027-03-26T08:00:00+01:00',
      until: '2027-03-30T18:00:00+02:00',
    });
    expect((await world.texts('m1')).join()).toMatch(
      /Décision sur la suite du défi[\s\S]*à porter auprès du sponsor/,
    );
    expect(await world.texts('s1')).toEqual([]);
    expect((await world.texts('e01')).join()).not.toContain('Décision sur la suite');
  });
});

describe('the welcome', () => {
  it('asks the mentor « prêt à accueillir ? » two weeks before, and the EIGs in the first week', async () => {
    const world = await makeWorld({
      file: withMilestones(),
      now: '2026-08-28T08:00:00+02:00',
      until: '2026-08-31T12:00:00+02:00',
    });
    expect(last(await world.texts('m1'))).toContain('Prêt à accueillir ? · Mer Claire');
    const form = formIn(await press(world, 'm1', 'milestoneMissing'));
    await world.submit('m1', form.id, { missing: ['network', 'badges'] });
    expect(last(await world.texts('m1'))).toContain('Il manque encore : réseau et ports ouverts et badges');
    await world.to('2026-09-17T12:00:00+02:00');
    const asked = (await world.texts('e01')).filter((text) => text.includes('Tout est là ?'));
    expect(asked).toHaveLength(1);
    expect(textIn(await press(world, 'e02', 'milestoneReady'))).toContain('tout est prêt');
    expect((await world.texts('e01')).join()).toContain('C’est noté : tout est prêt');
    expect((await world.texts('e01')).join()).not.toContain('Basile');
  });

  it('asks again for somebody who arrives on a day of their own, and for them alone', async () => {
    const file = withMilestones(DONE, (raw) => {
      Object.assign(raw.challenges[0] ?? {}, { eig: ['e01', 'e02', { id: 'e03', from: '2027-01-04' }] });
    });
    const world = await makeWorld({
      file,
      now: '2026-12-20T08:00:00+01:00',
      until: '2026-12-21T12:00:00+01:00',
    });
    expect((await world.texts('m1')).join()).toContain('Prêt à accueillir Chloé Trois ?');
    await world.to('2027-01-07T12:00:00+01:00');
    expect((await world.texts('e03')).join()).toContain('Tout est là ?');
    expect((await world.texts('e01')).join()).not.toContain('Tout est là ?');
    expect((await world.texts('e03'))[0]).toContain('je suis Ritournelle');
  });
});
