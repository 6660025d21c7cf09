import { act, actOn, wordsAct, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { long } from '../../src/engine/practice/fields/text.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { callKeys } from '../../src/messages/call/keys.ts';
import { ASK_MAX, askAnswerKey, askKey } from '../../src/rituals/call/call.ts';
import { addAsk, answerAsk } from '../../src/store/call/calls.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { mustAnswerForAll, openAsk } from './find.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';
import { toWhoIsLeft } from '../../src/messages/outgoing.ts';

/** Public requests to the coordination: asked by a team, answered in chat, shown to all on the weekly page. */

export const askOpenly = act({
  name: 'call-ask-openly',
  verb: ({ call }) => call.askWords,
  summary: ({ call }) => call.askSummary,
  form: {
    title: ({ call }) => call.ask.formTitle,
    fields: fields({ text: long({ label: ({ call }) => call.ask.label, max: ASK_MAX, required: true }) }),
    words: wordsAct('text'),
  },
  logs: ['call.asked-openly'],
  async handle({ given: { text }, call }, { scope, texts, today }) {
    requireConfirmation(call, { sentence: texts.call.stored.readers.ask, words: [text], wide: [text] });
    const [only = null, another] = call.challengeIds;
    const challengeId = another === undefined ? only : null;
    const { id, number } = await addAsk(scope, {
      challengeId,
      authorId: call.person.id,
      text,
      askedOn: today,
    });
    const cohort = await cohortOf(scope);
    return {
      ...sayBack(texts.call.ask.posted(number, cohort?.coordinationLabel ?? '')),
      log: [{ type: 'call.asked-openly' }],
      say: [{ key: askKey(id), kind: 'ask', subject: id, to: { channel: cohort?.digestChannel ?? '' } }],
    };
  },
});

export const answer = actOn(openAsk, {
  name: 'call-answer',
  key: callKeys.answer,
  verb: ({ call }) => call.answerWords,
  takes: takesNumberFirst,
  allowed: [mustAnswerForAll],
  form: {
    title: ({ call }) => call.ask.formAnswerTitle,
    fields: fields({
      answer: long({ label: ({ call }) => call.ask.answerLabel, max: ASK_MAX, required: true }),
    }),
    words: wordsAct('answer'),
  },
  logs: ['call.answered'],
  async handle({ about: { id, number, authorId }, given, call }, { scope, texts, today }) {
    const words = [given.answer];
    requireConfirmation(call, { sentence: texts.call.stored.readers.answer, words, wide: words });
    await answerAsk(scope, id, given.answer, today);
    return {
      ...sayBack(texts.call.ask.sent(number)),
      log: [{ type: 'call.answered' }],
      say: toWhoIsLeft(authorId, { key: askAnswerKey(id), kind: 'ask-answer', subject: id, expected: true }),
    };
  },
});
