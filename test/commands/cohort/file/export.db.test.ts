import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { DATASETS } from '../../../fixtures/practices/datasets.ts';
import { MONDAY_10 } from '../../../fixtures/practices/help.ts';
import { DONE } from '../../../fixtures/practices/milestones.ts';
import { makeWorld, type World } from '../../../fixtures/world.ts';
import * as tables from '../../../../src/store/tables/index.ts';

const FORMULA = '=1+1';
const CANARY = 'jeudi canari-7f3a';

/** A title that a spreadsheet would run, and a person's name where a team wrote one. */
const full = () =>
  smallCohort((raw) => {
    raw.rituals.splice(0);
    const [first = {}, second = {}, ...others] = DATASETS;
    const datasets = [{ ...first, title: FORMULA }, { ...second, who: 'Basile Deux' }, ...others];
    Object.assign(raw, { datasets, milestones: { template: 'eig-10-months', exceptions: DONE } });
  });

/** The files of « promo exporter », by name. */
const exported = async ({ sandbox }: World): Promise<Record<string, string>> => {
  const answer = await sandbox.acting.say({
    as: 'c1',
    in: 'bot',
    text: 'promo exporter',
    id: randomUUID(),
  });
  if (!answer || !('message' in answer)) throw new Error(`no files: ${JSON.stringify(answer)}`);
  const { id, blocks } = answer.message;
  const found: Record<string, string> = {};
  for (const { file } of blocks)
    if (file) {
      const kept = await sandbox.reading.file('c1', id, file.at);
      found[file.name] = new TextDecoder().decode(kept?.bytes);
    }
  return found;
};

type Line = Record<string, string>;

const spreadsheet = (text = ''): Line[] => parse(text, { bom: true, delimiter: ';', columns: true });

const program = (text = ''): Record<string, unknown>[] => JSON.parse(text);

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

/** The JSON rows, as a spreadsheet would show them. */
const shown = (rows: Record<string, unknown>[]): Line[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cellOf(value)])),
  );

/** The CSV rows, without the apostrophe that keeps a spreadsheet from running a cell. */
const asTyped = (rows: Line[]): Line[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.replace(/^'(?==)/, '')])),
  );

describe('« promo exporter », of a cohort that has lived', () => {
  it('neutralises what a spreadsheet would run, and hands programs the same rows as they were typed', async () => {
    const world = await makeWorld({ file: full(), until: MONDAY_10 });
    expect(await world.say('c1', `jalon ajouter ${FORMULA} 4/12`)).toContain(`« ${FORMULA} »`);
    const files = await exported(world);
    expect(Object.keys(files)).toEqual([
      'petite.yml',
      'jeux-de-donnees.csv',
      'jeux-de-donnees.json',
      'jalons.csv',
      'jalons.json',
      'comptes.csv',
      'comptes.json',
    ]);

    const milestones = spreadsheet(files['jalons.csv']);
    expect(milestones.find(({ Jalon }) => Jalon?.includes('1+1'))).toMatchObject({
      Défi: '',
      Jalon: `'${FORMULA}`,
      Date: '2026-12-04',
    });
    expect(shown(program(files['jalons.json']))).toEqual(asTyped(milestones));
    expect(shown(program(files['comptes.json']))).toEqual(spreadsheet(files['comptes.csv']));

    const datasets = spreadsheet(files['jeux-de-donnees.csv']);
    expect(datasets).toHaveLength(DATASETS.length);
    expect(datasets.map(({ Titre }) => Titre)).toContain(`'${FORMULA}`);
    const same = shown(program(files['jeux-de-donnees.json']));
    expect(same.map(({ challenge, number, title, ground }) => [challenge, number, title, ground])).toEqual(
      asTyped(datasets).map((row) => [row['Défi'], row['Numéro'], row['Titre'], row['Fondement']]),
    );
    expect(program(files['jeux-de-donnees.json'])).toContainEqual(
      expect.objectContaining({ title: 'Arrêtés de fermeture', reached: { access: '2026-10-12' } }),
    );
  });

  it('counts nothing below five in a week, and names nobody; a call that was asked is in no file', async () => {
    const world = await makeWorld({ file: full(), until: MONDAY_10 });
    expect(await world.say('e01', `appel ${CANARY}`)).toContain('C’est transmis');
    for (const rank of [1, 2, 3, 4]) await world.say('e01', `piste raconter Essai ${rank}`);
    const told = async () =>
      program((await exported(world))['comptes.json']).filter(({ Fait }) => Fait === 'side-track.told');
    expect(await told()).toEqual([]);
    await world.say('e01', 'piste raconter Essai 5');
    expect(await told()).toEqual([{ Semaine: '2026-W48', Fait: 'side-track.told', Nombre: 5 }]);

    const { 'petite.yml': yaml = '', ...counted } = await exported(world);
    expect(yaml).toContain('Ada Un');
    const people = (await world.db.select().from(tables.people)).map(({ name }) => name);
    const nameless = Object.values(counted).join('\n');
    expect(people.filter((name) => nameless.includes(name))).toEqual([]);
    expect(`${yaml}${nameless}`).not.toContain('canari-7f3a');
  });
});
