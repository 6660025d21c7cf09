import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { type Outcome, replyWith, sayBack } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { objectionsOf, setObjections } from '../../../src/store/privacy/objections.ts';
import { type Oneself, oneself } from './oneself.ts';

const USED = {
  log: [{ type: 'account.right-used', facts: { right: 'restriction' } }],
} satisfies Pick<Outcome, 'log'>;

const restrict = async ({ about: { personId } }: { about: Oneself }, tools: Tools): Promise<Outcome> => {
  const { scope, texts } = tools;
  const { restrict: words, platform } = texts.accountRights;
  const refused = await objectionsOf(scope.tx, personId);
  if (refused.includes('all')) return refuse(words.already);
  await setObjections(scope.tx, personId, [...refused, 'all']);
  return {
    ...replyWith(
      { text: [words.done] },
      { text: [words.how], actions: [buttonFor(accountKeys.lift, personId, texts)] },
      { text: [platform] },
    ),
    ...USED,
  };
};

const lift = async ({ about: { personId } }: { about: Oneself }, tools: Tools): Promise<Outcome> => {
  const { restrict: words } = tools.texts.accountRights;
  const refused = await objectionsOf(tools.scope.tx, personId);
  if (!refused.includes('all')) return refuse(words.notThere);
  await setObjections(
    tools.scope.tx,
    personId,
    refused.filter((use) => use !== 'all'),
  );
  return { ...sayBack(words.lifted), ...USED };
};

export const restrictMine = actOn(oneself, {
  name: 'account-restrict',
  key: accountKeys.restrict,
  verb: ({ accountRights }) => accountRights.verbs.restrict,
  logs: ['account.right-used'],
  handle: restrict,
});

export const liftRestriction = actOn(oneself, {
  name: 'account-lift',
  key: accountKeys.lift,
  verb: ({ accountRights }) => accountRights.verbs.lift,
  logs: ['account.right-used'],
  handle: lift,
});
