import { expect, it } from 'vitest';
import { fr } from '../../../src/texts/fr/index.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { tablesWith } from '../../fixtures/dump.ts';
import { addressOf, makeMailWorld, withAddresses } from '../../fixtures/chat/mail/world.ts';

const { accountRights: words, accountExport } = fr;
const SEND = fr.answer.send;
const CANARY = 'canari-7f3a';

/** Whoever has no chat uses the six rights on the pages that mails lead to. */
it('by mail each right is used on a page, without a chat; once erased, no link and no mail leads to them', async () => {
  const file = withAddresses(smallCohort((raw) => raw.rituals.splice(0)));
  const { db, to, confirm, press, visit, linkIn, mails, texts } = await makeMailWorld({ file });
  await to('2026-11-23T10:00:00+01:00');
  let page = await confirm('e02');
  const type = async (text: string) => {
    page = await press(page, SEND, { text });
  };
  const tap = async (button: string, filled?: Parameters<typeof page.press>[1]) => {
    await type('mon-compte');
    page = await press(page, button);
    if (filled) page = await press(page, SEND, filled);
  };
  await type(`entraide Sujet : ${CANARY}`);

  await tap(accountExport.button);
  expect(page.text).toContain('Ils sont pour vous, Basile Deux');
  expect(page.html).toContain('download="');
  await tap('Changer', { name: 'Prénom Changé' });
  expect(page.text).toContain('Prénom Changé');
  await tap(words.buttons.withdraw, { kinds: ['requests'] });
  expect(page.text).toContain(words.withdraw.done);
  await tap(words.buttons.object, { uses: ['listing'] });
  expect(page.text).toContain(words.object.uses.listing);
  await tap(words.buttons.restrict);
  expect(page.text).toContain('ne servent plus à rien');
  await tap(words.buttons.lift);
  expect(page.text).toContain('La limite est levée');
  await tap(words.buttons.erase, { sure: 'yes' });
  expect(page.text).toContain(words.erase.done);

  expect(await tablesWith(db, [CANARY, 'Prénom Changé', addressOf('e02')])).toEqual([]);
  const received = mails('e02').length;
  expect((await press(page, SEND, { text: 'ma-journee' })).text).not.toContain('Prénom Changé');
  const former = await visit(linkIn('e02', 'C’est bien moi'));
  expect(former.status).toBe(410);
  expect(former.text).not.toMatch(/Basile|Prénom Changé/);
  await press(former, fr.answer.renew.toAddress, { mail: addressOf('e02') });
  await to('2026-11-25T10:00:00+01:00');
  expect(mails('e02')).toHaveLength(received);
  expect(texts('e01').join('\n')).not.toContain('Prénom Changé');
});
