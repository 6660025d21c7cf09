import { said, strong } from '../../../src/chat/message.ts';
import { foundFor, numberedRow } from '../../../src/engine/practice/acts/about.ts';
import { act, actOn, takesNothing, takesNumber } from '../../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../../src/engine/practice/acts/declaration.ts';
import { personThenWords } from '../../../src/engine/practice/acts/person-first.ts';
import { practice } from '../../../src/engine/practice/acts/practice.ts';
import { person } from '../../../src/engine/practice/fields/person.ts';
import { fields } from '../../../src/engine/practice/fields/set.ts';
import { link, long } from '../../../src/engine/practice/fields/text.ts';
import { replyWith, sayBack } from '../../../src/engine/practice/outcome.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../../src/engine/practice/unconfirmed.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import type { NamedPerson } from '../../../src/rituals/words/someone.ts';
import { peopleWithRole } from '../../../src/store/people/people.ts';
import { thanksKeys } from './message.ts';
import { addThanks, removeThanks, type Thanks, thanksBy, thanksNamed } from './store.ts';
import { thanksIn } from './texts.ts';

const TEXT_MAX = 300;
const DAILY_MAX = 10;
const LISTED_MOST = 20;

const thanksFields = (among: readonly NamedPerson[]) =>
  fields({
    person: person({ label: (texts) => thanksIn(texts).labels.person, among, required: true }),
    text: long({ label: (texts) => thanksIn(texts).labels.text, max: TEXT_MAX, required: true }),
    link: link({
      label: (texts) => thanksIn(texts).labels.link,
      max: TEXT_MAX,
      wrong: (texts) => thanksIn(texts).refused.link,
    }),
  });

const colleagues = foundFor('the other EIGs and mentors', async ({ person: me }, { scope, today }) =>
  (await peopleWithRole(scope, ['eig', 'mentor'], today)).filter(({ id }) => id !== me.id),
);

/** A sentence refuses. In `allowed`, before its object is looked for; in `may`, of an object that is `about`. */
const mustBeFewToday: Rule = async ({ call }, { scope, texts, today }) => {
  const given = await thanksBy(scope, call.person.id);
  const isTooMuch = given.filter(({ givenOn }) => givenOn.equals(today)).length >= DAILY_MAX;
  return isTooMuch ? thanksIn(texts).refused.enough : undefined;
};

/** « 3 », a button, or the last one: nobody learns that another one exists. */
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
  allowed: [mustBeFewToday],
  form: {
    title: (texts) => thanksIn(texts).formTitle,
    fields: thanksFields,
    words: personThenWords({ person: 'person', words: 'text' }, (texts) => thanksIn(texts).refused.nobody),
  },
  async handle({ given, call }, { scope, texts, today }) {
    const { person: receiver = refuse(thanksIn(texts).refused.nobody), ...written } = given;
    // Before the first write of words that others will read; `wide`: those that the whole cohort may read.
    const words = Object.values(written);
    requireConfirmation(call, { sentence: thanksIn(texts).stored.readers.receiver, words, wide: [] });
    const sides = { authorId: call.person.id, receiverId: receiver.id };
    const id = await addThanks(scope, { ...written, ...sides, givenOn: today });
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

const list = act({
  name: 'thanks-list',
  verb: (texts) => thanksIn(texts).verbs.list,
  takes: takesNothing,
  async handle({ call }, { scope, texts }) {
    const { listed, refused } = thanksIn(texts);
    const given = (await thanksBy(scope, call.person.id)).slice(0, LISTED_MOST);
    if (given.length === 0) return sayBack(refused.none);
    const lines = given.map(({ number, text }) => [strong(listed.number(number)), ' · ', said(text)]);
    return replyWith({ title: [listed.title], list: lines });
  },
});

export const thanks = practice({
  name: 'thanks',
  intent: 'ask',
  words: (texts) => thanksIn(texts).words,
  roles: ['eig', 'mentor'],
  summary: (texts) => thanksIn(texts).summary,
  acts: [give, withdraw, list],
  alone: give,
  otherwise: (text) => ({ act: give, rest: text }),
});
