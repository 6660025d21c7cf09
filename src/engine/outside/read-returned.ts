import type { Chat } from '../../chat/chat.ts';
import type { Context } from '../context.ts';
import { recordReturned } from './returned.ts';

/** Only a code: a server’s words may repeat a login, or an address. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code).slice(0, 40) : 'unknown';

const readOne = async (context: Context, [workspaceId, chat]: [string, Chat]): Promise<void> => {
  try {
    await chat.readReturned?.((returned) => recordReturned(context, workspaceId, returned));
  } catch (error) {
    context.log.error({ alert: 'mailbox', platform: chat.platform, code: codeOf(error) });
  }
};

const readAll = async (context: Context): Promise<void> => {
  await Promise.all([...context.chats].map((one) => readOne(context, one)));
};

/** Milliseconds of the machine’s time: often enough for whoever waits, seldom enough for any server. */
const READ_EVERY = 300_000;

/** One reading at a time: a slow server delays the next one, never the tick. */
export const makeReturns = (context: Context) => {
  let underway: Promise<void> | undefined;
  let lastAt: number | undefined;
  const read = (): Promise<void> => {
    lastAt = performance.now();
    underway ??= readAll(context).finally(() => {
      underway = undefined;
    });
    return underway;
  };
  return {
    read,
    readIfDue: async (): Promise<void> => {
      if (lastAt === undefined || performance.now() - lastAt > READ_EVERY) await read();
    },
    settled: async (): Promise<void> => underway,
  };
};
