import { describe, expect, it } from 'vitest';
import { pauseFields } from '../../../commands/cohort/pause.ts';
import { cellsIn, personFields } from '../../../commands/cohort/people/fields.ts';
import { idFrom, settingsFields } from '../../../commands/cohort/settings-fields.ts';
import { READING } from '../../fixtures/read-fields.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the settings of a cohort', () => {
  const given = { name: 'Promotion Sept', startsOn: '14/09/2026', endsOn: '2027-07-13', label: 'DINUM' };
  const read = (values: Record<string, string>) =>
    settingsFields.read({ ...given, ...values }, undefined, READING);

  it('need a name, two dates in order, and what the coordination is called', () => {
    expect(read({ programme: ' Camille ' })).toMatchObject({
      given: {
        name: 'Promotion Sept',
        startsOn: day('2026-09-14'),
        endsOn: day('2027-07-13'),
        programme: 'Camille',
        basis: 'public_interest',
        digest: '',
      },
    });
  });

  it.each([
    [{ name: '!!' }, { name: ['Un nom est nécessaire, avec au moins une lettre.'] }],
    [{ name: ' ' }, { name: ['Un nom est nécessaire, avec au moins une lettre.'] }],
    [{ endsOn: 'bientôt' }, { endsOn: ['Ce n’est pas une date. Écrivez par exemple 14/09/2026.'] }],
    [{ startsOn: '' }, { startsOn: ['Ce n’est pas une date. Écrivez par exemple 14/09/2026.'] }],
    [{ endsOn: '2026-09-13' }, { endsOn: ['La fin vient avant le début.'] }],
    [{ label: '' }, { label: [expect.stringContaining('il manque une réponse')] }],
  ])('with %o are corrected under their own field', (values, errors) => {
    expect(read(values)).toEqual({ errors });
  });

  it('keep what is not said, and forget what is emptied', () => {
    const before = { ...given, startsOn: day('2026-09-14'), endsOn: day('2027-07-13') };
    const after = settingsFields.read(
      { operator: '' },
      { ...before, operator: 'robot', hosting: 'France' },
      READING,
    );
    expect(after).toMatchObject({ given: { name: 'Promotion Sept', operator: '', hosting: 'France' } });
  });

  it('name the cohort in a file with plain letters', () => {
    expect(idFrom('  Promotion n° 7 : l’été ! ')).toMatch(/^[a-z0-9-]+$/);
    expect(idFrom('a'.repeat(60))).toHaveLength(40);
  });
});

describe('a pause', () => {
  const read = (from: string, to: string) =>
    pauseFields('Europe/Paris').read({ from, to }, undefined, READING);

  it('goes from today at the earliest to its last day', () => {
    expect(read('2026-11-01', '2026-12-04')).toEqual({
      given: { from: day('2026-11-23'), to: day('2026-12-04') },
    });
    expect(read('2026-11-30', '2027-02-28')).toMatchObject({ given: { to: day('2027-02-28') } });
  });

  it.each([
    ['2026-12-04', '2026-12-03', 'La fin vient avant le début'],
    ['2026-11-01', '2026-11-22', 'Cette pause est déjà finie'],
    ['2026-11-30', '2027-03-01', 'trois mois au plus'],
  ])('from %s to %s is refused', (from, to, sentence) => {
    expect(read(from, to)).toEqual({ errors: { to: [expect.stringContaining(sentence)] } });
  });

  it('says under which field a day is not understood', () => {
    expect(read('bof', '')).toEqual({
      errors: {
        from: [expect.stringContaining('pas une date')],
        to: [expect.stringContaining('pas une date')],
      },
    });
  });
});

describe('a person to add', () => {
  const team = { id: 'team-id', name: 'Mer Claire' };
  const teams = [team].map((one) => ({ ...one }));
  const cells = (values: Parameters<ReturnType<typeof personFields>['read']>[0]) =>
    personFields(teams).read(values, undefined, READING);

  it('is one line of a spreadsheet, typed or from the form', () => {
    const line = ['Zoé Neuve', 'zoe@demo.example', 'EIG', 'Mer Claire', '1/12/2026', ''];
    expect(cells(cellsIn(' Zoé Neuve, zoe@demo.example, EIG, Mer Claire, 1/12/2026'))).toEqual({
      given: { cells: line },
    });
    const form = { name: 'Zoé Neuve', email: 'zoe@demo.example', roles: 'eig', challenge: 'team-id' };
    expect(cells({ ...form, startsOn: '1/12/2026', endsOn: '' })).toMatchObject({
      given: {
        cells: [
          'Zoé Neuve',
          'zoe@demo.example',
          expect.stringMatching(/^eig$/i),
          'Mer Claire',
          '1/12/2026',
          '',
        ],
      },
    });
    expect(cells({ ...form, challenge: 'none' })).toMatchObject({
      given: { cells: ['Zoé Neuve', 'zoe@demo.example', expect.any(String), '', '', ''] },
    });
  });
});
