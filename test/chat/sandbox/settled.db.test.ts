import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../fixtures/world.ts';

const lastWithButtons = async (world: Awaited<ReturnType<typeof makeWorld>>) =>
  (await world.read('e01')).findLast(({ buttons }) => buttons.length > 0);

describe('in the page, an answer', () => {
  it('offers no choice any more once one was made', async () => {
    const world = await makeWorld();
    await world.say('e01', 'La carte avance bien');
    const choices = await lastWithButtons(world);
    expect(choices?.buttons.map(({ id }) => id)).toContain('heldForget');
    await world.press('e01', 'heldForget');
    const [after] = (await world.read('e01')).filter(({ id }) => id === choices?.id);
    expect(after?.buttons).toEqual([]);
    expect(after?.text).toContain('La carte avance bien');
    await expect(
      world.sandbox.acting.press({
        as: 'e01',
        message: choices?.id ?? '',
        button: 'heldForget',
        id: 'again',
      }),
    ).rejects.toThrow('Ce bouton n’est plus valable');
  });

  it('offers its choices until the form that one opened is filled', async () => {
    const world = await makeWorld();
    await world.say('e01', 'La carte avance bien');
    const choices = await lastWithButtons(world);
    const left = async () => (await world.read('e01')).find(({ id }) => id === choices?.id)?.buttons.length;
    const form = await world.open('e01', 'heldHelp');
    expect(await left()).toBe(choices?.buttons.length);
    const before = Object.fromEntries(form.fields.map(({ name, value = '' }) => [name, value]));
    const filled = { ...before, subject: 'La carte avance, et après ?' };
    expect(await world.submit('e01', form.id, { ...filled, subject: '' })).toHaveProperty('errors');
    expect(await left()).toBe(choices?.buttons.length);
    await world.submit('e01', form.id, filled);
    expect(await left()).toBe(0);
  });

  it('that is a menu keeps its buttons', async () => {
    const world = await makeWorld();
    await world.say('e01', 'aide');
    const menu = await lastWithButtons(world);
    await world.press('e01', menu?.buttons[0]?.id ?? '');
    const [after] = (await world.read('e01')).filter(({ id }) => id === menu?.id);
    expect(after?.buttons).toEqual(menu?.buttons);
  });
});
