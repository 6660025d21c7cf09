import { ConnectedChat } from '../adapter/connected-chat.ts';
import { rememberLocale } from '../adapter/locale.ts';
import type { Chat, ExternalPerson, Meet, Memory, Pace, Receive } from '../chat.ts';
import { assembleSlack, type Connected, listenThrough, type Settings } from './assemble.ts';
import { type Clients, clientsFor } from './client.ts';
import { catchUp, markSeen } from './hearing/catch-up.ts';
import type { ChangeEvent } from './hearing/correction.ts';
import { hearChange } from './hearing/hear.ts';
import { HttpReceiver } from './hearing/http.ts';
import { type TooManyEvents, tooManyEvents } from './hearing/limited.ts';
import { Socket } from './hearing/socket.ts';
import { type Identity, whoWeAre } from './installing/identity.ts';
import { probeToken } from './installing/probe.ts';
import { missingScopes } from './installing/scopes.ts';
import { LIMITS, PACE } from './limits.ts';
import { peopleOf } from './people.ts';

export type { Settings } from './assemble.ts';

/** Milliseconds between two records that we are listening. */
const SEEN_EVERY = 20_000;

export class Slack extends ConnectedChat<Connected> implements Chat {
  readonly platform = 'slack';
  readonly workspace: string;
  readonly pace: Pace;
  readonly limits = LIMITS;
  readonly #settings: Settings;
  readonly #clients: Clients;
  readonly #identity: Identity;
  readonly #http: HttpReceiver | undefined;
  readonly #socket: Socket | undefined;
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
    super();
    this.#settings = settings;
    this.#clients = clients;
    this.#identity = identity;
    this.workspace = identity.team;
    this.pace = settings.pace ?? PACE;
    const { appToken, signingSecrets = [], tell } = settings;
    this.#tooMany = tooManyEvents(() => this.#listening(), settings.limitedFor);
    const onLimited = (since: Temporal.Instant) => this.keep(this.#limited(since));
    if (!appToken) this.#http = new HttpReceiver({ secrets: signingSecrets, tell, onLimited });
    else this.#socket = this.#makeSocket(appToken);
  }

  async start(receive: Receive, memory: Memory, meet: Meet): Promise<void> {
    const known = { settings: this.#settings, clients: this.#clients, identity: this.#identity };
    const underway = (work: Promise<void>) => this.keep(work);
    this.started = assembleSlack(known, { receive, memory, meet, underway });
    const receiver = this.#http ?? this.#socket?.receiver;
    if (!receiver) throw new Error('Slack has no receiver');
    listenThrough(receiver, known, this.connected.parts);
    await this.#socket?.start();
    if (this.#http) this.#listening();
  }

  async stop(): Promise<void> {
    clearInterval(this.#seen);
    this.#tooMany.stop();
    await this.#socket?.stop();
    await this.idle();
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

  async *people(): AsyncIterable<ExternalPerson> {
    const { memory } = this.connected;
    for await (const person of peopleOf(this.#clients.read)) {
      await rememberLocale(memory, person);
      yield person;
    }
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

  /** Called once acts are received again: reads what people wrote before. */
  #listening(): void {
    const { memory, parts } = this.connected;
    const now = () => Temporal.Now.instant();
    this.#online = true;
    clearInterval(this.#seen);
    this.#seen = setInterval(() => this.keep(markSeen(memory, now()).catch(() => {})), SEEN_EVERY);
    const heard = async (event: ChangeEvent) => hearChange(event, parts);
    const caught = catchUp({ read: this.#clients.read, memory, hear: heard, tell: parts.tell }, now());
    this.keep(
      caught
        .then(() => markSeen(memory, now()))
        .catch(() =>
          parts.tell('warn', 'messages typed while away could not all be read: trying at the next start'),
        ),
    );
  }

  /** What people write is stored by Slack alone meanwhile. */
  async #limited(since: Temporal.Instant): Promise<void> {
    const { memory, parts } = this.connected;
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
