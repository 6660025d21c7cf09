import type { SendMailOptions } from 'nodemailer';
import { mail as en } from '../../texts/en/mail/mail.ts';
import { mail as fr } from '../../texts/fr/mail/mail.ts';
import type { TellOperator } from '../adapter/tell-operator.ts';
import {
  type Can,
  type Chat,
  type DeliveryKey,
  type ExternalPerson,
  type ExternalPlace,
  type HandleReturned,
  type MayLeave,
  type Meet,
  type Memory,
  type Pace,
  type Receive,
  type Ref,
  SendFailed,
} from '../chat.ts';
import type { Message } from '../message.ts';
import type { Correspondent, Directory } from '../platform.ts';
import { networkCode } from '../adapter/never-left.ts';
import { isOneAddress } from './address.ts';
import { sendFailed } from './failure.ts';
import { LIMITS, PACE } from './limits.ts';
import { mailOf } from './render.ts';
import { checkServer, sendBy } from './server.ts';
import type { MailSettings } from './settings.ts';

export type Settings = MailSettings & { directory: Directory; tell: TellOperator; pace?: Pace };

/** One address has to wait, and the others do not. */
const isOfPlace = (error: unknown): boolean =>
  error instanceof SendFailed && error.failure.kind === 'limited' && error.failure.only === 'place';

const refused = (reason: string): SendFailed => new SendFailed({ kind: 'refused', reason });

/** Remembered, so that what was taken while nobody waited any more is not sent again. */
const MOST_TAKEN = 2_000;

/** A mail for each message. People act on pages of ours, at links of their own: no answer is read. */
export class Mail implements Chat {
  readonly platform = 'mail';
  /** One for the installation: another server or sender writes to the same people. */
  readonly workspace = 'mail';
  readonly can: Can = { press: 'link', forms: 'link', resends: true };
  readonly pace: Pace;
  readonly limits = LIMITS;
  readonly #settings: Settings;
  readonly #taken = new Map<DeliveryKey, string>();
  #online = true;
  readonly #underway = new Map<DeliveryKey, Promise<void>>();
  #memory: Memory | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.pace = settings.pace ?? PACE;
  }

  /** Whether the server took, or refused for a reason of its own, what was last sent. */
  get online(): boolean {
    return this.#online;
  }

  /** Whether the server lets us in. Its words may repeat a login: a code only. */
  async probe(): Promise<string | undefined> {
    try {
      await checkServer(this.#settings.url);
      return undefined;
    } catch (error) {
      const { failure } = sendFailed(error, false);
      return 'reason' in failure ? failure.reason : (networkCode(error) ?? 'no answer');
    }
  }

  async start(_receive: Receive, memory: Memory, _meet: Meet): Promise<void> {
    this.#memory = memory;
  }

  /** What the server has not answered yet is not waited for: it leaves again, and is counted. */
  async stop(): Promise<void> {}

  async send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref> {
    if (!('user' in to)) throw refused('mail: no channels');
    const reader = await this.#reader(to.user);
    const mail = mailOf(message, {
      from: this.#settings.from,
      to: { ...reader, locale: reader.locale ?? 'fr' },
      key,
      texts: reader.locale === 'en' ? en : fr,
    });
    if (this.#taken.get(key) === to.user) return key;
    mayLeave?.();
    await (this.#underway.get(key) ?? this.#sendOnce(key, mail));
    this.#remember(key, to.user);
    return key;
  }

  #sendOnce(key: DeliveryKey, mail: SendMailOptions): Promise<void> {
    const sending = this.#sendWatched(mail).finally(() => this.#underway.delete(key));
    this.#underway.set(key, sending);
    return sending;
  }

  async #sendWatched(mail: SendMailOptions): Promise<void> {
    try {
      await sendBy(this.#settings.url, mail);
      this.#online = true;
    } catch (error) {
      const kind = error instanceof SendFailed ? error.failure.kind : 'unknown';
      this.#online = kind === 'refused' || (kind === 'limited' && isOfPlace(error));
      throw error;
    }
  }

  /** What was sent stays as it was sent. What matters about a change is a message of its own. */
  async edit(_ref: Ref, _message: Message, _key: DeliveryKey, mayLeave?: MayLeave): Promise<void> {
    mayLeave?.();
  }

  async remove(): Promise<void> {}

  /** What the server took meanwhile, in this process: a server cannot be asked. */
  async find(to: ExternalPlace, key: DeliveryKey): Promise<Ref | undefined> {
    return 'user' in to && this.#taken.get(key) === to.user ? key : undefined;
  }

  /** Only with a mailbox: its library is loaded then. */
  async readReturned(handle: HandleReturned): Promise<void> {
    const { inbox, from } = this.#settings;
    if (inbox === undefined || !this.#memory) return;
    const { readInbox } = await import('./inbox/read.ts');
    await readInbox({ url: inbox, own: from.address, memory: this.#memory, handle });
  }

  async *people(): AsyncIterable<ExternalPerson> {
    yield* await this.#settings.directory.all();
  }

  #remember(key: DeliveryKey, user: string): void {
    this.#taken.set(key, user);
    const [oldest] = this.#taken.keys();
    if (this.#taken.size > MOST_TAKEN && oldest !== undefined) this.#taken.delete(oldest);
  }

  async #reader(user: string): Promise<Correspondent> {
    const reader = await this.#settings.directory.find(user);
    if (!reader) throw refused('mail: no address');
    if (!isOneAddress(reader.address)) throw refused('mail: not one address');
    return reader;
  }
}
