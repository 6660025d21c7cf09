import { ConnectedChat } from '../adapter/connected-chat.ts';
import type { Chat, ExternalPerson, Meet, Memory, Pace, Receive } from '../chat.ts';
import { assembleMattermost, type Connected, rememberPerson, type Settings } from './assemble.ts';
import { Rest } from './client.ts';
import { markSeen } from './hearing/catch-up.ts';
import { answerRequest } from './hearing/http.ts';
import { registerCommands, type Wanted } from './installing/command.ts';
import { type Identity, whoWeAre } from './installing/identity.ts';
import { probeToken } from './installing/probe.ts';
import { LIMITED_PACE, LIMITS, PACE } from './limits.ts';
import { callBackUrls } from './paths.ts';
import { peopleOf } from './people.ts';

export type { Settings } from './assemble.ts';

/** Milliseconds between two records that we are listening, and between two readings while the socket is away. */
const SEEN_EVERY = 20_000;

export class Mattermost extends ConnectedChat<Connected> implements Chat {
  readonly platform = 'mattermost';
  readonly workspace: string;
  readonly pace: Pace;
  readonly limits = LIMITS;
  readonly #settings: Settings;
  readonly #rest: Rest;
  readonly #identity: Identity;
  #online = false;
  #beat: NodeJS.Timeout | undefined;

  /** Waits for the server where waiting helps. */
  static async connect(settings: Settings): Promise<Mattermost> {
    const rest = new Rest(settings);
    return new Mattermost(settings, rest, await whoWeAre(rest, settings.tell));
  }

  private constructor(settings: Settings, rest: Rest, identity: Identity) {
    super();
    this.#settings = settings;
    this.#rest = rest;
    this.#identity = identity;
    this.workspace = identity.server;
    this.pace = settings.pace ?? (rest.limited ? LIMITED_PACE : PACE);
  }

  async start(receive: Receive, memory: Memory, meet: Meet): Promise<void> {
    this.started = assembleMattermost(
      { settings: this.#settings, rest: this.#rest, identity: this.#identity },
      {
        receive,
        memory,
        meet,
        underway: (work) => this.keep(work),
        onGap: () => this.#readMissed(),
        onOnline: () => this.#listening(),
        onOffline: () => {
          this.#online = false;
        },
      },
    );
    await this.#registerCommands(memory);
    this.connected.socket.start();
    this.#beat = setInterval(() => this.#onBeat(), SEEN_EVERY);
  }

  async stop(): Promise<void> {
    clearInterval(this.#beat);
    this.started?.socket.stop();
    await this.started?.backlog.stop();
    await this.idle();
  }

  /** Whether what people write is received. */
  get online(): boolean {
    return this.#online;
  }

  /** What is wrong with our token, or with the way there. */
  probe(): Promise<string | undefined> {
    return probeToken(this.#rest, this.#settings.onTrouble);
  }

  http(request: Request): Promise<Response> {
    return answerRequest(request, this.connected.parts);
  }

  async *people(): AsyncIterable<ExternalPerson> {
    const { memory } = this.connected;
    for await (const person of peopleOf(this.#rest)) {
      await rememberPerson(memory, person);
      yield person;
    }
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

  /** Also after each connection: a first one has missed what came before it. */
  #listening(): void {
    const isFirst = !this.#online;
    this.#online = true;
    if (isFirst) this.#readMissed();
  }

  #readMissed(): void {
    this.keep(this.connected.backlog.fall());
  }

  /** Without the socket, what people write is still read, a little later. */
  #onBeat(): void {
    const { backlog, memory } = this.connected;
    if (!this.#online) this.#readMissed();
    else if (!backlog.behind) this.keep(markSeen(memory).catch(() => {}));
  }
}
