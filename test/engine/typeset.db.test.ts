import { expect, it } from 'vitest';
import { makeWorld } from '../fixtures/world.ts';

/** Signs that a line may begin with. */
const LOOSE = /« | [»;:!?](?:\s|$)/;

it('whatever leaves is set for its reader: answers, refusals, deliveries, forms', async () => {
  const world = await makeWorld({ asSet: true });
  await world.to('2026-11-23T10:00:00+01:00');
  const { say, texts, open } = world;
  const read = [
    await say('e01', 'aide'),
    await say('e01', 'mon-compte'),
    await say('e01', 'jalon confier 99 @Dan'),
    ...(await texts('e01')),
  ];
  expect(read.join('\n')).toContain('\u00A0»');
  expect(read.filter((text) => LOOSE.test(text))).toEqual([]);
  const { fields } = await open('e01');
  expect(fields.filter(({ label, hint = '' }) => LOOSE.test(`${label} ${hint}`))).toEqual([]);
  await say('e01', 'mon-compte langue anglais');
  const english = await say('e01', 'my-account');
  expect(english).toContain('Language: English');
  expect(english).not.toMatch(/ :/);
});
