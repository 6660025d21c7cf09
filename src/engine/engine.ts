import { type DestinationStream, pino } from 'pino';
import type { Answer, Call, Chat } from '../chat/chat.ts';
import { replanOfOthers } from '../store/cohort/plan-dues.ts';
import { keepClock, readClock, resumeClock } from '../store/core/clock.ts';
import { actOnPage } from './answering/act-on-page.ts';
import { openPage } from './answering/open-page.ts';
import type { AnswerPage, Filled } from './answering/page.ts';
import { type Renewal, renewLink } from './answering/renew.ts';
import type { Context } from './context.ts';
import { type CalendarAddress, calendarAt } from './calendars.ts';
import { makeDrain } from './speaking/drain.ts';
import type { Doorbell } from './speaking/doorbell.ts';
import { type Heartbeat, startHeartbeat } from './time/heartbeat.ts';
import { countRepeats } from './repeats.ts';
import { makeOutside } from './outside/outside.ts';
import { makeJoining, workspacesOf } from './joining.ts';
import { readPeople } from './outside/people.ts';
import { receiveInTurn } from './acting/receive.ts';
import { tick } from './time/tick.ts';
import { makePulse } from './time/pulse.ts';
import { makeTidy } from './time/tidy.ts';
import { type Journeys, makeJourneys } from './time/journeys.ts';
import type { Move, Way } from './time/time-travel.ts';
import { type Upcoming, upcomingEvents } from './time/upcoming.ts';
import { vocabularyFor, type Word } from './acting/vocabulary.ts';

export type Parts = Omit<Context, 'chats' | 'clock'> & {
  clock?: Context['clock'];
  chats: readonly Chat[];
  /** Without one, deliveries only leave when the caller drains. */
  doorbell?: Doorbell;
};

export type Pages = {
  /** Changes nothing, whoever opens it. */
  open(sealed: string): Promise<AnswerPage>;
  act(sealed: string, filled: Filled): Promise<AnswerPage>;
  /** Another link, to the address that is known. What it answers does not tell who is known. */
  renew(asked: Renewal): Promise<AnswerPage>;
};

export type Engine = {
  start(): Promise<void>;
  /** Opens the platforms and reads their people without the beats of `start`, for callers who drive the engine. */
  connect(): Promise<void>;
  /** Hears this platform from now on, and reads its people. */
  join(chat: Chat): Promise<void>;
  stop(): Promise<void>;
  receive(call: Call): Promise<Answer>;
  tick(): Promise<void>;
  drain(): Promise<void>;
  /** Makes the pending calls to outside services. */
  lookUp(): Promise<void>;
  /** Reads what came back to the addresses that platforms write from. */
  readReturned(): Promise<void>;
  now(): Promise<Temporal.Instant>;
  upcoming(): Promise<Upcoming[]>;
  words(who: Pick<Call, 'workspace' | 'user'>): Promise<Word[]>;
  move(to: Move): Promise<void>;
  /** The move that is under way. */
  moving(): Way | undefined;
  /** Ends it once the instant that it lives is over. */
  stopMoving(): void;
  calendar(address: CalendarAddress): Promise<string | undefined>;
  /** Pages on which people act outside a platform, at links of their own. */
  pages: Pages;
  /** Whether its own loop turns: it does even while the database is away. */
  isTurning(): boolean;
};

/** One line per act and per run, without text, names or query values; what repeats itself is counted. */
export const makeLog = (level: string, to: DestinationStream = pino.destination(1)) =>
  pino({ level, base: null, hooks: { logMethod: countRepeats() } }, to);

/** A database that is away prevents some of these stops, and none of the others. */
const inTurn = async (stops: readonly (() => Promise<void> | undefined)[]): Promise<void> => {
  for (const stop of stops) await stop()?.catch(() => {});
};

/** What is asked of it from outside a platform. */
const questionsTo = (
  context: Context,
  receive: Engine['receive'],
): Pick<Engine, 'upcoming' | 'words' | 'calendar' | 'pages'> => ({
  upcoming: async () => upcomingEvents(context, await context.clock.now()),
  words: (who) => vocabularyFor(context, who),
  calendar: (address) => calendarAt(context, address),
  pages: pagesOf(context, receive),
});

const pagesOf = (context: Context, receive: Engine['receive']): Pages => ({
  open: (sealed) => openPage(context, sealed),
  act: (sealed, filled) => actOnPage(context, receive, sealed, filled),
  renew: (asked) => renewLink(context, asked),
});

/** All state is in PostgreSQL: two engines on one database share the work and do it once. */
export const makeEngine = async (parts: Parts): Promise<Engine> => {
  const chats = await workspacesOf(parts.db, parts.chats);
  const clock = parts.clock ?? { now: (by = parts.db) => readClock(by) };
  const context: Context = { ...parts, chats, clock };
  const pulse = makePulse();
  const { drain, sweep, ring, halt, isHalted, settled: delivered } = makeDrain(context, pulse.beat);
  const tidy = makeTidy(context);
  const { lookUp, readReturned, askAll, settled } = makeOutside(context);
  const now = () => clock.now();
  const tickNow = async () => tick(context, await now());
  let heartbeat: Heartbeat | undefined;
  const journeys: Journeys = makeJourneys({ context, drain, tidy, isHalted });

  const live = receiveInTurn(context);

  const { connect, join } = makeJoining(context, chats, live);

  const second = async () => {
    pulse.beat();
    await keepClock(parts.db);
    await sweep();
  };

  const minute = async () => {
    await tickNow();
    await parts.company?.actUntil(await now(), drain);
    await tidy();
    await readPeople(context);
    askAll();
  };

  return {
    connect,
    join,
    receive: live,
    tick: tickNow,
    drain,
    lookUp,
    readReturned,
    now,
    ...questionsTo(context, live),
    isTurning: pulse.isTurning,
    move: journeys.move,
    moving: journeys.moving,
    stopMoving: journeys.stop,
    async start() {
      await resumeClock(parts.db);
      parts.doorbell?.answerWith(ring, sweep);
      await connect();
      await replanOfOthers(parts.db, parts.programme);
      await tickNow();
      heartbeat = startHeartbeat({ minute, second }, parts.log);
    },
    async stop() {
      halt();
      const { db } = parts;
      await inTurn([journeys.over, () => heartbeat?.stop(), settled, delivered, () => keepClock(db)]);
      await inTurn([...chats.values()].map((chat) => () => chat.stop()));
    },
  };
};
