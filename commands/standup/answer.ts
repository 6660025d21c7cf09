import type { Field } from '../../src/chat/form.ts';
import { byButton, type ActCall } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { standupKeys } from '../../src/messages/standup/keys.ts';
import { formTitleOf } from '../../src/messages/standup/words.ts';
import type { GivenAnswers, Question } from '../../src/rituals/standup/answer.ts';
import { promptKey } from '../../src/rituals/standup/keys.ts';
import { type AnswerRow, answerFor } from '../../src/store/standup/answers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { forgetHeldText } from '../../src/store/typed/held-texts.ts';
import type { Texts } from '../../src/texts/index.ts';
import { answerFields, valuesOf } from './fields.ts';
import { roundToAnswer } from './find.ts';
import { answerReceipt } from './receipt.ts';
import { isSameAnswer, storeAnswer } from './save.ts';
import { type WaitingText, waitingTextOf } from './waiting.ts';

const NOTHING = 'none';

/** The version of an answer on screen when its form opened. */
const seenOf = (answer: Pick<AnswerRow, 'id' | 'version'> | undefined): string =>
  answer ? `${answer.id}:${answer.version}` : NOTHING;

type Answering = { round: Round; there: AnswerRow | undefined; seen: string; waiting?: WaitingText };

type Carried = readonly [roundId: string, readonly [seen: string, heldId: string | undefined] | undefined];

const roundInForm = byButton<Answering, Carried>({
  name: 'a round that they may answer',
  payload: standupKeys.answer.payload,
  carry: ({ round, seen, waiting }) => [round.id, [seen, waiting?.id]],
  async pressed([roundId, shown], call, tools) {
    const round = await roundToAnswer(roundId, call, tools);
    const there = await answerFor(tools.scope, round, call.person.id);
    const waiting = shown?.[1] ? await waitingTextOf(shown[1], call, tools) : undefined;
    return { round, there, seen: shown?.[0] ?? seenOf(there), ...(waiting ? { waiting } : {}) };
  },
});

const inWords = ({ type, options }: Question, value: string, { standup: { moods } }: Texts): string =>
  type === 'mood' && !options ? (moods[value] ?? value) : value;

/** Under a question, what a teammate answered meanwhile. */
const withTheirs = (field: Field, { round, there }: Answering, given: GivenAnswers, texts: Texts): Field => {
  const { theirText, someone } = texts.standup;
  const question = round.questions.find(({ name }) => name === field.name);
  const theirs = there?.values[field.name];
  if (!question || theirs === undefined || theirs === given.values[field.name]) return field;
  return { ...field, hint: theirText(there?.author ?? someone, inWords(question, theirs, texts)) };
};

/** Somebody wrote since the form opened: it comes back with both texts. */
const formWithBothTexts = async (
  about: Answering & { there: AnswerRow },
  { given, call }: { given: GivenAnswers; call: ActCall },
  tools: Tools,
): Promise<Outcome> => {
  const { round, there } = about;
  const { texts } = tools;
  const payload = standupKeys.answer.payload.write([round.id, [seenOf(there), undefined]]);
  const opened = await answer.opened({ payload, values: valuesOf(round, given) }, call, tools);
  if (!('form' in opened.answer)) return opened;
  const { form } = opened.answer;
  const [first, ...others] = form.fields;
  const shown = (field: Field): Field => withTheirs(field, about, given, texts);
  const hint = [texts.standup.meanwhile(there.author ?? texts.standup.someone), shown(first).hint]
    .filter(Boolean)
    .join('\n');
  return { answer: { form: { ...form, fields: [{ ...shown(first), hint }, ...others.map(shown)] } } };
};

const saveGiven = async (
  { about, given, call }: Acted<Answering, GivenAnswers>,
  tools: Tools,
): Promise<Outcome> => {
  const { round, there, seen, waiting } = about;
  if (there && seenOf(there) !== seen && !isSameAnswer(given, there))
    return formWithBothTexts({ ...about, there }, { given, call }, tools);
  const saved = await storeAnswer(round, call, given, tools);
  // The held text is now stored in the answer.
  if (waiting) await forgetHeldText(tools.scope.tx, { personId: call.person.id, id: waiting.id });
  return saved;
};

/** The form of a round, with the current answer. */
export const answer = actOn(roundInForm, {
  name: 'standup-answer',
  key: standupKeys.answer,
  roles: ['eig', 'mentor'],
  form: {
    title: ({ standup }) => standup.answer,
    dressed: ({ round }, texts) => ({ title: formTitleOf(round, texts), origin: promptKey(round.id) }),
    fields: ({ round, waiting }) => answerFields(round, waiting),
    before: ({ about: { there } }): GivenAnswers => there ?? { values: {}, kept: [] },
  },
  logs: ['standup.answered', 'standup.corrected'],
  handle: (acted, tools) => saveGiven(acted, tools),
  again: async ({ about: { round }, call }, tools) => ({
    reply: await answerReceipt(round, call.person.id, tools),
  }),
});

/** The form of a round, filled with a bare text if one waits. */
export const openAnswer = async (
  round: Round,
  waiting: WaitingText | undefined,
  call: ActCall,
  tools: Tools,
): Promise<Outcome> => {
  const seen = seenOf(await answerFor(tools.scope, round, call.person.id));
  const payload = standupKeys.answer.payload.write([round.id, [seen, waiting?.id]]);
  return answer.opened({ payload, values: {} }, call, tools);
};
