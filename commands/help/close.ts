import type { Form } from '../../src/chat/form.ts';
import { message } from '../../src/chat/message.ts';
import type { Outcome, Outgoing, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { namesOf } from '../../src/messages/help/card.ts';
import { postSubject } from '../../src/messages/help/post.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { checkLine, type Ending, LIMITS } from '../../src/rituals/help/request.ts';
import { closedKey, postKey, removedKey, sameKey, thanksKey } from '../../src/rituals/help/keys.ts';
import type { HelpReader, HelpRequest } from '../../src/store/help/requests.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { type Hand, handsOf } from '../../src/store/help/hands.ts';
import { makeMoot } from '../../src/store/help/suggestions.ts';
import type { Texts } from '../../src/texts/index.ts';
import { type Acting, mustBeOwn, mustRun, mustBePosted } from './find.ts';
import { confirmLearnt } from './readers.ts';

export const CLOSE_FORM = 'helpClose';
export const REMOVE_FORM = 'helpRemoveReason';

const ENDINGS = ['solved', 'around', 'dropped'] as const satisfies readonly Ending[];
export const isEnding = (text: string): text is Ending => ENDINGS.some((ending) => ending === text);

export const closeForm = (request: HelpRequest, ending: Ending, { help }: Texts): Form => ({
  id: CLOSE_FORM,
  title: help.closeTitle,
  payload: request.id,
  fields: [
    {
      name: 'ending',
      label: help.labels.ending,
      required: true,
      type: 'select',
      value: ending,
      options: ENDINGS.map((value) => ({ value, label: help.endings[value] })),
    },
    {
      name: 'learnt',
      label: help.labels.learnt,
      hint: help.learntHint,
      required: false,
      type: 'long',
      max: LIMITS.learnt,
    },
  ],
});

export const removeForm = (request: HelpRequest, { help }: Texts): Form => ({
  id: REMOVE_FORM,
  title: help.removeTitle,
  payload: request.id,
  fields: [{ name: 'reason', label: help.labels.reason, required: true, type: 'long', max: LIMITS.reason }],
});

const checkText = (field: 'learnt' | 'reason', text: string, { texts }: Tools): void => {
  const fault = checkLine(field, text);
  if (fault?.code === 'too-long')
    refuse(texts.helpRefused['too-long'](texts.help.labels[field], fault.max, fault.length));
};

/** One private message each; people with the same problem only get the solution. */
const thanksTo = (request: HelpRequest, hands: readonly Hand[], ending: Ending): Outgoing[] => {
  const heard = ending === 'dropped' ? hands.filter(({ kind }) => kind === 'helping') : hands;
  return heard.map(({ personId, kind }, rank) => ({
    key: kind === 'helping' ? thanksKey(request.id, rank) : sameKey(request.id, rank),
    kind: kind === 'helping' ? 'help-thanks' : 'help-same',
    subject: request.id,
    to: { person: personId },
    cohort: request.cohortId,
    expected: true,
  }));
};

const closedLine = (request: HelpRequest): Outgoing => ({
  key: closedKey(request.id, request.audience),
  kind: 'help-closed',
  subject: postSubject(request.id, request.audience),
  to: { thread: postKey(request.id, request.audience) },
  cohort: request.cohortId,
});

/** Ends a request, by its author: its thread hears it, those who helped are thanked. */
export const close = async (
  request: HelpRequest,
  { ending, learnt }: { ending: Ending; learnt: string },
  reader: Acting,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  mustBeOwn(request, reader, tools);
  mustRun(request, tools);
  checkText('learnt', learnt, tools);
  confirmLearnt({ learnt, audience: request.audience }, reader, tools);
  const on = localDate(now, zone);
  await changeRequest(scope, request.id, { state: ending, closedOn: on, askedAt: null, learnt });
  await makeMoot(scope, request.id);
  const hands = await handsOf(scope, request.id);
  const { audience, number } = request;
  const facts = { ending, audience, helped: namesOf(hands).length > 0, learnt: learnt !== '' };
  const { closed, states, kept } = texts.help;
  return {
    answer: {
      reply: message({ text: [closed(number, states[ending]), ...(learnt === '' ? [] : [' ', kept])] }),
    },
    log: [{ type: 'help.closed', v: 1, on, facts }],
    say: [closedLine(request), ...thanksTo(request, hands, ending)],
  };
};

/** By the coordination of its cohort: removed everywhere, and its author is told why. */
export const remove = async (
  request: HelpRequest,
  reason: string,
  reader: Acting,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  mustBePosted(request, tools);
  if (reason === '') return refuse(texts.helpRefused.reason(request.number));
  checkText('reason', reason, tools);
  requireConfirmation(reader, { sentence: texts.readers.helpAuthor, words: [reason], wide: [] });
  const on = localDate(now, zone);
  await changeRequest(scope, request.id, { state: 'removed', closedOn: on, askedAt: null, reason });
  await makeMoot(scope, request.id);
  const told: Outgoing[] = request.authorId
    ? [
        {
          key: removedKey(request.id),
          kind: 'help-removed',
          subject: request.id,
          to: { person: request.authorId },
          expected: true,
        },
      ]
    : [];
  return {
    answer: { reply: message({ text: [texts.help.removed(request.number)] }) },
    log: [{ type: 'help.removed', v: 1, on, facts: { audience: request.audience } }],
    say: told,
  };
};

export const mayRemove = (request: HelpRequest, { roles }: HelpReader, { scope, texts }: Tools): void => {
  if (!roles.includes('coordination') || request.cohortId !== scope.cohortId)
    refuse(texts.helpRefused.coordination);
};
