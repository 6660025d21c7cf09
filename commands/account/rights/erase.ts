import {
  cancelTrainingsOf,
  comingTrainingsOf,
  leaveTrainings,
} from '../../../src/changes/workshop/leave-all.ts';
import { actOn, wordsAct } from '../../../src/engine/practice/acts/act.ts';
import { refined } from '../../../src/engine/practice/acts/about.ts';
import type { Acted, Rule } from '../../../src/engine/practice/acts/declaration.ts';
import { type Outcome, sayBack } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { choice } from '../../../src/engine/practice/fields/choice.ts';
import { fields } from '../../../src/engine/practice/fields/set.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
import { BACKUPS } from '../../../src/rituals/retention.ts';
import { coordinatedAlone, inChargeOf } from '../../../src/store/people/duties.ts';
import { erasePerson } from '../../../src/store/privacy/erase-person.ts';
import { type Oneself, oneself } from './oneself.ts';
import { receiptOf } from './receipt.ts';

type Leaving = Oneself & { consequences: readonly string[] };

const consequencesFor = async ({ personId }: Oneself, { scope, now, texts }: Tools): Promise<string[]> => {
  const { inCharge, trainings } = texts.accountRights.erase;
  const teams = await inChargeOf(scope.tx, personId);
  const given = await comingTrainingsOf(personId, { scope, now });
  return [
    ...(teams.length > 0 ? [inCharge(teams.join(', '))] : []),
    ...(given.length > 0 ? [trainings(given.map(({ number }) => String(number)).join(', '))] : []),
  ];
};

/** With what it would mean for others. */
const leaving = refined(
  oneself,
  'with what it means for others',
  async (about, _, tools): Promise<Leaving> => ({
    ...about,
    consequences: await consequencesFor(about, tools),
  }),
);

/** Otherwise nobody would answer there. */
const notOnlyCoordinator: Rule<Oneself> = async ({ about }, tools) => {
  const [alone] = await coordinatedAlone(tools.scope.tx, about.personId, tools.today);
  if (!alone) return undefined;
  const { erase } = tools.texts.accountRights;
  return erase.onlyCoordinator(alone.cohort, alone.operator || tools.texts.engine.operator);
};

const sureFields = ({ consequences }: Leaving) =>
  fields({
    sure: choice({
      label: ({ accountRights }) => accountRights.erase.label,
      hint: ({ accountRights }) => [accountRights.erase.hint, ...consequences].join(' '),
      values: ['yes', 'no'],
      labels: ({ accountRights: { erase } }) => ({ yes: erase.yes, no: erase.no }),
      words: ({ accountRights: { erase } }) => ({ yes: erase.yesWords, no: [] }),
      refused: ({ accountRights }) => accountRights.erase.chooseOne,
    }),
  });

const erase = async (
  { about: { personId }, given: { sure } }: Acted<Leaving, { sure: 'yes' | 'no' }>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, now, texts } = tools;
  const words = texts.accountRights;
  if (sure === 'no') return sayBack(words.erase.not);
  const say = [
    ...(await cancelTrainingsOf(personId, { scope, now })),
    ...(await leaveTrainings(personId, { scope, now })),
  ];
  const { deleted, unsigned } = await erasePerson(scope.tx, personId, tools.today);
  const because = [
    words.others,
    words.platform,
    words.backups(texts.kept.howLong({ for: BACKUPS })),
    words.erase.again,
  ];
  return {
    answer: { reply: receiptOf({ done: words.erase.done, went: deleted, stays: unsigned, because }, texts) },
    log: [{ type: 'account.right-used', facts: { right: 'erasure' } }],
    say,
  };
};

export const eraseMine = actOn(leaving, {
  name: 'account-erase',
  key: accountKeys.erase,
  verb: ({ accountRights }) => accountRights.verbs.erase,
  may: [notOnlyCoordinator],
  form: {
    title: ({ accountRights }) => accountRights.erase.form,
    fields: sureFields,
    words: wordsAct('sure'),
  },
  logs: ['account.right-used'],
  handle: erase,
});
