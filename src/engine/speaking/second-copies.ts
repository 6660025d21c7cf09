import { type Chat, SendFailed } from '../../chat/chat.ts';
import { rootRef } from '../../store/delivery/due-deliveries.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { forgetResent, noteSecondCopies, takeResent } from '../../store/delivery/second-copies.ts';
import type { Context } from '../context.ts';
import { placeOf } from './place.ts';

/** Removes every copy but the recorded one. Returns how many. */
const removeOthers = async (
  { db }: Pick<Context, 'db'>,
  chat: Chat,
  delivery: DeliveryRow,
): Promise<number> => {
  const since = delivery.intentAt?.toString() ?? '';
  const place = placeOf(delivery, await rootRef(db, delivery));
  const copies = (await chat.findAll?.(place, delivery.id, since)) ?? [];
  const others = copies.filter((ref) => ref !== delivery.ref);
  for (const ref of others) await chat.remove(ref);
  return others.length;
};

/**
 * A platform may take a message long after it was looked up and not found, and sent again: someone then reads it twice.
 * Found within the hour, the second copy is removed and counted.
 */
export const sweepSecondCopies = async (context: Pick<Context, 'db' | 'chats' | 'log'>): Promise<void> => {
  for (const delivery of await takeResent(context.db)) {
    const chat = context.chats.get(delivery.workspaceId);
    if (!chat) continue;
    try {
      const found = await removeOthers(context, chat, delivery);
      await noteSecondCopies(context.db, delivery.workspaceId, found);
      if (found > 0) context.log.warn({ delivery: delivery.id, secondCopies: found });
    } catch (error) {
      if (!(error instanceof SendFailed)) throw error;
      context.log.warn({ delivery: delivery.id, copies: error.failure.kind });
    }
  }
  await forgetResent(context.db);
};
