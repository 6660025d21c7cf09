import { message, type Message } from '../../src/chat/message.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { pairingKeys } from '../../src/messages/pairing/keys.ts';
import {
  comeBack,
  joinPairing,
  leavePairing,
  sitOut,
  sitsOut,
  takesPart,
} from '../../src/store/pairing/pairings.ts';

const howItWorks = async ({ person }: ActCall, { scope, texts }: Tools): Promise<Message> => {
  const { pairing: words } = texts;
  const { join, leave, skip, back } = pairingKeys;
  const isIn = await takesPart(scope, person.id);
  const isOut = await sitsOut(scope, person.id);
  return message(
    { title: [words.title], text: [words.intro] },
    {
      text: [isIn ? words.in : words.out, ...(isOut ? [' ', words.sitsOut] : []), ' ', words.how],
      actions: isIn
        ? [buttonFor(isOut ? back : skip, undefined, texts), buttonFor(leave, undefined, texts)]
        : [buttonFor(join, undefined, texts, { primary: true })],
    },
  );
};

const mustTakePart: Rule = async ({ call }, { scope, texts }) =>
  (await takesPart(scope, call.person.id)) ? undefined : texts.pairing.refused.notIn;

export const card = act({
  name: 'pairing-card',
  handle: async ({ call }, tools) => ({ answer: { reply: await howItWorks(call, tools) } }),
});

export const join = act({
  name: 'pairing-join',
  key: pairingKeys.join,
  verb: ({ pairing }) => pairing.verbs.join,
  logs: ['pairing.joined'],
  async handle({ call }, { scope, texts }) {
    await joinPairing(scope, call.person.id);
    return {
      ...sayBack(texts.pairing.joined),
      log: [{ type: 'pairing.joined' }],
    };
  },
});

export const leave = act({
  name: 'pairing-leave',
  key: pairingKeys.leave,
  verb: ({ pairing }) => pairing.verbs.leave,
  logs: ['pairing.left'],
  async handle({ call }, { scope, texts }) {
    await leavePairing(scope, call.person.id);
    return {
      ...sayBack(texts.pairing.left),
      log: [{ type: 'pairing.left' }],
    };
  },
});

export const skip = act({
  name: 'pairing-skip',
  key: pairingKeys.skip,
  verb: ({ pairing }) => pairing.verbs.skip,
  may: [mustTakePart],
  async handle({ call }, { scope, texts }) {
    await sitOut(scope, call.person.id);
    return sayBack(texts.pairing.skipped);
  },
});

export const back = act({
  name: 'pairing-back',
  key: pairingKeys.back,
  verb: ({ pairing }) => pairing.verbs.back,
  may: [mustTakePart],
  async handle({ call }, { scope, texts }) {
    await comeBack(scope, call.person.id);
    return sayBack(texts.pairing.back);
  },
});
