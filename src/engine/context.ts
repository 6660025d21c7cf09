import type { Logger } from 'pino';
import type { Chat } from '../chat/chat.ts';
import type { MessageKind } from '../messages/define.ts';
import type { Keys } from '../seal/keys.ts';
import type { Database, Tx } from '../store/core/database.ts';
import type { Executor } from '../store/core/executor.ts';
import type { WrittenErasure } from '../store/privacy/replay-erasures.ts';
import type { AnyAppointment } from './practice/appointment.ts';
import type { AnyCommand } from './practice/define.ts';
import type { Phase, Waits } from './phases.ts';
import type { AnyLookUp } from './practice/define-look-up.ts';
import type { Company } from './time/company.ts';

/** Programme time: what is due and what people read. Never the machine's clock. */
export interface Clock {
  /** In a transaction, pass it: the pool may have no other connection left. */
  now(by?: Executor): Promise<Temporal.Instant>;
}

/** Signals waiting deliveries. A ring may be lost or repeated: the rows decide. */
export interface Bell {
  ring(tx: Tx, deliveryIds: readonly string[]): Promise<void>;
}

/** How an act ended, for whoever counts. */
export type Acted = { outcome: 'done' | 'refused' | 'failed' | 'away' | 'too many'; ms: number };

export type Context = {
  db: Database;
  clock: Clock;
  bell: Bell;
  /** By workspace id. */
  chats: ReadonlyMap<string, Chat>;
  commands: readonly AnyCommand[];
  appointments: readonly AnyAppointment[];
  messages: readonly MessageKind[];
  /** Outside services; none in a sandbox, which makes no network calls. */
  lookUps?: readonly AnyLookUp[];
  /** The invented people of a demonstration; nobody in a live installation. */
  company?: Company;
  /** `/eig`. */
  command: string;
  /** Names the version of the rules and of the zones they read; absent where the sources run directly. */
  programme?: string;
  publicUrl: string;
  keys: Keys;
  operatorContact?: string;
  /** The file outside the database that remembers erasures; absent when the installation has none. */
  erasures?: { append(erasure: WrittenErasure): void };
  log: Logger;
  acted?: (how: Acted) => void;
  /** Told how many appointments were kept as due later than they are, each time there are any: expected never. */
  plansWereLate?: (appointments: number) => void;
  /** Called between two durable steps; tests stop a process there. */
  passing?: (phase: Phase) => Promise<void>;
  /** Shorter in tests. */
  waits?: Waits;
};
