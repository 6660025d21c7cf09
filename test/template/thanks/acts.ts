import { foundFor, numberedRow } from '../../../src/engine/practice/acts/about.ts';
import { actOn, takesNumber } from '../../../src/engine/practice/acts/act.ts';
import { personThenWords } from '../../../src/engine/practice/acts/person-first.ts';
import { practice } from '../../../src/engine/practice/acts/practice.ts';
import { person } from '../../../src/engine/practice/fields/person.ts';
import { fields } from '../../../src/engine/practice/fields/set.ts';
import { long } from '../../../src/engine/practice/fields/text.ts';
import { replyWith, sayBack } from '../../../src/engine/practice/outcome.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../../src/engine/practice/unconfirmed.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { type Me, peopleWithRole } from '../../../src/store/people/people.ts';
import { thanksKeys } from './message.ts';
import { addThanks, removeThanks, type Thanks, thanksBy, thanksNamed } from './rows.ts';
import { thanksIn } from './texts.ts';

/** `commands/x/index.ts`, in one file until it grows: fields, what acts are about, who may, acts, the practice. */
const TEXT_MAX = 300;

const thanksFields = (among: readonly Me[]) =>
  fields({
    person: person({
      label: (texts) => thanksIn(texts).labels.person,
      among,
      required: true,
    }),
    text: long({ label: (texts) => thanksIn(texts).labels.text, max: TEXT_MAX, required: true }),
  });

const colleagues = foundFor('the other EIGs', async ({ person: me }, { scope, today }) =>
  (await peopleWithRole(scope, 'eig', today)).filter(({ id }) => id !== me.id),
);

/** « 3 », a button, or the last one: nobody learns that another one exists. A rule (`may`) refuses what may be known. */
const givenThanks = numberedRow<Thanks>({
  name: 'thanks',
  async find(named, { person: me }, { scope }) {
    const found = await thanksNamed(scope, named);
    return found?.authorId === me.id ? found : undefined;
  },
  candidates: async ({ person: me }, { scope }) =>
    (await thanksBy(scope, me.id)).slice(0, 1).map(({ id }) => id),
  refused: { which: (texts) => thanksIn(texts).refused.none },
});

const give = actOn(colleagues, {
  name: 'thanks-give',
  key: thanksKeys.give,
  form: {
    title: (texts) => thanksIn(texts).formTitle,
    fields: thanksFields,
    words: personThenWords({ person: 'person', words: 'text' }, (texts) => thanksIn(texts).refused.nobody),
  },
  async handle({ given, call }, { scope, texts, today }) {
    const { text, person: receiver = refuse(thanksIn(texts).refused.nobody) } = given;
    // Before the first write of words that others will read; `wide`: those that the whole cohort may read.
    requireConfirmation(call, { sentence: thanksIn(texts).stored.readers.receiver, words: [text], wide: [] });
    const id = await addThanks(scope, {
      authorId: call.person.id,
      receiverId: receiver.id,
      text,
      givenOn: today,
    });
    const actions = [buttonFor(thanksKeys.withdraw, id, texts)];
    return {
      ...replyWith({ text: [thanksIn(texts).given(receiver.name)], actions }),
      // One message for ever by its key; its subject is what it reads, and what `touch_on_write` names. Within the budget: `expected`
      // is for the answer to what its reader did.
      say: [
        { key: `thanks:${id}`, kind: 'thanks', subject: id, to: { person: receiver.id }, mergeable: true },
      ],
    };
  },
});

const withdraw = actOn(givenThanks, {
  name: 'thanks-withdraw',
  key: thanksKeys.withdraw,
  verb: (texts) => thanksIn(texts).verbs.withdraw,
  takes: takesNumber,
  async handle({ about }, { scope, texts }) {
    await removeThanks(scope, about.id);
    return sayBack(thanksIn(texts).withdrawn);
  },
});

export const thanksPractice = practice({
  name: 'thanks',
  intent: 'ask',
  words: (texts) => thanksIn(texts).words,
  roles: ['eig', 'coordination'],
  summary: (texts) => thanksIn(texts).summary,
  acts: [give, withdraw],
  alone: give,
  otherwise: (text) => ({ act: give, rest: text }),
});
