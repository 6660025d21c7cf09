import { type About, type ActCall, byId, numberedRow } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
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
  byId<CallRequest>({
    name,
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

const refuseAnswered = (ask: Ask | undefined, { texts }: Tools): Ask | undefined =>
  ask && ask.answeredOn !== null ? refuse(texts.call.refused.answered(ask.number)) : ask;

export const openAsk = numberedRow<Ask>({
  name: 'an open request without an answer',
  find: async (named, _, tools) => refuseAnswered(await askOf(tools.scope, named), tools),
  candidates: async (_, { scope }) => (await openAsks(scope)).map(({ id }) => id),
  refused: {
    unknown: (number, { call }) => call.refused.unknown(number),
    which: ({ call }) => call.refused.whichAsk,
  },
});
