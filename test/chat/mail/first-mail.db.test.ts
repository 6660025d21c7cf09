import { expect, it } from 'vitest';
import { makeMailWorld } from '../../fixtures/chat/mail/world.ts';

it('sends the notice and nothing else before its reader says that the address is theirs', async () => {
  const { mails, texts, to, confirm } = await makeMailWorld();
  await to('2026-11-24T18:00:00+01:00');
  expect(mails('e01')).toHaveLength(1);
  expect(texts('e01')[0]).toContain('robot de la promotion');
  const page = await confirm('e01');
  expect(page.text).toContain('Cette adresse est la vôtre');
  await to('2026-11-25T12:00:00+01:00');
  expect(texts('e01').join('\n')).toContain('bilan');
});
