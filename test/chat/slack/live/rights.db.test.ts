import { expect, it } from 'vitest';
import { type Texts, textsIn } from '../../../../src/texts/index.ts';
import { makeSlackWorld, onSlack, type SlackWorld, userOf } from '../../../fixtures/chat/slack/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { tablesWith } from '../../../fixtures/dump.ts';

/** The six rights, only through what Slack sends and shows: pressed by two people, typed by two others. */

const CANARY = 'canari-7f3a';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Two speak French and two English; nothing but the weekly report, which nobody is asked for today. */
const bilingual = () =>
  onSlack(
    smallCohort((raw) => {
      raw.rituals.splice(0);
      for (const person of raw.people) if (person.id === 'e03') Object.assign(person, { locale: 'en' });
    }),
  );

const LANGUAGES = [
  { locale: 'fr', presses: 'e01', types: 'e02', account: 'mon-compte' },
  { locale: 'en', presses: 'e04', types: 'e03', account: 'my-account' },
] as const;

type Values = Readonly<Record<string, string | string[]>>;
type Step = { press: string; fill?: Values; receipt: string };

const FILES = { fr: 'Ils sont pour vous', en: 'They are for you' };

/** Each right: a button of the account, a form if it has one, and the receipt. */
const pressed = ({ locale, accountRights: words }: Texts): Step[] => [
  { press: 'accountExport', receipt: FILES[locale] },
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
const typed = ({ locale, accountRights: words }: Texts): [string, string][] => {
  const french = locale === 'fr';
  return [
    [french ? 'exporter' : 'export', FILES[locale]],
    [french ? 'nom Nom Changé' : 'name Nom Changé', 'Nom Changé'],
    [french ? 'retirer tout' : 'withdraw all', words.withdraw.done],
    [french ? 'refuser listes' : 'object lists', words.object.uses.listing],
    [french ? 'limiter' : 'restrict', words.restrict.done],
    [french ? 'lever' : 'lift', words.restrict.lifted],
    [french ? 'effacer non' : 'erase no', words.erase.not],
    [french ? 'effacer oui' : 'erase yes', words.erase.done],
  ];
};

const lastTo = ({ texts }: SlackWorld, person: string): string => texts(person).slice(-2).join('\n');

const press = async (world: SlackWorld, person: string, account: string, steps: readonly Step[]) => {
  const user = userOf(person);
  for (const { press: button, fill, receipt } of steps) {
    await world.hands.command(user, account);
    await world.hands.press(user, button);
    if (fill) expect(await world.hands.submit(user, fill), button).toEqual({});
    expect(lastTo(world, person), button).toContain(receipt);
  }
};

it.each(LANGUAGES)(
  'each right is used by buttons and by words ($locale), and nothing of either person comes back',
  async ({ locale, presses, types, account }) => {
    const world = await makeSlackWorld({ mode: 'http', file: bilingual() });
    const { db, hands, engine } = world;
    const texts = textsIn(locale);
    await world.to('2026-11-23T10:00:00+01:00');
    for (const person of [presses, types]) await hands.say(userOf(person), `entraide Sujet : ${CANARY}`);

    await press(world, presses, account, pressed(texts));
    for (const [word, receipt] of typed(texts)) {
      await hands.command(userOf(types), `${account} ${word}`);
      expect(lastTo(world, types), word).toContain(receipt);
    }

    await engine.connect();
    const traces = [CANARY, 'Prénom Changé', 'Nom Changé', userOf(presses), userOf(types)];
    expect(await tablesWith(db, traces)).toEqual([]);
  },
  120_000,
);
