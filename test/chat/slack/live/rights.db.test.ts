import { expect, it } from 'vitest';
import { type Texts, textsIn } from '../../../../src/texts/index.ts';
import { makeSlackWorld, onSlack, type SlackWorld, userOf } from '../../../fixtures/chat/slack/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { tablesWith } from '../../../fixtures/dump.ts';

/** The six rights, only through what Slack sends and shows. Typed in French, tapped in English: test/web/sandbox/rights.db.test.ts. */

const CANARY = 'canari-7f3a';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** One speaks French and one English; nothing but the weekly report, which nobody is asked for today. */
const bilingual = () =>
  onSlack(
    smallCohort((raw) => {
      raw.rituals.splice(0);
      for (const person of raw.people) if (person.id === 'e03') Object.assign(person, { locale: 'en' });
    }),
  );

type Values = Readonly<Record<string, string | string[]>>;
type Step = { press: string; fill?: Values; receipt: string };

/** Each right: a button of the account, a form if it has one, and the receipt. */
const pressed = ({ accountRights: words }: Texts): Step[] => [
  { press: 'accountExport', receipt: 'Ils sont pour vous' },
  {
    press: 'accountChange',
    fill: { name: 'Prénom Changé', days: DAYS, zone: 'Indian/Reunion' },
    receipt: 'Prénom Changé',
  },
  { press: 'accountWithdraw', fill: { kinds: ['requests'] }, receipt: words.withdraw.done },
  { press: 'accountObject', fill: { uses: ['listing'] }, receipt: words.object.uses.listing },
  { press: 'accountRestrict', receipt: words.restrict.done },
  { press: 'accountLift', receipt: words.restrict.lifted },
  { press: 'accountErase', fill: { sure: 'no' }, receipt: words.erase.not },
  { press: 'accountErase', fill: { sure: 'yes' }, receipt: words.erase.done },
];

/** What follows the word of the account, and the receipt. */
const typed = ({ accountRights: words }: Texts): [string, string][] => [
  ['export', 'They are for you'],
  ['name Nom Changé', 'Nom Changé'],
  ['withdraw all', words.withdraw.done],
  ['object lists', words.object.uses.listing],
  ['restrict', words.restrict.done],
  ['lift', words.restrict.lifted],
  ['erase no', words.erase.not],
  ['erase yes', words.erase.done],
];

const lastTo = ({ texts }: SlackWorld, person: string): string => texts(person).slice(-2).join('\n');

const press = async (world: SlackWorld, person: string, steps: readonly Step[]) => {
  const user = userOf(person);
  for (const { press: button, fill, receipt } of steps) {
    await world.hands.command(user, 'mon-compte');
    await world.hands.press(user, button);
    if (fill) expect(await world.hands.submit(user, fill), button).toEqual({});
    expect(lastTo(world, person), button).toContain(receipt);
  }
};

it('each right is used by buttons in French and by words in English, and nothing of either person comes back', async () => {
  const world = await makeSlackWorld({ mode: 'http', file: bilingual() });
  const { db, hands, engine } = world;
  await world.to('2026-11-23T10:00:00+01:00');
  const [presses, types] = ['e01', 'e03'] as const;
  for (const person of [presses, types]) await hands.say(userOf(person), `entraide Sujet : ${CANARY}`);

  await press(world, presses, pressed(textsIn('fr')));
  for (const [words, receipt] of typed(textsIn('en'))) {
    await hands.command(userOf(types), `my-account ${words}`);
    expect(lastTo(world, types), words).toContain(receipt);
  }

  await engine.connect();
  const traces = [CANARY, 'Prénom Changé', 'Nom Changé', userOf(presses), userOf(types)];
  expect(await tablesWith(db, traces)).toEqual([]);
}, 120_000);
