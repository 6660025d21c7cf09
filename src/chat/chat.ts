import type { Form } from './form.ts';
import type { Message, MessageKey, Text } from './message.ts';

/** A platform's name: of its folder, of its workspaces, and of its key in a cohort file. */
export type Platform = string;
export type Values = Readonly<Record<string, string | readonly string[]>>;
export type Incoming = {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** Why it has no bytes. */
  unread?: 'too-large' | 'unreachable';
};

export type Act =
  | { kind: 'command'; text: string }
  | { kind: 'say'; text: string; files?: readonly Incoming[] }
  | { kind: 'home' }
  /** A message of this person's own, corrected on the platform: `message` is the `id` of the call that said it. */
  | { kind: 'edit'; message: string; text: string }
  /** The same, taken away. */
  | { kind: 'delete'; message: string }
  | { kind: 'press'; action: string; payload: string; value?: string; on?: MessageKey }
  | { kind: 'submit'; form: string; payload: string; values: Values; origin?: MessageKey };

/** One thing a person did on a platform. `id` is the platform's own, so that a replay is recognised. */
export type Call = {
  id: string;
  /** The workspace's own id on its platform. */
  workspace: { platform: Platform; externalId: string };
  user: string;
  channel?: string;
  /** The message whose thread this is said in, as `send` named it. */
  thread?: Ref;
  act: Act;
};

/** After a submit, a reply is a direct message; a pressed message changes by raising its version, not by its answer. */
export type Answer =
  | { reply: Message }
  | { form: Form }
  | { errors: Readonly<Record<string, Text>> }
  | { home: Message }
  | { nothing: true };

export type Receive = (call: Call) => Promise<Answer>;

/** Where a message goes, in the platform's own ids; `thread` is the message it answers. */
export type ExternalPlace = { user: string } | { channel: string; thread?: Ref };
/** A sent message as its platform names it: opaque to everyone else. */
export type Ref = string;
/** The key of one delivery, sent along so that a message whose fate is unknown can be looked up. */
export type DeliveryKey = string;

export type ExternalPerson = {
  id: string;
  name: string;
  mail?: string;
  zone?: string;
  locale?: string;
  active: boolean;
  guest: boolean;
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an adapter has to remember, per workspace: direct-channel ids, watermarks, tokens. */
export interface Memory {
  get(kind: string, id: string): Promise<Json | undefined>;
  set(kind: string, id: string, value: Json): Promise<void>;
  all(kind: string): Promise<readonly { id: string; value: Json }[]>;
}

/** What a platform calls a sending, an edit (or a removal) and a search: each has a limit of its own. */
export type Method = 'send' | 'edit' | 'find';

/** How fast a workspace takes what the bot says. Absent: as fast as it comes. */
export type Pace = { perMinute: Readonly<Record<Method, number>>; secondsPerPlace: number };

/** What fits in one message: a longer one leaves in parts. An element is a title, a text, a list, an image… */
export type Limits = { elements: number; perElement: number; characters: number };

/** Someone arrived, left, or changed their zone: told by the platform when it happens. */
export type Meet = (person: ExternalPerson) => Promise<void>;

export interface Chat {
  readonly platform: Platform;
  readonly workspace: string;
  readonly pace?: Pace;
  readonly limits?: Limits;
  start(receive: Receive, memory: Memory, meet: Meet): Promise<void>;
  /** Throws `SendFailed`, and nothing else, when the platform did not take the message for certain. */
  send(to: ExternalPlace, message: Message, key: DeliveryKey): Promise<Ref>;
  edit(ref: Ref, message: Message): Promise<void>;
  remove(ref: Ref): Promise<void>;
  /** The message sent under this key since this ISO instant; `undefined` only when certainly absent. */
  find?(to: ExternalPlace, key: DeliveryKey, since: string): Promise<Ref | undefined>;
  people(): AsyncIterable<ExternalPerson>;
  http?(request: Request): Promise<Response>;
  stop(): Promise<void>;
}

export type SendFailure =
  /** `only`: this place has to wait, the rest of the workspace does not. */
  | { kind: 'limited'; afterSeconds: number; only?: 'place' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown' };

/** `limited`: not sent, try later. `refused`: will never be sent as it is. `unknown`: may have been sent. */
export class SendFailed extends Error {
  readonly failure: SendFailure;
  constructor(failure: SendFailure, options?: { cause: unknown }) {
    super(`not sent: ${failure.kind}`, options);
    this.name = 'SendFailed';
    this.failure = failure;
  }
}

/**
 * The call was not taken in: the database is away. A platform that will bring it again is asked to; otherwise the person
 * is told with `answer`.
 */
export class Unavailable extends Error {
  readonly answer: Answer;
  constructor(answer: Answer, options?: { cause: unknown }) {
    super('nothing was stored', options);
    this.name = 'Unavailable';
    this.answer = answer;
  }
}
