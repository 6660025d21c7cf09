import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the next commands meet: a code, silence, or the line cut. */
export type Trouble =
  | { at: 'recipient' | 'sender' | 'data'; code: number; says?: string }
  | { at: 'data'; next: 'hang' | 'close' | 'take and close' };

export type Taken = { to: string[]; raw: string; mail: Email };

const refusal = (code: number, says: string): Error => Object.assign(new Error(says), { responseCode: code });

/** A real SMTP server, whose mail is read by another library than the one that wrote it. */
export class Smtp {
  readonly taken: Taken[] = [];
  readonly troubles: Trouble[] = [];
  /** Addresses that nobody has. */
  readonly unknown = new Set<string>();
  /** Answers that the server keeps to itself until they are let go. */
  readonly held: (() => void)[] = [];
  readonly #server: SMTPServer;
  readonly #connections = new Set<Socket>();

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onConnect: (session, done) => done(),
      onMailFrom: (_address, _session, done) => done(this.#refusalAt('sender')),
      onRcptTo: ({ address }, _session, done) =>
        done(this.unknown.has(address) ? refusal(550, '5.1.1 unknown') : this.#refusalAt('recipient')),
      onData: (stream, session, done) => {
        const trouble = this.#troubleAt('data');
        const receive = async (): Promise<void> => {
          const raw = await text(stream);
          const take = async () =>
            this.taken.push({
              to: session.envelope.rcptTo.map(({ address }) => address),
              raw,
              mail: await PostalMime.parse(raw),
            });
          if (trouble && 'code' in trouble) return done(refusal(trouble.code, trouble.says ?? 'no'));
          if (trouble?.next === 'close') return this.#cutOne(session.remotePort);
          await take();
          if (trouble?.next === 'hang') {
            this.held.push(() => done());
            return;
          }
          if (trouble?.next === 'take and close') return this.#cutOne(session.remotePort);
          return done();
        };
        // A line cut meanwhile.
        receive().catch(() => {});
      },
    });
    this.#server.on('error', () => {});
    this.#server.server.on('connection', (socket) => {
      this.#connections.add(socket);
      socket.on('close', () => this.#connections.delete(socket));
    });
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  get url(): string {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has one
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  #cutOne(port: number): void {
    for (const connection of this.#connections) if (connection.remotePort === port) connection.destroy();
  }

  /** Every line is cut at once. */
  cut(): void {
    for (const connection of this.#connections) connection.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  to(address: string): Taken[] {
    return this.taken.filter(({ to }) => to.includes(address));
  }

  #troubleAt(at: Trouble['at']): Trouble | undefined {
    const found = this.troubles.findIndex((one) => one.at === at);
    return found < 0 ? undefined : this.troubles.splice(found, 1)[0];
  }

  #refusalAt(at: Trouble['at']): Error | null {
    const trouble = this.#troubleAt(at);
    return trouble && 'code' in trouble ? refusal(trouble.code, trouble.says ?? 'no') : null;
  }
}
