import { App } from '@slack/bolt';
import type {
  Chat,
  DeliveryKey,
  ExternalPerson,
  ExternalPlace,
  MayLeave,
  Meet,
  Memory,
  Pace,
  Receive,
  Ref,
} from '../chat.ts';
import type { Message } from '../message.ts';
import { catchUp, markHeard, markSeen } from './hearing/catch-up.ts';
import { type Clients, clientsFor, optionsOf, type ConnectionSettings } from './client.ts';
import type { ChangeEvent } from './hearing/correction.ts';
import { rememberDirect } from './speaking/direct.ts';
import { hearChange } from './hearing/hear.ts';
import { acknowledgeAfter } from './hearing/acknowledge.ts';
import { makeThrottle } from './hearing/home-throttle.ts';
import { HttpReceiver } from './hearing/http.ts';
import { type Identity, whoWeAre } from './installing/identity.ts';
import { probeToken } from './installing/probe.ts';
import { LIMITS, PACE } from './limits.ts';
import { type TooManyEvents, tooManyEvents } from './hearing/limited.ts';
import { listen, type Parts } from './hearing/listen.ts';
import { rememberLocale } from '../adapter/locale.ts';
import { wordsFor } from './locale.ts';
import { quiet } from './log.ts';
import type { TellOperator } from '../adapter/tell-operator.ts';
import { peopleOf } from './people.ts';
import { missingScopes } from './installing/scopes.ts';
import { Sending } from './speaking/send.ts';
import { Socket } from './hearing/socket.ts';
import { speakTo } from './speaking/speak.ts';
import { revokedTrouble, type SlackTrouble } from './installing/trouble.ts';

export type Settings = ConnectionSettings & {
  /** For Socket Mode. Without it, Slack calls `/slack/events`, signed with one of the secrets. */
  appToken?: string | undefined;
  signingSecrets?: readonly string[] | undefined;
  command: string;
  /** Overrides the usual pace. */
  pace?: Pace;
  /** Milliseconds without a notice of too many events until they are over; shorter in tests. */
  limitedFor?: number;
  tell: TellOperator;
  /** Only the operator can repair it, and the process has to restart. */
  onTrouble(trouble: SlackTrouble): void;
};

/** Milliseconds between two records that we are listening. */
const SEEN_EVERY = 20_000;

export class Slack implements Chat {
  readonly platform = 'slack';
  readonly workspace: string;
  readonly pace: Pace;
  readonly limits = LIMITS;
  readonly #settings: Settings;
  readonly #clients: Clients;
  readonly #identity: Identity;
  readonly #http: HttpReceiver | undefined;
  readonly #socket: Socket | undefined;
  readonly #underway = new Set<Promise<void>>();
  #connected: { sending: Sending; memory: Memory; parts: Parts } | undefined;
  #online = false;
  #seen: NodeJS.Timeout | undefined;
  readonly #tooMany: TooManyEvents;

  /** Waits for Slack where waiting helps. */
  static async connect(settings: Settings): Promise<Slack> {
    const clients = clientsFor(settings);
    const identity = await whoWeAre(clients, settings.tell);
    for (const { scope, why } of missingScopes(identity.scopes))
      settings.tell(
        'error',
        `the scope ${scope} is missing (${why.en}): update the app from slack-app.yml (npm run manifest) and reinstall it`,
      );
    return new Slack(settings, clients, identity);
  }

  private constructor(settings: Settings, clients: Clients, identity: Identity) {
    this.#settings = settings;
    this.#clients = clients;
    this.#identity = identity;
    this.workspace = identity.team;
    this.pace = settings.pace ?? PACE;
    const { appToken, signingSecrets = [], tell } = settings;
    this.#tooMany = tooManyEvents(() => this.#listening(), settings.limitedFor);
    const onLimited = (since: Temporal.Instant) => this.#keep(this.#limited(since));
    if (!appToken) this.#http = new HttpReceiver({ secrets: signingSecrets, tell, onLimited });
    else this.#socket = this.#makeSocket(appToken);
  }

  async start(receive: Receive, memory: Memory, meet: Meet): Promise<void> {
    const { clients, identity } = { clients: this.#clients, identity: this.#identity };
    const onRevoked = () => this.#settings.onTrouble(revokedTrouble('account_inactive'));
    const sending = new Sending({ clients, memory, scopes: identity.scopes, onRevoked });
    const parts = this.#partsFor(receive, memory, meet);
    this.#connected = { sending, memory, parts };
    this.#listen(parts);
    await this.#socket?.start();
    if (this.#http) this.#listening();
  }

  async stop(): Promise<void> {
    clearInterval(this.#seen);
    this.#tooMany.stop();
    await this.#socket?.stop();
    await this.idle();
  }

  /** Resolves once every answer in progress has been shown. */
  async idle(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  /** Whether acts are received. */
  get online(): boolean {
    return this.#online;
  }

  /** What is wrong with our token, or with the way there. */
  probe(): Promise<string | undefined> {
    return probeToken(this.#clients, this.#settings.onTrouble);
  }

  http(request: Request): Promise<Response> {
    return this.#http?.answer(request) ?? Promise.resolve(new Response(null, { status: 404 }));
  }

  send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref> {
    return this.#there().sending.send(to, message, key, mayLeave);
  }

  edit(ref: Ref, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<void> {
    return this.#there().sending.edit(ref, message, mayLeave);
  }

  remove(ref: Ref): Promise<void> {
    return this.#there().sending.remove(ref);
  }

  find(to: ExternalPlace, key: DeliveryKey, since: string): Promise<Ref | undefined> {
    return this.#there().sending.find(to, key, since);
  }

  findAll(to: ExternalPlace, key: DeliveryKey, since: string): Promise<readonly Ref[]> {
    return this.#there().sending.findAll(to, key, since);
  }

  async *people(): AsyncIterable<ExternalPerson> {
    const { memory } = this.#there();
    for await (const person of peopleOf(this.#clients.read)) {
      await rememberLocale(memory, person);
      yield person;
    }
  }

  #there() {
    if (!this.#connected) throw new Error('Slack is not started');
    return this.#connected;
  }

  #makeSocket(appToken: string): Socket {
    const { tell, onTrouble, token, apiUrl, proxy } = this.#settings;
    return new Socket({
      token,
      apiUrl,
      proxy,
      appToken,
      tell,
      onTrouble,
      onOnline: () => this.#listening(),
      onOffline: () => this.#deaf(),
    });
  }

  #listen(parts: Parts): void {
    const { bot, user } = this.#identity;
    const receiver = this.#http ?? this.#socket?.receiver;
    if (!receiver) throw new Error('Slack has no receiver');
    const app = new App({
      receiver,
      authorize: () => Promise.resolve({ botToken: this.#settings.token, botId: bot, botUserId: user }),
      convoStore: false,
      logger: quiet,
      clientOptions: optionsOf(this.#settings),
    });
    acknowledgeAfter(app, (work) => this.#keep(work));
    listen(app, parts);
  }

  #partsFor(receive: Receive, memory: Memory, meet: Meet): Parts {
    const { write } = this.#clients;
    const { tell, command, onTrouble } = this.#settings;
    return {
      self: { team: this.workspace, user: this.#identity.user, command },
      receive,
      async meet(person) {
        await rememberLocale(memory, person);
        await meet(person);
      },
      write,
      speak: speakTo({ clients: this.#clients, memory, scopes: this.#identity.scopes }),
      download: this.#clients.download,
      wordsFor: (user) => wordsFor(memory, user),
      async heard(user, channel, ts) {
        await rememberDirect(memory, user, channel);
        await markHeard(memory, channel, ts);
      },
      homeIsDue: makeThrottle(),
      gone: (reason) => onTrouble(revokedTrouble(reason)),
      underway: (work) => this.#keep(work),
      tell,
    };
  }

  #keep(work: Promise<void>): void {
    const kept = work.finally(() => this.#underway.delete(kept));
    this.#underway.add(kept);
  }

  /** Called once acts are received again: reads what people wrote before. */
  #listening(): void {
    const { memory, parts } = this.#there();
    const now = () => Temporal.Now.instant();
    this.#online = true;
    clearInterval(this.#seen);
    this.#seen = setInterval(() => this.#keep(markSeen(memory, now()).catch(() => {})), SEEN_EVERY);
    const heard = async (event: ChangeEvent) => hearChange(event, parts);
    const caught = catchUp({ read: this.#clients.read, memory, hear: heard, tell: parts.tell }, now());
    const giveUp = () =>
      parts.tell('warn', 'messages typed while away could not all be read: trying at the next start');
    this.#keep(caught.then(() => markSeen(memory, now())).catch(giveUp));
  }

  /** What people write is stored by Slack alone meanwhile. */
  async #limited(since: Temporal.Instant): Promise<void> {
    const { memory, parts } = this.#there();
    clearInterval(this.#seen);
    if (!this.#tooMany.noticed()) return;
    parts.tell('warn', 'Slack brings no more events for now, there were too many: they are read afterwards');
    await markSeen(memory, since).catch(() => {});
  }

  #deaf(): void {
    this.#online = false;
    clearInterval(this.#seen);
  }
}
