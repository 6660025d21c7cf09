import type { Call } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import type { Tx } from '../../store/core/database.ts';
import { makeScope, NO_COHORT } from '../../store/core/scope.ts';
import type { Unknown } from './caller.ts';
import type { Context } from '../context.ts';
import { datedOn } from '../practice/outcome.ts';
import type { Done } from './run-request.ts';
import type { Tools } from '../practice/define.ts';
import { type Request, requestOf } from './door.ts';
import { Refused } from '../practice/refused.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { findDistress } from '../../rituals/words/distress/distress.ts';
import { isInPublic, listeningFirst, typedIn } from './holding.ts';

/** Any text of a stranger gets the same answer: only people known to the bot learn which words exist. */
const requestOfStranger = (call: Call, { commands }: Context, { texts }: Unknown): Request | undefined => {
  try {
    return requestOf(call, commands, texts);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

const NOTHING_TO_RUN: Pick<Tools, 'enter' | 'planned'> = {
  enter: () => Promise.resolve(undefined),
  planned: () => Promise.resolve([]),
};

/** A person to talk to comes first for anyone. A stranger who says stop has nothing to stop. */
const refusalOf = async (
  call: Call,
  greeting: Message,
  { scope, texts }: Pick<Tools, 'scope' | 'texts'>,
): Promise<Refused> => {
  const refused = new Refused(greeting);
  const isStop = findDistress(typedIn(call.act)) === 'stop';
  if (isStop) return refused;
  return listeningFirst(refused, call.act, { scope, roles: [], inPublic: isInPublic(call), texts });
};

const ZONE = 'Europe/Paris';

/** Acts of people unknown to the bot: only commands with `meet` answer them. */
export const answerStranger = async (
  context: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  call: Call,
  unknown: Unknown,
): Promise<Done & { tools: Tools }> => {
  const { stranger, texts, greeting } = unknown;
  const [asked] = requestOfStranger(call, context, unknown)?.tries ?? [];
  const scope = makeScope(tx, NO_COHORT);
  if (!asked?.command.meet || !asked.command.accepts(asked.raw))
    throw await refusalOf(call, greeting, { scope, texts });
  const { command, publicUrl, keys } = context;
  const tools: Tools = {
    scope,
    now,
    zone: ZONE,
    today: localDate(now, ZONE),
    texts,
    command,
    publicUrl,
    keys,
    summaries: () => [],
    ...NOTHING_TO_RUN,
  };
  return {
    outcome: datedOn(tools.today, await asked.command.meet(asked.raw, stranger, tools)),
    name: asked.command.name,
    tools,
  };
};
