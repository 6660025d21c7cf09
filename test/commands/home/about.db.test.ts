import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type World } from '../../fixtures/world.ts';

describe('« aide »', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ until: '2026-11-23T10:00:00+01:00', closing: afterAll });
  });

  const lastButtons = async (as: string) => (await world.read(as)).at(-1)?.buttons ?? [];

  const pressLabel = async (as: string, label: string): Promise<string> => {
    const shown = (await world.read(as)).at(-1);
    const button = shown?.buttons.find((one) => one.label === label);
    const answer = await world.sandbox.acting.press({
      as,
      message: shown?.id ?? '',
      button: button?.id ?? '',
      id: `${as}-${label}`,
    });
    if (answer && 'form' in answer) return answer.form.title;
    return answer?.message.text ?? '';
  };

  it.each(['salut', 'Bonjour !', 'hello', '?'])('answers « %s » too', async (typed) => {
    expect(await world.say('e01', typed)).toContain('le robot de la promotion');
  });

  it('leads with four buttons for what people come for, and every word is one press further', async () => {
    const help = await world.say('e01', 'aide');
    expect((await lastButtons('e01')).map(({ label }) => label)).toEqual([
      'Répondre',
      'Demander',
      'Mon équipe',
      'Mes réglages',
      'Tous les mots',
    ]);
    expect(help).not.toContain('• ');
    const all = await pressLabel('e01', 'Tous les mots');
    const order = [
      'Répondre',
      '• bilan',
      'Demander et apprendre',
      '• entraide',
      'Mon équipe',
      'Mes réglages',
    ];
    const found = order.map((words) => all.indexOf(words));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('« Répondre » shows what waits, « Demander » opens the form', async () => {
    await world.say('e02', 'aide');
    expect(await pressLabel('e02', 'Répondre')).toContain('Bilan de la semaine 48');
    await world.say('e02', 'aide demander');
    expect(await pressLabel('e02', 'Demander de l’aide')).toBe('Demander un coup de main');
  });

  it.each([
    ['aide équipe', 'Mon équipe'],
    ['aide réglages', 'mon-compte'],
    ['aide répondre', 'Répondre'],
    ['aide tout', 'Mes réglages'],
  ])('« %s » does the same as its button', async (text, said) => {
    expect(await world.say('e03', text)).toContain(said);
  });

  it('is what the first message leads to as well', async () => {
    const notice = (await world.read('e03')).find(({ text }) => text.startsWith('Bonjour'));
    expect(notice?.buttons.map(({ label }) => label)).toContain('Mes réglages');
  });
});
