import { expect, it } from 'vitest';
import { textsIn } from '../../../src/texts/index.ts';
import { tablesWith } from '../../fixtures/dump.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld } from '../../fixtures/world.ts';

/** The six rights, by what the page asks of the sandbox. On the page itself: test/browser/rights.db.test.ts. */

const MONDAY_10 = '2026-11-23T10:00:00+01:00';
const CANARY = 'canari-7f3a';

it('each is used in two taps in English, by buttons and forms in English; then nothing of the person is left', async () => {
  const { accountRights: words, account, accountExport } = textsIn('en');
  const file = smallCohort((raw) => void raw.rituals.splice(1));
  const { db, say, press, open, submit, read } = await makeWorld({ file, until: MONDAY_10 });
  const receipt = async () => (await read('e04')).at(-1)?.text;
  const fillIn = async (button: string, values: Record<string, string | string[]>) => {
    const { id, fields } = await open('e04', button);
    const before = fields.map(({ name, value = '' }) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]);
    await submit('e04', id, { ...Object.fromEntries(before), ...values });
  };
  await say('e04', `report 2. ${CANARY}`);
  expect(await say('e04', 'my-account')).toContain(words.how.slice(0, 30));
  const labels = (await read('e04')).at(-1)?.buttons.map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining(
      [accountExport.button, account.mine.change, ...Object.values(words.buttons)].filter(
        (label) => label !== words.buttons.lift,
      ),
    ),
  );
  expect(await press('e04', 'accountExport')).toContain('They are for you');
  await fillIn('accountChange', { name: 'Nom Changé' });
  expect(await receipt()).toContain('Nom Changé');
  await fillIn('accountWithdraw', { kinds: ['reports'] });
  expect(await receipt()).toContain(words.withdraw.done);
  await fillIn('accountObject', { uses: ['listing'] });
  expect(await receipt()).toContain(words.object.refused);
  expect(await press('e04', 'accountRestrict')).toContain(words.restrict.done.slice(0, 40));
  await say('e04', 'my-account');
  expect(await press('e04', 'accountLift')).toContain(words.restrict.lifted.slice(0, 30));
  await fillIn('accountErase', { sure: 'yes' });
  expect(await tablesWith(db, [CANARY, 'Daniel Quatre', 'Nom Changé'])).toEqual([]);
});

/** What is typed, and a part of the answer. */
const TYPED = {
  fr: [
    ['mon-compte exporter', 'Ils sont pour vous'],
    ['mon-compte nom Nom Changé', 'Nom Changé'],
    ['mon-compte retirer tout', 'Vos mots sont retirés'],
    ['mon-compte refuser listes', 'figurer dans les listes'],
    ['mon-compte limiter', 'ne servent plus à rien'],
    ['mon-compte lever', 'La limite est levée'],
    ['mon-compte effacer oui', 'plus rien ici ne vous nomme'],
  ],
  en: [
    ['my-account export', 'They are for you'],
    ['my-account name Nom Changé', 'Nom Changé'],
    ['my-account withdraw all', 'Your words are withdrawn'],
    ['my-account object lists', 'being in lists'],
    ['my-account restrict', 'are used for nothing'],
    ['my-account lift', 'The restriction is lifted'],
    ['my-account erase yes', 'nothing here names you any more'],
  ],
} as const;

it.each(['fr', 'en'] as const)('each is typed (%s); then nothing of the person is left', async (locale) => {
  const file = smallCohort((raw) => {
    for (const person of raw.people) if (person.id === 'e02') Object.assign(person, { locale });
  });
  const { db, say } = await makeWorld({ file, until: MONDAY_10 });
  await say('e02', `entraide Sujet : ${CANARY}`);
  for (const [typed, answer] of TYPED[locale]) expect(await say('e02', typed), typed).toContain(answer);
  expect(await tablesWith(db, [CANARY, 'Basile Deux', 'Nom Changé'])).toEqual([]);
});
