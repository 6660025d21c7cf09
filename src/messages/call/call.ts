import { message, said, type Section, strong } from '../../chat/message.ts';
import { askOf, callOf } from '../../store/call/calls.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { around } from '../around.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage } from '../define.ts';
import { callKeys } from './keys.ts';

/** Who and when, for two readers at most. Removed once the call is made, cancelled or too old. */
export const callRequest = defineMessage({
  kind: 'call',
  async render(id, { scope, texts, person }) {
    const request = await callOf(scope, id);
    const isReader = [request?.firstReader, request?.secondReader].includes(person?.id);
    if (!request || !person || !isReader) return undefined;
    return message(
      {
        title: around(texts.call.title, request.name),
        text: [strong(texts.call.when), ' ', said(request.moment)],
      },
      {
        text: [texts.call.privacy],
        actions: [buttonFor(callKeys.done, id, texts, { primary: true })],
      },
    );
  },
});

export const callExpired = defineMessage({
  kind: 'call-expired',
  async render(_id, { scope, texts }) {
    const contact = (await cohortOf(scope))?.contacts.programme ?? texts.engine.operator;
    return message({ text: [texts.call.expired(contact)] });
  },
});

/** An open request in the coordination's channel, later with its answer. */
export const coordinationAsk = defineMessage({
  kind: 'ask',
  async render(id, { scope, texts }) {
    const ask = await askOf(scope, { id });
    if (!ask) return undefined;
    const { title, howTo, answered } = texts.call.ask;
    const next: Section =
      ask.answeredOn === null
        ? {
            text: [howTo(ask.number)],
            actions: [buttonFor(callKeys.answer, id, texts, { primary: true })],
          }
        : { text: [strong(answered), ' ', said(ask.answer)] };
    return message(
      { title: around((team) => title(ask.number, team), ask.team ?? '') },
      { text: [said(ask.text)] },
      next,
    );
  },
});

export const coordinationAnswer = defineMessage({
  kind: 'ask-answer',
  async render(id, { scope, texts, person }) {
    const ask = await askOf(scope, { id });
    if (!ask || ask.answeredOn === null || ask.authorId !== person?.id) return undefined;
    return message(
      { title: [texts.call.ask.answerTitle(ask.number)] },
      { text: [said(ask.text)] },
      { text: [strong(texts.call.ask.answered), ' ', said(ask.answer)] },
    );
  },
});
