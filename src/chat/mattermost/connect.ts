import type { Keys } from '../../seal/keys.ts';
import { rememberLocale } from '../adapter/locale.ts';
import type { TellOperator } from '../adapter/tell-operator.ts';
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
import { type ConnectionSettings, Rest } from './client.ts';
import { Backlog } from './hearing/backlog.ts';
import { catchUp, markSeen } from './hearing/catch-up.ts';
import { listenToEvents } from './hearing/events.ts';
import { hearDeletion, hearEdit, hearPost } from './hearing/hear.ts';
import { answerRequest } from './hearing/http.ts';
import { callBackUrls } from './platform.ts';
import type { Parts } from './hearing/listen.ts';
import type { StoredPost, Where } from './hearing/post.ts';
import { RecentIds } from './hearing/recent-ids.ts';
import { Socket } from './hearing/socket.ts';
import { placeFinder } from './hearing/where.ts';
import { registerCommands, type Wanted } from './installing/command.ts';
import { type Identity, whoWeAre } from './installing/identity.ts';
import { type MattermostTrouble, refusedToken } from './installing/trouble.ts';
import { LIMITED_PACE, LIMITS, PACE } from './limits.ts';
import { wordsFor } from './locale.ts';
import { peopleOf } from './people.ts';
import { rememberActive } from './speaking/places.ts';
import { Sending } from './speaking/send.ts';
import { speakTo } from './speaking/speak.ts';
import type { Writing } from './speaking/write.ts';

export type Settings = ConnectionSettings & {
  /** Where the server calls the bot: its address as the server sees it. */
  callbackUrl: string;
  command: string;
  /** Short forms of the command, registered where nobody has them. */
  shortcuts?: readonly Wanted[];
  /** Of commands that an administrator registered. */
  tokens?: readonly string[];
  keys: Keys;
  /** Overrides the usual pace. */
  pace?: Pace;
  /** Milliseconds before the socket connects again, instead of the usual ones. */
  retryAfter?: number;
  tell: TellOperator;
  /** Only the operator can repair it, and the process has to restart. */
  onTrouble(trouble: MattermostTrouble): void;
};

/** Milliseconds between two records that we are listening, and between two readings while the socket is away. */
const SEEN_EVERY = 20_000;

type Connected = { sending: Sending; memory: Memory; parts: Parts; backlog: Backlog; socket: Socket };

export class Mattermost implements Chat {
  readonly platform = 'mattermost';
  readonly workspace: string;
  readonly pace: Pace;
  readonly limits = LIMITS;
  readonly #settings: Settings;
  readonly #rest: Rest;
  readonly #identity: Identity;
  readonly #underway = new Set<Promise<void>>();
  #connected: Connected | undefined;
  #online = false;
  #beat: NodeJS.Timeout | undefined;

  /** Waits for the server where waiting helps. */
  static async connect(settings: Settings): Promise<Mattermost> {
    const rest = new Rest(settings);
    return new Mattermost(settings, rest, await whoWeAre(rest, settings.tell));
  }

  private constructor(settings: Settings, rest: Rest, identity: Identity) {
    this.#settings = settings;
    this.#rest = rest;
    this.#identity = identity;
    this.workspace = identity.server;
    this.pace = settings.pace ?? (rest.limited ? LIMITED_PACE : PACE);
  }

  async start(receive: Receive, memory: Memory, meet: Meet): Promise<void> {
    this.#connected = this.#connect(receive, memory, meet);
    await this.#registerCommands(memory);
    this.#connected.socket.start();
    this.#beat = setInterval(() => this.#onBeat(), SEEN_EVERY);
  }

  async stop(): Promise<void> {
    clearInterval(this.#beat);
    this.#connected?.socket.stop();
    await this.#connected?.backlog.stop();
    await this.idle();
  }

  /** Resolves once every answer in progress has been shown. */
  async idle(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  /** Whether what people write is received. */
  get online(): boolean {
    return this.#online;
  }

  http(request: Request): Promise<Response> {
    return answerRequest(request, this.#there().parts);
  }

  send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref> {
    return this.#there().sending.send(to, message, key, mayLeave);
  }

  edit(ref: Ref, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<void> {
    return this.#there().sending.edit(ref, message, key, mayLeave);
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
    for await (const person of peopleOf(this.#rest)) {
      await rememberPerson(memory, person);
      yield person;
    }
  }

  #there(): Connected {
    if (!this.#connected) throw new Error('Mattermost is not started');
    return this.#connected;
  }

  #connect(receive: Receive, memory: Memory, meet: Meet): Connected {
    const { onTrouble, keys, url, token, proxy, retryAfter } = this.#settings;
    const { user: self } = this.#identity;
    const rest = this.#rest;
    const writing = { rest, memory, keys, self, pressUrl: callBackUrls(this.#settings.callbackUrl).pressUrl };
    const sending = new Sending({ ...writing, onRevoked: () => onTrouble(refusedToken()) });
    const parts = this.#partsFor(receive, writing);
    const whereIs = placeFinder(rest, memory);
    const missed = {
      rest,
      memory,
      whereIs,
      said: (post: StoredPost, where: Where) => hearPost(post, where, parts),
      edited: (post: StoredPost, where: Where) => hearEdit(post, where, parts),
      deleted: (post: StoredPost, where: Where) => hearDeletion(post, where, parts),
    };
    const backlog = new Backlog(() => catchUp(missed));
    const meetAndRemember: Meet = async (person) => {
      await rememberPerson(memory, person);
      await meet(person);
    };
    const onEvent = listenToEvents({ ...parts, backlog, whereIs, meet: meetAndRemember });
    const socket = new Socket({
      url,
      token,
      proxy,
      retryAfter,
      onEvent,
      onGap: () => this.#readMissed(),
      onOnline: () => this.#listening(),
      onOffline: () => {
        this.#online = false;
      },
    });
    return { sending, memory, parts, backlog, socket };
  }

  #partsFor(receive: Receive, writing: Writing): Parts {
    const { tell, command, keys, tokens = [] } = this.#settings;
    const { memory, rest } = writing;
    return {
      self: { ...this.#identity, command },
      memory,
      receive,
      rest,
      keys,
      tokens,
      dialogUrl: callBackUrls(this.#settings.callbackUrl).dialogUrl,
      speak: speakTo(writing),
      wordsFor: (user) => wordsFor(memory, user),
      underway: (work) => this.#keep(work),
      download: (file) => rest.download(file),
      recent: new RecentIds(),
      tell,
    };
  }

  async #registerCommands(memory: Memory): Promise<void> {
    const { command, shortcuts = [], tokens = [], tell } = this.#settings;
    const root: Wanted = {
      trigger: command.slice(1),
      hint: 'aide',
      description: 'Ma journée, et tout ce que le robot sait faire',
    };
    await registerCommands(this.#identity.user, {
      rest: this.#rest,
      memory,
      url: callBackUrls(this.#settings.callbackUrl).commandUrl,
      commands: [root, ...shortcuts],
      hasTokens: tokens.length > 0,
      tell,
    }).catch(() =>
      tell('warn', 'the slash command could not be checked: it is tried again at the next start'),
    );
  }

  #keep(work: Promise<void>): void {
    const kept = work.finally(() => this.#underway.delete(kept));
    this.#underway.add(kept);
  }

  /** Also after each connection: a first one has missed what came before it. */
  #listening(): void {
    const isFirst = !this.#online;
    this.#online = true;
    if (isFirst) this.#readMissed();
  }

  #readMissed(): void {
    this.#keep(this.#there().backlog.fall());
  }

  /** Without the socket, what people write is still read, a little later. */
  #onBeat(): void {
    const { backlog, memory } = this.#there();
    if (!this.#online) this.#readMissed();
    else if (!backlog.behind) this.#keep(markSeen(memory).catch(() => {}));
  }
}

const rememberPerson = async (memory: Memory, person: ExternalPerson): Promise<void> => {
  await rememberLocale(memory, person);
  await rememberActive(memory, person.id, person.active);
};
