import { z } from 'zod';
import { message, type Message } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { PAIRING_PRESS, type PairingAct, pairingButton } from '../../src/messages/pairing/buttons.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import {
  comeBack,
  joinPairing,
  leavePairing,
  sitOut,
  sitsOut,
  takesPart,
} from '../../src/store/pairing/pairings.ts';
import { LOCALES } from '../../src/texts/index.ts';

const ROLES = ['eig', 'mentor', 'coordination'] as const;
const VERBS = LOCALES.map(({ pairing }) => pairing.verbs);

type Who = Pick<CommandCall<unknown>, 'person'>;

const pairingCard = async ({ person }: Who, { scope, texts }: Tools): Promise<Message> => {
  const { pairing: words } = texts;
  const isIn = await takesPart(scope, person.id);
  const isOut = await sitsOut(scope, person.id);
  return message(
    { title: [words.title], text: [words.intro] },
    {
      text: [isIn ? words.in : words.out, ...(isOut ? [' ', words.sitsOut] : []), ' ', words.how],
      actions: isIn
        ? [pairingButton(isOut ? 'back' : 'skip', texts), pairingButton('leave', texts)]
        : [pairingButton('join', texts, true)],
    },
  );
};

const replySaying = (sentence: string): Outcome['answer'] => ({ reply: message({ text: [sentence] }) });

const ACTS: Record<PairingAct, (who: Who, tools: Tools) => Promise<Outcome>> = {
  async join({ person }, { scope, texts, now, zone }) {
    await joinPairing(scope, person.id);
    return {
      answer: replySaying(texts.pairing.joined),
      log: [{ type: 'pairing.joined', v: 1, on: localDate(now, zone), facts: {} }],
    };
  },
  async leave(who, tools) {
    const { scope, texts, now, zone } = tools;
    await leavePairing(scope, who.person.id);
    return {
      answer: replySaying(texts.pairing.left),
      log: [{ type: 'pairing.left', v: 1, on: localDate(now, zone), facts: {} }],
    };
  },
  async skip(who, tools) {
    const { scope, texts } = tools;
    if (!(await takesPart(scope, who.person.id))) return refuse(texts.pairing.refused.notIn);
    await sitOut(scope, who.person.id);
    return { answer: replySaying(texts.pairing.skipped) };
  },
  async back(who, tools) {
    const { scope, texts } = tools;
    if (!(await takesPart(scope, who.person.id))) return refuse(texts.pairing.refused.notIn);
    await comeBack(scope, who.person.id);
    return { answer: replySaying(texts.pairing.back) };
  },
};

/** `cafe`: alone, how it works; or a verb. */
const word = defineCommand({
  name: 'pairing',
  verbs: { all: VERBS },
  door: { words: (texts) => texts.pairing.words },
  roles: ROLES,
  summary: (texts) => texts.pairing.summary,
  // « Café avec Claire cet après-midi » is not an order.
  guarded: true,
  input: z
    .string()
    .trim()
    .refine((text) => text === '' || readVerb(text, VERBS) !== undefined)
    .transform((text) => readVerb(text, VERBS)?.verb),
  async handle(call, tools) {
    return call.input ? ACTS[call.input](call, tools) : { answer: { reply: await pairingCard(call, tools) } };
  },
});

const pressCommand = (act: PairingAct): AnyCommand =>
  defineCommand({
    name: `pairing-${act}`,
    door: { press: PAIRING_PRESS[act] },
    roles: ROLES,
    input: z.object({ payload: z.string() }),
    handle: ACTS[act],
  });

export const pairing: readonly AnyCommand[] = [
  word,
  ...(['join', 'leave', 'skip', 'back'] as const).map(pressCommand),
];
