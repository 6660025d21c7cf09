import { type About, type ActCall, byButton, byNumber } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { number, uuid } from '../../src/messages/acting/payload.ts';
import {
  type Ask,
  askOf,
  type CallRequest,
  callsToMake,
  openAsks,
  ownCall,
} from '../../src/store/call/calls.ts';

export const mustAnswerForAll: Rule = ({ call: { roles } }, { texts }) =>
  roles.includes('coordination') ? undefined : texts.call.refused.coordination;

export const mustHaveNoneWaiting: Rule = async ({ call }, { scope, texts }) =>
  (await ownCall(scope, call.person.id))
    ? `${texts.call.refused.already} ${texts.call.cancelHint}`
    : undefined;

type FindCall = (id: string | undefined, call: ActCall, tools: Tools) => Promise<CallRequest>;

const aboutCall = (name: string, find: FindCall): About<CallRequest, string> =>
  byButton<CallRequest, string>({
    name,
    payload: uuid,
    carry: ({ id }) => id,
    found: (call, tools) => find(undefined, call, tools),
    pressed: find,
  });

/** A person has one at most, whatever the button. */
export const theirCall = aboutCall(
  'the call they asked for',
  async (_, { person }, { scope, texts }) =>
    (await ownCall(scope, person.id)) ?? refuse(texts.call.refused.nothing),
);

export const callToMake = aboutCall('a call they are to make', async (id, { person }, { scope, texts }) => {
  const mine = await callsToMake(scope, person.id);
  const [only, another] = id === undefined ? mine : mine.filter((call) => call.id === id);
  if (another) return refuse(texts.call.refused.which);
  return only ?? refuse(texts.call.refused.nothing);
});

const refuseIfAnswered = (ask: Ask, { texts }: Tools): Ask =>
  ask.answeredOn === null ? ask : refuse(texts.call.refused.answered(ask.number));

export const openAsk = byNumber<Ask, string>({
  name: 'an open request without an answer',
  payload: uuid,
  carry: ({ id }) => id,
  async numbered(asked, _, tools) {
    const { value } = number.read(String(asked)) ?? {};
    const ask = value === undefined ? undefined : await askOf(tools.scope, { number: value });
    return refuseIfAnswered(ask ?? refuse(tools.texts.call.refused.unknown(asked)), tools);
  },
  async unnumbered(_, { scope, texts }) {
    const [only, another] = await openAsks(scope);
    return only && !another ? only : refuse(texts.call.refused.whichAsk);
  },
  async pressed(id, _, tools) {
    const ask = await askOf(tools.scope, { id });
    return refuseIfAnswered(ask ?? refuse(tools.texts.engine.stale), tools);
  },
});
