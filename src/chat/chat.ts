import type { Form } from './form.ts';
import type { Message, MessageKey, Text } from './message.ts';

/** Names the platform's folder, its workspaces, and its key in a cohort file. */
export type Platform = string;
export type Values = Readonly<Record<string, string | readonly string[]>>;
export type Incoming = {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** Why `bytes` is empty. */
  unread?: 'too-large' | 'unreachable';
};

/** A person named in a text by the platform: by their account, and as the text writes it. */
export type Mention = { text: string; user: string };
type Mentions = { mentions?: readonly Mention[] };

export type Act =
  | ({ kind: 'command'; text: string } & Mentions)
  | ({ kind: 'say'; text: string; files?: readonly Incoming[] } & Mentions)
  | { kind: 'home' }
  /** A person edited their message: `message` is the `id` of the call that created it. */
  | ({ kind: 'edit'; message: string; text: string } & Mentions)
  | { kind: 'delete'; message: string }
  | { kind: 'press'; action: string; payload: string; value?: string; on?: MessageKey }
  /** `people` names the fields whose value is an account; `mentions` are in the text of others. */
  | ({
      kind: 'submit';
      form: string;
      payload: string;
      values: Values;
      people?: readonly string[];
      origin?: MessageKey;
    } & Mentions);

/** One act of a person on a platform. `id` comes from the platform, so that a replay is recognised. */
export type Call = {
  id: string;
  workspace: { platform: Platform; externalId: string };
  user: string;
  channel?: string;
  /** The message in whose thread this is, as returned by `send`. */
  thread?: Ref;
  /** On a page of ours, where forms open whatever the platform can do. */
  onPage?: true;
  act: Act;
};

/** After a submit, a reply is a direct message. A pressed message changes through its version, not through the answer. */
export type Answer =
  | { reply: Message }
  | { form: Form }
  | { errors: Readonly<Record<string, Text>> }
  | { home: Message }
  | { nothing: true };

export type Receive = (call: Call) => Promise<Answer>;

/**
 * Called just before the write itself, with nothing awaited in between: throws if the sender may have been taken for dead
 * meanwhile, so that a process that froze writes nothing when it thaws.
 */
export type MayLeave = () => void;

/** Where a message goes, in the platform's ids; `thread` is the message it replies to. */
export type ExternalPlace = { user: string } | { channel: string; thread?: Ref };
/** The platform's id of a sent message: opaque outside its adapter. */
export type Ref = string;
/** The key of one delivery, sent along so that a message of unknown fate can be looked up. */
export type DeliveryKey = string;

export type ExternalPerson = {
  id: string;
  /** How a cohort file may name this account, where nobody knows ids by heart. */
  handle?: string;
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

/** The platform's calls to send, to edit or remove, and to search: each has its own limit. */
export type Method = 'send' | 'edit' | 'find';

/** How fast a workspace accepts messages. Absent: without limit. */
export type Pace = { perMinute: Readonly<Record<Method, number>>; secondsPerPlace: number };

/** What fits in one message; a longer one is sent in parts. An element is a title, a text, a list, an image… */
export type Limits = { elements: number; perElement: number; characters: number };

/** The platform reports someone who joined, left or changed zone. */
export type Meet = (person: ExternalPerson) => Promise<void>;

/** What people do in place, and what they do at a link instead, on a page of ours. */
export type Can = {
  press: 'here' | 'link';
  forms: 'here' | 'link';
  /**
   * Where nothing that was sent can be looked up, but a second copy is recognised by whoever receives it: what may have
   * left leaves again, and is counted.
   */
  resends?: true;
};

/** What came back to the address that we write from. Its words are not read. */
export type Returned =
  /** Someone answers a mail that nobody reads; `deliveries`: of ours, those that it answers, if it says so. */
  | { what: 'reply'; from: string; deliveries: readonly DeliveryKey[] }
  /** A server gives up what another one had taken; `code` such as `5.1.1`. */
  | { what: 'bounce'; delivery: DeliveryKey; code: string };
/** Resolves once it is recorded: it is not read again. */
export type HandleReturned = (returned: Returned) => Promise<void>;

export interface Chat {
  readonly platform: Platform;
  readonly workspace: string;
  /** Absent: everything in place. */
  readonly can?: Can;
  readonly pace?: Pace;
  readonly limits?: Limits;
  start(receive: Receive, memory: Memory, meet: Meet): Promise<void>;
  /** Throws only `SendFailed`, when it is not certain that the platform took the message. */
  send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref>;
  /** `key`: the one it was sent with, for platforms that store it in the message. */
  edit(ref: Ref, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<void>;
  remove(ref: Ref): Promise<void>;
  /** The message sent under this key since this ISO instant; `undefined` only when certainly absent. */
  find?(to: ExternalPlace, key: DeliveryKey, since: string): Promise<Ref | undefined>;
  /** Every copy of a message, oldest first, for the sweep that removes second ones. */
  findAll?(to: ExternalPlace, key: DeliveryKey, since: string): Promise<readonly Ref[]>;
  people(): AsyncIterable<ExternalPerson>;
  /** Reads what came back since the last time; absent where there is nothing to read. */
  readReturned?(handle: HandleReturned): Promise<void>;
  http?(request: Request): Promise<Response>;
  stop(): Promise<void>;
}

export type SendFailure =
  /** `only`: this place has to wait, but not the rest of the workspace. */
  | { kind: 'limited'; afterSeconds: number; only?: 'place' }
  | { kind: 'refused'; reason: string }
  /** Nothing reaches this workspace until someone acts there: a token was revoked, an app removed. */
  | { kind: 'suspended'; reason: string }
  | { kind: 'unknown' };

/** `limited`: not sent, try later. `refused`: can never be sent as is. `suspended`: not sent, like all the others. `unknown`: may have been sent. */
export class SendFailed extends Error {
  readonly failure: SendFailure;
  constructor(failure: SendFailure, options?: { cause: unknown }) {
    super(`not sent: ${failure.kind}`, options);
    this.name = 'SendFailed';
    this.failure = failure;
  }
}

/**
 * The call was not handled, because the database is away. A platform that retries is asked to; otherwise the person gets
 * `answer`.
 */
export class Unavailable extends Error {
  readonly answer: Answer;
  constructor(answer: Answer, options?: { cause: unknown }) {
    super('nothing was stored', options);
    this.name = 'Unavailable';
    this.answer = answer;
  }
}
