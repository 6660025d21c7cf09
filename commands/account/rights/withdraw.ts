import { actOn } from '../../../src/engine/practice/acts/act.ts';
import type { Acted, TypedWords } from '../../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { many } from '../../../src/engine/practice/fields/choice.ts';
import { checked, fields } from '../../../src/engine/practice/fields/set.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { cancelTrainingsOf } from '../../../src/changes/workshop/leave-all.ts';
import { kindSaid } from '../../../src/messages/account/kept-lines.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
import { slug } from '../../../src/rituals/words/slug.ts';
import { KINDS_OF_WORDS, withdrawWords } from '../../../src/store/privacy/erase-person.ts';
import { type PersonalDataCount, personalDataCounts } from '../../../src/store/privacy/personal-data.ts';
import { LOCALES, type Texts } from '../../../src/texts/index.ts';
import { type Oneself, oneself } from './oneself.ts';
import { receiptOf } from './receipt.ts';

const WORKSHOPS = 'workshops';

const labelsOf = (texts: Texts): Record<string, string> =>
  Object.fromEntries(KINDS_OF_WORDS.map((kind) => [kind, kindSaid(kind, texts).what]));

const wordsFields = checked(
  fields({
    kinds: many<string>({
      label: ({ accountRights }) => accountRights.withdraw.label,
      hint: ({ accountRights }) => accountRights.withdraw.hint,
      values: KINDS_OF_WORDS,
      labels: labelsOf,
      refused: ({ accountRights }) => accountRights.withdraw.unknown,
    }),
  }),
  (given, _, { texts }) =>
    given.kinds.length > 0 ? { given } : { errors: { kinds: [texts.accountRights.withdraw.chooseSome] } },
);

const isAll = (text: string): boolean =>
  LOCALES.some(({ accountRights }) => accountRights.withdraw.all.includes(slug(text)));

const readWords = (text: string): TypedWords => ({
  values: { kinds: isAll(text) ? KINDS_OF_WORDS : text },
  next: 'act',
});

const countsOf = async (personId: string, kinds: readonly string[], { scope }: Tools) =>
  (await personalDataCounts(scope.tx, personId)).filter(({ what }) => kinds.includes(what));

const goneFrom = (before: readonly PersonalDataCount[], left: readonly PersonalDataCount[]) => {
  const stays = new Map(left.map(({ what, count }) => [what, count]));
  return before
    .map(({ what, count }) => ({ what, count: count - (stays.get(what) ?? 0) }))
    .filter(({ count }) => count > 0);
};

const withdraw = async (
  { about: { personId }, given: { kinds } }: Acted<Oneself, { kinds: readonly string[] }>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, now, texts } = tools;
  const words = texts.accountRights;
  const before = await countsOf(personId, kinds, tools);
  if (before.length === 0) return refuse(words.withdraw.none);
  const say = kinds.includes(WORKSHOPS) ? await cancelTrainingsOf(personId, { scope, now }) : [];
  await withdrawWords(scope.tx, personId, kinds);
  const went = goneFrom(before, await countsOf(personId, kinds, tools));
  const because = [words.withdraw.stays, words.others, words.platform];
  return {
    answer: { reply: receiptOf({ done: words.withdraw.done, went, because }, texts) },
    log: [{ type: 'account.right-used', facts: { right: 'withdrawal' } }],
    say,
  };
};

export const withdrawMine = actOn(oneself, {
  name: 'account-withdraw',
  key: accountKeys.withdraw,
  verb: ({ accountRights }) => accountRights.verbs.withdraw,
  form: { title: ({ accountRights }) => accountRights.withdraw.form, fields: wordsFields, words: readWords },
  logs: ['account.right-used'],
  handle: withdraw,
});
