import { describe, expect, it } from 'vitest';
import { withDatasets } from '../../fixtures/practices/datasets.ts';
import { formIn } from '../../fixtures/press.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const CHECKIN = '2026-11-24T10:00:00+01:00';
const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const setUp = (options: { until?: string } = {}) => makeWorld({ file: withDatasets(), ...options });

const press = async (world: World, as: string, button: string, value?: string) => {
  const shown = (await world.read(as)).findLast(
    ({ buttons, selects }) =>
      buttons.some(({ id }) => id === button) || selects.some(({ id }) => id === button),
  );
  const answer = await world.sandbox.acting.press({
    as,
    message: shown?.id ?? '',
    button,
    id: `${as} ${button} ${value} ${Math.random()}`,
    ...(value ? { value } : {}),
  });
  await world.engine.drain();
  return answer;
};

describe('the check-in', () => {
  it('comes every two weeks to the EIGs of the team, all its datasets in one message', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(last(await world.texts('e01'))).toMatchInlineSnapshot(`
      "Données : où en est-on ? · Mer Claire

      Une réponse suffit pour l’équipe, un appui suffit pour dire que rien n’a changé.

      1. Analyses des eaux
      Planifié · étape : préparer les fichiers · en cours depuis 3 semaines
      • Pour vous : Quel format, quel schéma, un export automatisé ?

      2. Arrêtés de fermeture
      À déterminer · étape : y avoir accès · bloqué depuis 6 semaines : le réseau, le pare-feu ou le VPN · peut débloquer : la DSI
      • Pour la ou le mentor : Avez-vous les données en main, ou un échantillon ? Sinon, qui attendez-vous ?

      Ou écrivez : « données rien », « données avancer 2 », « données bloquer 2 réseau : la DSI »."
    `);
    expect(await world.texts('m1')).toHaveLength(1);
    await world.to('2026-12-01T18:00:00+01:00');
    expect((await world.texts('e01')).filter((text) => text.includes('où en est-on'))).toHaveLength(1);
    await world.to('2026-12-08T18:00:00+01:00');
    expect((await world.texts('e01')).filter((text) => text.includes('où en est-on'))).toHaveLength(2);
  });

  it('is answered by one tap, for the whole team, whose names are not kept', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(await press(world, 'e01', 'datasetNothing')).toMatchObject({
      message: { text: expect.stringContaining('C’est noté pour l’équipe') },
    });
    expect(last(await world.texts('e02'))).toContain('Réponse de l’équipe : rien de nouveau');
    expect(last(await world.texts('e02'))).not.toContain('Ada');
    const moves = await world.db.select().from(tables.datasetMoves);
    expect(moves.filter(({ kind }) => kind === 'unchanged')).toHaveLength(2);
    expect(await world.say('e02', 'donnees rien')).toContain('déjà notée');
  });

  it('« bloqué » leads in one tap to a request for help that is filled in already, and in words too', async () => {
    const world = await setUp({ until: CHECKIN });
    const said = await world.say('e01', 'donnees bloquer 2 réseau : la DSI depuis 3 semaines');
    expect(said).toContain(
      'ou écrivez « /eig entraide Débloquer des données : le réseau, le pare-feu ou le VPN »',
    );
    const form = formIn(await press(world, 'e01', 'helpFromDataset'));
    const valueOf = (name: string) => form.fields.find((field) => field.name === name)?.value;
    expect(valueOf('subject')).toBe('Débloquer des données : le réseau, le pare-feu ou le VPN');
    expect(valueOf('context')).toBe(
      '« Arrêtés de fermeture », bloqué depuis 3 semaines : le réseau, le pare-feu ou le VPN. Peut débloquer : la DSI.',
    );
    expect(valueOf('tags')).toBe('reseau');
    await world.submit('e01', form.id, {
      subject: String(valueOf('subject')),
      context: String(valueOf('context')),
      tags: String(valueOf('tags')),
      urgency: 'week',
      audience: 'cohort',
    });
    expect(last(await world.texts('m1'))).toContain('L’équipe Mer Claire est freinée');
    expect(
      await world.say('e01', '/eig entraide Débloquer des données : le réseau, le pare-feu ou le VPN'),
    ).toBe('form: Demander un coup de main');
  });

  it('goes to the mentor in charge, and to nobody else, before the EIGs arrive', async () => {
    const world = await makeWorld({
      file: withDatasets(),
      now: '2026-06-15T08:00:00+02:00',
      until: '2026-06-30T18:00:00+02:00',
    });
    expect(
      (await world.texts('m1')).filter((text) => text.includes('Avant l’arrivée de l’équipe')),
    ).toHaveLength(1);
    expect((await world.texts('e01')).join()).not.toContain('où en est-on');
  });

  it('follows the rhythm the team chose, or stops', async () => {
    const world = await setUp({ until: CHECKIN });
    expect(await world.say('e01', 'donnees rythme 1')).toContain('chaque semaine');
    await world.to('2026-12-01T18:00:00+01:00');
    expect((await world.texts('e02')).filter((text) => text.includes('où en est-on'))).toHaveLength(2);
    expect(await world.say('e01', 'donnees rythme jamais')).toContain('ne poserai plus');
    await world.to('2026-12-22T18:00:00+01:00');
    expect((await world.texts('e02')).filter((text) => text.includes('où en est-on'))).toHaveLength(2);
  });
});
