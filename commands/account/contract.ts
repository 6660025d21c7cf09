import { z } from 'zod';
import type { Form } from '../../src/chat/form.ts';
import { message, said, type Text } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { readYesNo } from '../../src/rituals/words/yes-no.ts';
import { CONFIRM, LEAVE, OTHER, TAKE } from '../../src/messages/account/contract.ts';
import { contractAnswerKey, contractProposedKey } from '../../src/rituals/account/keys.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { readDay } from '../../src/rituals/words/dates/days.ts';
import {
  confirmEnd,
  contractEndOf,
  type ContractEnding,
  endingOf,
  proposeEnd,
  settleEnd,
} from '../../src/store/account/contracts.ts';

const FORM = 'contractEnd';
/** The questions that may have been asked about one day. */

type Call = Pick<CommandCall<unknown>, 'person'>;

const todayFor = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

const endingFor = async ({ person }: Call, { scope, texts }: Tools): Promise<ContractEnding> => {
  const endsOn = await endingOf(scope, person.id);
  return endsOn ? { personId: person.id, endsOn } : refuse(texts.account.contract.none);
};

const confirmEnding = async (call: Call, tools: Tools): Promise<Outcome> => {
  const ending = await endingFor(call, tools);
  await confirmEnd(tools.scope, ending);
  const day = tools.texts.dates.fullDay(ending.endsOn);
  return {
    answer: { reply: message({ text: [tools.texts.account.contract.confirmed(day)] }) },
    log: [{ type: 'account.end-confirmed', v: 1, on: todayFor(tools), facts: {} }],
  };
};

/** The coordination must accept another last day, which decides when messages and access stop. */
const proposeEnding = async (day: Temporal.PlainDate, call: Call, tools: Tools): Promise<Outcome> => {
  const ending = await endingFor(call, tools);
  if (day.equals(ending.endsOn)) return confirmEnding(call, tools);
  await proposeEnd(tools.scope, ending, day);
  return {
    answer: {
      reply: message({ text: [tools.texts.account.contract.proposed(tools.texts.dates.fullDay(day))] }),
    },
    log: [{ type: 'account.end-proposed', v: 1, on: todayFor(tools), facts: {} }],
    say: [
      {
        key: contractProposedKey(ending.personId, day.toString()),
        kind: 'contract-proposed',
        subject: `${ending.personId} ${day.toString()}`,
        to: { role: 'coordination' },
        mergeable: true,
      },
    ],
  };
};

const isPast = (day: Temporal.PlainDate, tools: Tools): boolean =>
  Temporal.PlainDate.compare(day, todayFor(tools)) < 0;

/** `fin-de-contrat oui`, `fin-de-contrat 31/08/2027`. */
const word = defineCommand({
  name: 'contract',
  door: { words: (texts) => texts.account.contract.words },
  roles: ['eig'],
  input: z.string().trim().max(60),
  async handle(call, tools) {
    if (readYesNo(call.input)) return confirmEnding(call, tools);
    const { past, notUnderstood } = tools.texts.account.contract;
    if (call.input === '') return { answer: { form: formFor(await endingFor(call, tools), tools) } };
    const day = readDay(call.input, todayFor(tools));
    if (!day) return refuse(notUnderstood);
    if (isPast(day, tools)) return refuse(past(tools.texts.dates.fullDay(day)));
    return proposeEnding(day, call, tools);
  },
});

const formFor = ({ endsOn }: ContractEnding, { texts }: Tools): Form => ({
  id: FORM,
  title: texts.account.contract.formTitle,
  payload: '',
  fields: [
    {
      name: 'day',
      label: texts.account.contract.field,
      type: 'date',
      required: true,
      value: endsOn.toString(),
    },
  ],
});

const confirmCommand = defineCommand({
  name: 'contract-confirm',
  door: { press: CONFIRM },
  roles: ['eig'],
  input: z.object({ payload: z.string() }),
  handle: (call, tools) => confirmEnding(call, tools),
});

const otherDayCommand = defineCommand({
  name: 'contract-other',
  door: { press: OTHER },
  roles: ['eig'],
  input: z.object({ payload: z.string() }),
  handle: async (call, tools) => ({ answer: { form: formFor(await endingFor(call, tools), tools) } }),
});

const dayError = (sentence: string): Outcome => {
  const day: Text = [sentence];
  return { answer: { errors: { day } } };
};

const dayCommand = defineCommand({
  name: 'contract-sent',
  door: { form: FORM },
  roles: ['eig'],
  input: z.object({ values: z.object({ day: z.string() }) }),
  async handle(call, tools) {
    const { past, notUnderstood } = tools.texts.account.contract;
    const day = readDay(call.input.values.day, todayFor(tools));
    if (!day) return dayError(notUnderstood);
    return isPast(day, tools)
      ? dayError(past(tools.texts.dates.fullDay(day)))
      : proposeEnding(day, call, tools);
  },
});

const settlingCommand = (name: string, button: string, taken: boolean): AnyCommand =>
  defineCommand({
    name,
    door: { press: button },
    roles: ['coordination'],
    input: z.object({ payload: z.string() }),
    async handle(call, tools) {
      const { scope, texts } = tools;
      const { contract } = texts.account;
      const [personId = '', proposed = ''] = call.input.payload.split(' ');
      const known = z.uuid().safeParse(personId).success ? await contractEndOf(scope, personId) : undefined;
      if (known?.proposed?.toString() !== proposed) return refuse(contract.settled);
      await settleEnd(scope, known, taken);
      const day = texts.dates.fullDay(taken ? (known.proposed ?? known.endsOn) : known.endsOn);
      const answered = taken ? contract.taken(known.name, day) : contract.left(known.name, day);
      return {
        answer: { reply: message({ text: [said(answered)] }) },
        log: [{ type: 'account.end-settled', v: 1, on: todayFor(tools), facts: { taken } }],
        say: [
          {
            key: contractAnswerKey(personId, proposed),
            kind: 'contract-answer',
            subject: proposed,
            to: { person: personId },
            expected: true,
          },
        ],
      };
    },
  });

export const contract: readonly AnyCommand[] = [
  word,
  confirmCommand,
  otherDayCommand,
  dayCommand,
  settlingCommand('contract-take', TAKE, true),
  settlingCommand('contract-leave', LEAVE, false),
];
