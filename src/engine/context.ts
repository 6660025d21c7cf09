import type { Logger } from 'pino';
import type { Chat } from '../chat/chat.ts';
import type { MessageKind } from '../messages/define.ts';
import type { Database, Tx } from '../store/core/database.ts';
import type { Executor } from '../store/core/executor.ts';
import type { AnyAppointment, AnyCommand } from './practice/define.ts';
import type { AnyLookUp } from './practice/define-look-up.ts';

/** Programme time: what is due, what people read. Never the machine's own clock. */
export interface Clock {
  /** From inside a transaction, by that transaction: the pool may have no other connection to give. */
  now(by?: Executor): Promise<Temporal.Instant>;
}

/** Says that deliveries are waiting. May be lost or rung twice: the rows are the truth. */
export interface Bell {
  ring(tx: Tx, deliveryIds: readonly string[]): Promise<void>;
}

export type Context = {
  db: Database;
  clock: Clock;
  bell: Bell;
  /** By workspace id. */
  chats: ReadonlyMap<string, Chat>;
  commands: readonly AnyCommand[];
  appointments: readonly AnyAppointment[];
  messages: readonly MessageKind[];
  /** What is asked outside; nothing in a sandbox, which keeps to itself. */
  lookUps?: readonly AnyLookUp[];
  /** `/eig`. */
  command: string;
  publicUrl: string;
  operatorContact?: string;
  log: Logger;
};
