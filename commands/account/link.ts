import type { AnyCommand, Tools } from '../../src/engine/practice/define.ts';
import { type Outcome, replyWith, sayBack } from '../../src/engine/practice/outcome.ts';
import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import { whatIsTyped } from '../../src/engine/practice/acts/about.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { newNonce, openSeal, sealFor } from '../../src/seal/seal.ts';
import { linkAccount, preferWorkspace } from '../../src/store/people/second-account.ts';

/**
 * A second account on another platform, where an address proves too little: its person says so from the first, then from the
 * second.
 */

const PURPOSE = 'second account';
const LASTS = { hours: 1 };

const giveCode = (personId: string, { keys, now, texts: { accountLink: say } }: Tools): Outcome => {
  const code = sealFor(keys, { purpose: PURPOSE, expires: now.add(LASTS), nonce: newNonce() }, personId);
  return replyWith({ text: [say.code] }, { text: [say.typed(code)] }, { text: [say.codeAlone] });
};

const link = async (
  code: string,
  { workspaceId, user }: { workspaceId: string; user: string },
  { keys, now, scope, texts: { accountLink: say } }: Tools,
): Promise<Outcome> => {
  const opened = openSeal(keys, { purpose: PURPOSE, now }, code);
  if ('refused' in opened) return refuse(say.refused);
  const linked = await linkAccount(scope.tx, { personId: opened.content, workspaceId, user });
  if (linked === 'unknown') return refuse(say.refused);
  if (linked === 'taken') return refuse(say.taken);
  if (linked === 'already') return sayBack(say.already);
  return { ...replyWith({ text: [say.linked] }, { text: [say.toHere] }), privately: true };
};

const isCode = (text: string): boolean => text === '' || /^[\w-]{40,200}$/.test(text);

const askForCode = act({
  name: 'account-link',
  handle: ({ call: { person } }, tools) => giveCode(person.id, tools),
});

/** From an account that is known already: only newcomers link one. */
const useCode = actOn(whatIsTyped({ name: 'the text from their other account', sample: '…' }), {
  name: 'account-link-code',
  handle({ about: code, call: { person } }, { keys, now, texts }) {
    const opened = openSeal(keys, { purpose: PURPOSE, now }, code);
    if ('refused' in opened) return refuse(texts.accountLink.refused);
    return refuse(opened.content === person.id ? texts.accountLink.already : texts.accountLink.taken);
  },
});

/** `relier` gives a text; `relier` and that text, from an account that nobody has, makes it theirs. */
const linking = practice({
  name: 'account-link',
  intent: 'settings',
  words: (texts) => texts.accountLink.words,
  roles: ROLES,
  // « relier les deux bases » is a sentence.
  strict: true,
  acts: [askForCode, useCode],
  alone: askForCode,
  otherwise: (text) => (isCode(text) ? { act: useCode, rest: text } : undefined),
  meet: (code, stranger, tools) =>
    code === '' ? refuse(tools.texts.accountLink.refused) : link(code, stranger, tools),
});

const writeHere = act({
  name: 'account-here',
  async handle({ call: { person, workspaceId } }, { scope, texts: { accountLink: say } }) {
    const moved = await preferWorkspace(scope.tx, person.id, workspaceId);
    return {
      ...sayBack(moved ? say.here : say.hereAlready),
      ...(moved ? { privately: true } : {}),
    };
  },
});

const writingHere = practice({
  name: 'account-here',
  intent: 'settings',
  words: (texts) => texts.accountLink.hereWords,
  roles: ROLES,
  // « ici tout va bien » is a sentence.
  strict: true,
  acts: [writeHere],
  alone: writeHere,
});

export const accountLink: readonly AnyCommand[] = [...linking, ...writingHere];
