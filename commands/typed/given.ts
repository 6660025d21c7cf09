import { z } from 'zod';
import { message, said } from '../../src/chat/message.ts';
import {
  type CommandCall,
  defineCommand,
  type Tools,
  typedCommand,
} from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { shortNameOf, wordOf } from '../../src/messages/standup/words.ts';
import { uuid } from '../../src/messages/acting/payload.ts';
import { firstLineOf } from '../../src/messages/typed/first-line.ts';
import { typedKeys } from '../../src/messages/typed/keys.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { forgetHeldText, latestBareText } from '../../src/store/typed/held-texts.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { ask } from '../help/ask.ts';
import { valuesFromNeed } from '../help/need.ts';
import { roundOfTheirs } from '../standup/find.ts';
import { openAnswer } from '../standup/answer.ts';
import { type WaitingText, waitingTextOf } from '../standup/waiting.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/**
 * Handles a bare text once its author says who it is for. Special: its buttons have no word of their own, and lead to the acts
 * of other practices.
 */

type Who = Pick<CommandCall<unknown>, 'person'>;

/** The author's own text, within its day. */
const textOf = async (id: string, who: Who, tools: Tools): Promise<WaitingText> =>
  (uuid.read(id) && (await waitingTextOf(id, who, tools))) ?? refuse(tools.texts.typed.gone);

const refuseClosed = (round: Round, { text }: WaitingText, { texts }: Tools): never => {
  const sentence = texts.typed.closed(shortNameOf(round, texts), wordOf(round, texts));
  throw new Refused(
    message({ text: [said(sentence)] }, { text: [texts.engine.fields.yourText, '\n', said(text)] }),
  );
};

/** The form of the round with the text filled in; nothing is stored before it is submitted. */
export const givenToRound = defineCommand({
  name: 'typed-for-round',
  door: { press: typedKeys.forRound.id },
  roles: ['eig', 'mentor'],
  input: z.object({ payload: z.string() }),
  async handle(call, tools) {
    const read = typedKeys.forRound.payload.read(call.input.payload);
    const [id, roundId] = read?.value ?? refuse(tools.texts.typed.gone);
    const waiting = await textOf(id, call, tools);
    const round = await roundOfTheirs(roundId, call, tools);
    if (round.state === 'closed') return refuseClosed(round, waiting, tools);
    return openAnswer(round, waiting, call, tools);
  },
});

/** The form of a request with the text filled in; its author chooses the audience before it is posted. */
export const givenToHelp = defineCommand({
  name: 'typed-for-help',
  door: { press: typedKeys.forHelp.id },
  roles: ['eig', 'mentor', 'coordination', 'community'],
  input: z.object({ payload: z.string() }),
  async handle(call, tools) {
    const { id, text } = await textOf(call.input.payload, call, tools);
    return ask.opened({ payload: id, values: await valuesFromNeed(text.trim(), tools) }, call, tools);
  },
});

export const forgetCommand = defineCommand({
  name: 'typed-forget',
  door: { press: typedKeys.forget.id },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  async handle(call, { scope, texts }) {
    const id = typedKeys.forget.payload.read(call.input.payload)?.value;
    const wasThere = id !== undefined && (await forgetHeldText(scope.tx, { personId: call.person.id, id }));
    return wasThere ? { ...sayBack(texts.typed.forgottenNow), privately: true } : refuse(texts.typed.gone);
  },
});

const FORGET_WORDS = LOCALES.flatMap(({ typed }) => typed.forgetWords).map(plainWord);

/** « Rien, oubliez ! »: as its button says it. */
const isForget = (text: string): boolean =>
  FORGET_WORDS.includes(plainWord(text.replace(/[^\p{L}\s]/gu, '').trim()));

/** « Oubliez »: the last text that waits. */
export const forgetTypedCommand = typedCommand({
  name: 'typed-forget-word',
  roles: ROLES,
  async handle(call, { scope, now, texts }) {
    if (!isForget(call.input)) return undefined;
    const last = await latestBareText(scope.tx, call.person.id, now);
    const { forgottenNow, forgottenWas, cancelElse, nothingWaits } = texts.typed;
    if (!last) return refuse(`${nothingWaits} ${cancelElse}`);
    await forgetHeldText(scope.tx, last);
    const was = last.act.kind === 'say' ? firstLineOf(last.act.text) : '';
    const reply = message({ text: [said(forgottenWas(was))] }, { text: [forgottenNow, ' ', cancelElse] });
    return { answer: { reply }, privately: true };
  },
});
