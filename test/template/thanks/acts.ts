import { message } from '../../../src/chat/message.ts';
import { type ActCall, byNumber, foundFor } from '../../../src/engine/practice/acts/about.ts';
import { actOn, takesNumber } from '../../../src/engine/practice/acts/act.ts';
import type { Rule, TypedWords } from '../../../src/engine/practice/acts/declaration.ts';
import { practice } from '../../../src/engine/practice/acts/practice.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { person } from '../../../src/engine/practice/fields/person.ts';
import { fields } from '../../../src/engine/practice/fields/set.ts';
import { long } from '../../../src/engine/practice/fields/text.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { personAtStart } from '../../../src/engine/practice/someone.ts';
import { requireConfirmation } from '../../../src/engine/practice/unconfirmed.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { number } from '../../../src/messages/acting/payload.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import type { Me } from '../../../src/store/people/people.ts';
import { thanksKeys } from './message.ts';
import {
  addThanks,
  colleaguesOf,
  lastThanksBy,
  removeThanks,
  type ThanksRow,
  thanksNumbered,
} from './rows.ts';
import { thanksIn } from './texts.ts';

/** `commands/x/fields.ts`. */
const TEXT_MAX = 300;

const thanksFields = (among: readonly Me[]) =>
  fields({
    person: person({
      label: (texts) => thanksIn(texts).labels.person,
      typed: (texts) => thanksIn(texts).typedLabels.person,
      among,
      required: true,
      refused: (texts) => thanksIn(texts).refused.nobody,
    }),
    text: long({
      label: (texts) => thanksIn(texts).labels.text,
      typed: (texts) => thanksIn(texts).typedLabels.text,
      max: TEXT_MAX,
      required: true,
      refused: { required: (texts) => thanksIn(texts).refused.required },
    }),
  });

/** `commands/x/find.ts`. */
const colleagues = foundFor('the other EIGs', ({ person: me }, { scope, now, zone }) =>
  colleaguesOf(scope, me.id, localDate(now, zone)),
);

const numbered = async (asked: number, _: ActCall, { scope, texts }: Tools): Promise<ThanksRow> =>
  (await thanksNumbered(scope, asked)) ?? refuse(thanksIn(texts).refused.unknown(asked));

const givenThanks = byNumber({
  name: 'thanks',
  payload: number,
  carry: (given: ThanksRow) => given.number,
  numbered,
  pressed: numbered,
  unnumbered: async ({ person: me }, { scope, texts }) =>
    (await lastThanksBy(scope, me.id)) ?? refuse(thanksIn(texts).refused.none),
});

const mustBeTheirs: Rule<ThanksRow> = ({ about, call }, { texts }) =>
  about.giverId === call.person.id ? undefined : thanksIn(texts).refused.notYours;

/** « @Dan pour la relecture »; a name alone fills the form. */
const personThenText = (
  typed: string,
  { about, call }: { about: readonly Me[]; call: ActCall },
  tools: Tools,
): TypedWords => {
  const nobody = thanksIn(tools.texts).refused.nobody;
  const { person: receiver, rest } = personAtStart(typed, about, { call, tools, nobody });
  return { values: { person: receiver.id, text: rest }, next: rest === '' ? 'ask' : 'act' };
};

/** `commands/x/acts.ts`. */
const give = actOn(colleagues, {
  name: 'thanks-give',
  key: thanksKeys.give,
  form: { title: (texts) => thanksIn(texts).formTitle, fields: thanksFields, words: personThenText },
  async handle({ given, call }, { scope, texts, now, zone }) {
    const receiver = given.person ?? refuse(thanksIn(texts).refused.nobody);
    requireConfirmation(call, {
      sentence: thanksIn(texts).stored.readers.receiver,
      words: [given.text],
      wide: [],
    });
    const { id, number: receipt } = await addThanks(scope, {
      giverId: call.person.id,
      receiverId: receiver.id,
      text: given.text,
      givenOn: localDate(now, zone),
    });
    const actions = [buttonFor(thanksKeys.withdraw, receipt, texts)];
    return {
      answer: { reply: message({ text: [thanksIn(texts).given(receiver.name)], actions }) },
      // The subject is what the message reads, and what `touch_on_write` names.
      say: [
        { key: `thanks:${id}`, kind: 'thanks', subject: id, to: { person: receiver.id }, expected: true },
      ],
    };
  },
});

const withdraw = actOn(givenThanks, {
  name: 'thanks-withdraw',
  key: thanksKeys.withdraw,
  verb: (texts) => thanksIn(texts).verbs.withdraw,
  takes: takesNumber,
  may: [mustBeTheirs],
  async handle({ about }, { scope, texts }) {
    await removeThanks(scope, about.id);
    return { answer: { reply: message({ text: [thanksIn(texts).withdrawn] }) } };
  },
});

/** `commands/x/index.ts`. */
export const thanksPractice = practice({
  name: 'thanks',
  words: (texts) => thanksIn(texts).words,
  roles: ['eig', 'coordination'],
  summary: (texts) => thanksIn(texts).summary,
  acts: [give, withdraw],
  alone: give,
  otherwise: (text) => ({ act: give, rest: text }),
});
