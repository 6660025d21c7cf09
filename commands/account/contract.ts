import { said } from '../../src/chat/message.ts';
import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { type ActCall, byButton } from '../../src/engine/practice/acts/about.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { day } from '../../src/engine/practice/fields/day.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { accountKeys } from '../../src/messages/account/keys.ts';
import { contractAnswerKey, contractProposedKey } from '../../src/rituals/account/keys.ts';
import { readYesNo } from '../../src/rituals/words/yes-no.ts';
import {
  confirmEnd,
  contractEndOf,
  type ContractEnding,
  endingOf,
  proposeEnd,
  settleEnd,
} from '../../src/store/account/contracts.ts';
import { proposedEndSubject } from '../../src/messages/account/contract.ts';

const endingFor = async ({ person }: ActCall, { scope, texts }: Tools): Promise<ContractEnding> => {
  const endsOn = await endingOf(scope, person.id);
  return endsOn ? { personId: person.id, endsOn } : refuse(texts.account.contract.none);
};

const theirEnding = byButton({
  name: 'the last day of their contract',
  payload: accountKeys.confirmEnd.payload,
  carry: ({ endsOn }: ContractEnding) => endsOn.toString(),
  found: endingFor,
  pressed: (_, call, tools) => endingFor(call, tools),
});

const confirmEnding = async (
  { about: ending }: Pick<Acted<ContractEnding>, 'about'>,
  tools: Tools,
): Promise<Outcome> => {
  await confirmEnd(tools.scope, ending);
  const on = tools.texts.dates.fullDay(ending.endsOn);
  return {
    ...sayBack(tools.texts.account.contract.confirmed(on)),
    log: [{ type: 'account.end-confirmed' }],
  };
};

const confirm = actOn(theirEnding, {
  name: 'contract-confirm',
  key: accountKeys.confirmEnd,
  logs: ['account.end-confirmed'],
  handle: confirmEnding,
});

/** The coordination must accept another last day, which decides when messages and access stop. */
const proposeEnding = async (
  { about: ending, given }: Acted<ContractEnding, { day: Temporal.PlainDate }>,
  tools: Tools,
): Promise<Outcome> => {
  if (given.day.equals(ending.endsOn)) return confirmEnding({ about: ending }, tools);
  await proposeEnd(tools.scope, ending, given.day);
  const on = given.day.toString();
  return {
    ...sayBack(tools.texts.account.contract.proposed(tools.texts.dates.fullDay(given.day))),
    log: [{ type: 'account.end-proposed' }],
    say: [
      {
        key: contractProposedKey(ending.personId, on),
        kind: 'contract-proposed',
        subject: proposedEndSubject.write([ending.personId, on]),
        to: { role: 'coordination' },
        mergeable: true,
      },
    ],
  };
};

const dayFields = checked(
  fields({
    day: day({
      label: ({ account }) => account.contract.field,
      required: true,
      refused: ({ account }) => account.contract.notUnderstood,
    }),
  }),
  ({ day: given }, _before, reading) => {
    const { past, notUnderstood } = reading.texts.account.contract;
    if (!given) return { errors: { day: [notUnderstood] } };
    const isPast = Temporal.PlainDate.compare(given, reading.today) < 0;
    return isPast
      ? { errors: { day: [past(reading.texts.dates.fullDay(given))] } }
      : { given: { day: given } };
  },
);

const otherDay = actOn(theirEnding, {
  name: 'contract-other',
  key: accountKeys.otherEnd,
  form: {
    title: ({ account }) => account.contract.formTitle,
    fields: dayFields,
    before: ({ about: { endsOn } }) => ({ day: endsOn }),
    words: wordsAct('day'),
  },
  logs: ['account.end-confirmed', 'account.end-proposed'],
  handle: proposeEnding,
});

const proposedEnding = byButton({
  name: 'a last day that someone proposes',
  payload: accountKeys.takeEnd.payload,
  carry: ({ personId, proposed }: { personId: string; proposed: string }) => [personId, proposed] as const,
  async pressed([personId, proposed], _, { scope, texts }) {
    const known = await contractEndOf(scope, personId);
    return known?.proposed?.toString() === proposed
      ? { ...known, personId, proposed }
      : refuse(texts.account.contract.settled);
  },
});

const settlingAct = (taken: boolean) =>
  actOn(proposedEnding, {
    name: taken ? 'contract-take' : 'contract-leave',
    key: taken ? accountKeys.takeEnd : accountKeys.leaveEnd,
    roles: ['coordination'],
    logs: ['account.end-settled'],
    async handle({ about }, tools) {
      const { scope, texts } = tools;
      const { contract: say } = texts.account;
      const known = (await contractEndOf(scope, about.personId)) ?? refuse(say.settled);
      await settleEnd(scope, known, taken);
      const on = texts.dates.fullDay(taken ? (known.proposed ?? known.endsOn) : known.endsOn);
      const answered = taken ? say.taken(known.name, on) : say.left(known.name, on);
      return {
        ...sayBack(said(answered)),
        log: [{ type: 'account.end-settled', facts: { taken } }],
        say: [
          {
            key: contractAnswerKey(about.personId, about.proposed),
            kind: 'contract-answer',
            subject: about.proposed,
            to: { person: about.personId },
            expected: true,
          },
        ],
      };
    },
  });

/** `fin-de-contrat oui`, `fin-de-contrat 31/08/2027`. */
export const contract = practice({
  name: 'contract',
  intent: 'settings',
  words: (texts) => texts.account.contract.words,
  roles: ['eig'],
  acts: [confirm, otherDay, settlingAct(true), settlingAct(false)],
  alone: otherDay,
  otherwise: (text) => ({ act: readYesNo(text) ? confirm : otherDay, rest: text }),
});
