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

  it('that is a menu keeps its buttons', async () => {
    const world = await makeWorld();
    await world.say('e01', 'aide');
    const menu = await lastWithButtons(world);
    await world.press('e01', menu?.buttons[0]?.id ?? '');
    const [after] = (await world.read('e01')).filter(({ id }) => id === menu?.id);
    expect(after?.buttons).toEqual(menu?.buttons);
  });
});
