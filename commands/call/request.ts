import type { Form } from '../../src/chat/form.ts';
import { type Message, message, said } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { callKey, MOMENT_MAX } from '../../src/rituals/call/call.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { awayAmong } from '../../src/store/account/absences.ts';
import { addCall, type CallRequest, callsToMake, eraseCall, ownCall } from '../../src/store/call/calls.ts';
import { challengeOf, cohortOf } from '../../src/store/cohort/cohort.ts';
import { findPerson, peopleWithRole } from '../../src/store/people/people.ts';
import type { Texts } from '../../src/texts/index.ts';

/** « Je veux un appel »: who and when, between one person and two readers at most. Never logged. */

export const CALL_FORM = 'call';
export const CALL_CANCEL = 'callCancel';

type Caller = Pick<CommandCall<unknown>, 'person' | 'challengeIds'>;

export const callForm = ({ call }: Texts): Form => ({
  id: CALL_FORM,
  title: call.formTitle,
  payload: '',
  fields: [
    {
      name: 'moment',
      label: call.moment,
      question: call.momentQuestion,
      hint: call.momentHint,
      required: true,
      type: 'text',
      max: MOMENT_MAX,
    },
  ],
});

type Reader = { id: string; name: string };

/** The team's coach. If none can be written to, two of the coordination, so that one of them is available. */
const readersFor = async (
  { person, challengeIds }: Caller,
  { scope, now, zone }: Tools,
): Promise<Reader[]> => {
  const today = localDate(now, zone);
  const coordination = await peopleWithRole(scope, 'coordination', today);
  const coaches: Reader[] = [];
  for (const id of challengeIds) {
    const coach = (await challengeOf(scope, id))?.coach;
    coaches.push(...coordination.filter((one) => one.id === coach));
  }
  const all = [...coaches, ...coordination].filter(({ id }) => id !== person.id);
  const paused = await awayAmong(
    scope.tx,
    all.map(({ id }) => id),
    now,
  );
  const there = all.filter(({ id }) => !paused.has(id));
  const [coach] = there.filter(({ id }) => coaches.some((one) => one.id === id));
  return coach ? [coach] : there.slice(0, 2);
};

const contactOf = async ({ scope, texts }: Tools): Promise<string> =>
  (await cohortOf(scope))?.contacts.programme ?? texts.engine.operator;

const namesOf = (readers: readonly Reader[], { texts }: Tools): string =>
  new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(readers.map(({ name }) => name));

const readersOf = async ({ firstReader, secondReader }: CallRequest, { scope }: Tools): Promise<Reader[]> => {
  const first = await findPerson(scope.tx, firstReader);
  const second = secondReader ? await findPerson(scope.tx, secondReader) : undefined;
  return [first, second].filter((person) => person !== undefined);
};

const pendingReply = async (request: CallRequest, tools: Tools): Promise<Message> => {
  const { call } = tools.texts;
  const names = namesOf(await readersOf(request, tools), tools);
  return message({
    text: [call.pending(names), said(request.moment), '. ', call.cancelHint],
    actions: [{ id: CALL_CANCEL, label: call.buttons.cancel, payload: request.id }],
  });
};

/** `appel` alone: the form, or the pending request. */
export const beginCall = async ({ person }: Caller, tools: Tools): Promise<Outcome> => {
  const own = await ownCall(tools.scope, person.id);
  return own
    ? { answer: { reply: await pendingReply(own, tools) } }
    : { answer: { form: callForm(tools.texts) } };
};

export const askForCall = async (moment: string, caller: Caller, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const { refused, asked, cancelHint, buttons } = texts.call;
  if (moment === '' || lengthOf(moment) > MOMENT_MAX) return refuse(refused.moment(MOMENT_MAX));
  if (await ownCall(scope, caller.person.id)) return refuse(refused.already, ' ', cancelHint);
  const readers = await readersFor(caller, tools);
  const [first, second] = readers;
  if (!first) return refuse(refused.nobody(await contactOf(tools)));
  const id = await addCall(scope, {
    personId: caller.person.id,
    moment,
    firstReader: first.id,
    secondReader: second?.id ?? null,
    askedOn: localDate(now, zone),
  });
  return {
    answer: {
      reply: message({
        text: [asked(namesOf(readers, tools)), ' ', cancelHint],
        actions: [{ id: CALL_CANCEL, label: buttons.cancel, payload: id }],
      }),
    },
    say: readers.map((reader, rank) => ({
      key: `${callKey(id)}:${rank}`,
      kind: 'call',
      subject: id,
      to: { person: reader.id },
      mergeable: true,
    })),
  };
};

/** « Appel passé », by one of its readers: nothing of it remains. */
export const callMade = async (
  id: string | undefined,
  { person }: Caller,
  { scope, texts }: Tools,
): Promise<Outcome> => {
  const { refused, done } = texts.call;
  const mine = await callsToMake(scope, person.id);
  const [only, another] = id === undefined ? mine : mine.filter((call) => call.id === id);
  if (another) return refuse(refused.which);
  if (!only) return refuse(refused.nothing);
  await eraseCall(scope, only.id);
  return { answer: { reply: message({ text: [done] }) } };
};

export const cancelCall = async ({ person }: Caller, { scope, texts }: Tools): Promise<Outcome> => {
  const own = await ownCall(scope, person.id);
  if (!own) return refuse(texts.call.refused.nothing);
  await eraseCall(scope, own.id);
  return { answer: { reply: message({ text: [texts.call.cancelled] }) } };
};
