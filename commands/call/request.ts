import { said } from '../../src/chat/message.ts';
import { act, actOn, wordsAct, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { callKeys } from '../../src/messages/call/keys.ts';
import { callKey, MOMENT_MAX } from '../../src/rituals/call/call.ts';
import { addCall, eraseCall } from '../../src/store/call/calls.ts';
import { callToMake, mustHaveNoneWaiting, theirCall } from './find.ts';
import { namesOf, readersFor, readersOf } from './readers.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

/** « Je veux un appel »: who and when, between one person and two readers at most. Never logged. */

const moment = text({
  label: ({ call }) => call.moment,
  question: ({ call }) => call.momentQuestion,
  hint: ({ call }) => call.momentHint,
  max: MOMENT_MAX,
  required: true,
  refused: {
    required: ({ call }) => call.refused.moment(MOMENT_MAX),
    tooLong: ({ call }) => call.refused.moment(MOMENT_MAX),
  },
});

export const request = act({
  name: 'call-request',
  may: [mustHaveNoneWaiting],
  form: { title: ({ call }) => call.formTitle, fields: fields({ moment }), words: wordsAct('moment') },
  async handle({ given, call }, tools) {
    const { scope, texts, today } = tools;
    const { refused, asked, cancelHint } = texts.call;
    const readers = await readersFor(call, tools);
    const [first, second] = readers;
    if (!first) return refuse(refused.nobody(await programmeContact(scope, texts)));
    const id = await addCall(scope, {
      personId: call.person.id,
      moment: given.moment,
      firstReader: first.id,
      secondReader: second?.id ?? null,
      askedOn: today,
    });
    return {
      ...replyWith({
        text: [asked(namesOf(readers, tools)), ' ', cancelHint],
        actions: [buttonFor(callKeys.cancel, id, texts)],
      }),
      say: readers.map((reader, rank) => ({
        key: `${callKey(id)}:${rank}`,
        kind: 'call',
        subject: id,
        to: { person: reader.id },
        mergeable: true,
      })),
    };
  },
});

export const waiting = actOn(theirCall, {
  name: 'call-waiting',
  async handle({ about: asked }, tools) {
    const { call } = tools.texts;
    const names = namesOf(await readersOf(asked, tools), tools);
    return replyWith({
      text: [call.pending(names), said(asked.moment), '. ', call.cancelHint],
      actions: [buttonFor(callKeys.cancel, asked.id, tools.texts)],
    });
  },
});

/** By one of its readers: nothing of it remains. */
export const done = actOn(callToMake, {
  name: 'call-done',
  key: callKeys.done,
  verb: ({ call }) => call.doneWords,
  takes: takesNumberFirst,
  async handle({ about }, { scope, texts }) {
    await eraseCall(scope, about.id);
    return sayBack(texts.call.done);
  },
});

export const cancel = actOn(theirCall, {
  name: 'call-cancel',
  key: callKeys.cancel,
  verb: ({ call }) => call.cancelWords,
  takes: takesNumberFirst,
  async handle({ about }, { scope, texts }) {
    await eraseCall(scope, about.id);
    return sayBack(texts.call.cancelled);
  },
});
