import type { Call } from '../../chat/chat.ts';
import type { Tx } from '../../store/core/database.ts';
import { makeScope, NO_COHORT } from '../../store/core/scope.ts';
import type { Unknown } from './caller.ts';
import type { Context } from '../context.ts';
import type { Outcome, Tools } from '../practice/define.ts';
import { type Request, requestOf } from './door.ts';
import { Refused, refuse } from '../practice/refused.ts';

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

/** Acts of people unknown to the bot: only commands with `meet` answer them. */
export const meet = async (
  context: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  call: Call,
  unknown: Unknown,
): Promise<{ outcome: Outcome; name: string; tools: Tools }> => {
  const { stranger, texts, sentence } = unknown;
  const [asked] = requestOfStranger(call, context, unknown)?.tries ?? [];
  if (!asked?.command.meet || !asked.command.accepts(asked.raw)) return refuse(sentence);
  const { command, publicUrl } = context;
  const scope = makeScope(tx, NO_COHORT);
  const tools: Tools = {
    scope,
    now,
    zone: 'Europe/Paris',
    texts,
    command,
    publicUrl,
    summaries: () => [],
    ...NOTHING_TO_RUN,
  };
  return {
    outcome: await asked.command.meet(asked.raw, stranger, tools),
    name: asked.command.name,
    tools,
  };
};
