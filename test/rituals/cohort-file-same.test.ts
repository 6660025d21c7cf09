import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../src/rituals/cohort-file/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';

const file = smallCohort();

describe('two files say the same', () => {
  it('in whatever order people, teams and keys are written', () => {
    const [ada, ...others] = file.people;
    const turned = ada
      ? [...others, { roles: ada.roles, email: 'e01@demo.example', name: ada.name, id: ada.id }]
      : [];
    const [mer, ...teams] = file.challenges;
    const moved = mer ? [...teams, { ...mer, eig: mer.eig.toReversed() }] : [];
    expect(saysTheSame(file, { ...file, people: turned, challenges: moved })).toBe(true);
  });

  it.each([
    ['a name', smallCohort((raw) => Object.assign(raw.people[1] ?? {}, { name: 'Basile Second' }))],
    ['a role', smallCohort((raw) => raw.people[1]?.roles.push('community'))],
    ['a date', smallCohort((raw) => Object.assign(raw.people[1] ?? {}, { ends_on: '2027-01-31' }))],
    ['somebody less', smallCohort((raw) => raw.people.splice(8, 1))],
    ['a place', smallCohort((raw) => Object.assign(raw.channels.promo, { slack: 'C0PROMO1' }))],
  ])('but not with %s that changed', (_what, other) => {
    expect(saysTheSame(file, other)).toBe(false);
  });
});
