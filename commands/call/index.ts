import { practice } from '../../src/engine/practice/acts/practice.ts';
import { isMoment } from '../../src/rituals/call/call.ts';
import { ownCall } from '../../src/store/call/calls.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { answer, askOpenly } from './ask.ts';
import { cancel, done, request, waiting } from './request.ts';

const MOMENTS = LOCALES.map((texts) => texts.call);

/** `appel`: alone, a moment, « demande … », « répondre 3 … », « passé », « annuler ». Anything else is not an order. */
export const call = practice({
  name: 'call',
  intent: 'ask',
  words: (texts) => texts.call.words,
  roles: ['eig', 'mentor', 'coordination'],
  summary: (texts) => texts.call.summary,
  acts: [request, waiting, done, cancel, askOpenly, answer],
  alone: async ({ person }, { scope }) => ((await ownCall(scope, person.id)) ? waiting : request),
  otherwise: (text) => (isMoment(text, MOMENTS) ? { act: request, rest: text } : undefined),
  exact: true,
  strict: true,
});
