import { describe, expect, it } from 'vitest';
import { type HeldPlace, reachesPerson } from '../../../src/rituals/people/appointment-reaches.ts';
import type { Role } from '../../../src/rituals/people/roles.ts';

const DAY = Temporal.PlainDate.from('2026-11-23');

const place = (role: Role, held: Partial<HeldPlace> = {}): HeldPlace => ({
  role,
  challengeId: null,
  startsOn: null,
  endsOn: null,
  ...held,
});

const ada = (...held: HeldPlace[]) => ({ id: 'ada', held });

describe('an appointment is for', () => {
  it.each([
    ['nobody when it has no audience', undefined, ada(place('eig')), false],
    ['its person', { person: 'ada' }, ada(place('eig')), true],
    ['nobody else', { person: 'dan' }, ada(place('eig')), false],
    ['its person while they are there', { person: 'ada' }, ada(), false],
    [
      'a team’s people',
      { challenge: 'mer', roles: ['eig'] },
      ada(place('eig', { challengeId: 'mer' })),
      true,
    ],
    [
      'no other team',
      { challenge: 'mer', roles: ['eig'] },
      ada(place('eig', { challengeId: 'bois' })),
      false,
    ],
    [
      'the roles it names',
      { challenge: 'mer', roles: ['mentor'] },
      ada(place('eig', { challengeId: 'mer' })),
      false,
    ],
    ['a role', { role: 'mentor' }, ada(place('mentor')), true],
    ['no other role', { role: 'mentor' }, ada(place('eig')), false],
    ['a channel’s members', { channel: 'promo' }, ada(place('eig')), true],
    ['not the community, which is in no channel of it', { channel: 'promo' }, ada(place('community')), false],
    [
      'members who are in the community too',
      { channel: 'promo' },
      ada(place('community'), place('eig')),
      true,
    ],
    ['nobody in particular, in a thread', { thread: 'x' }, ada(place('eig')), false],
    ['no sponsor, who is only listed', { person: 'ada' }, ada(place('sponsor')), false],
  ] as const)('%s', (_, audience, person, reached) => {
    expect(reachesPerson(audience, person, DAY)).toBe(reached);
  });

  it.each([
    ['from their first day', { startsOn: DAY }, true],
    ['not the day before', { startsOn: DAY.add({ days: 1 }) }, false],
    ['until their last day', { endsOn: DAY }, true],
    ['not the day after', { endsOn: DAY.subtract({ days: 1 }) }, false],
  ])('somebody %s', (_, held, reached) => {
    expect(reachesPerson({ role: 'eig' }, ada(place('eig', held)), DAY)).toBe(reached);
  });
});
