import type { AddressInfo, Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

const LOGIN = { user: 'robot', password: 'mot de passe' };

/** A real IMAP server, as an npm package gives it: what arrives in the mailbox that mails are sent from. */
export class Imap {
  readonly #server = hoodiecrow({
    plugins: ['ID', 'ENABLE', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'LITERALPLUS', 'UNSELECT'],
    users: { [LOGIN.user]: { password: LOGIN.password } },
    storage: { INBOX: { uidvalidity: 7, messages: [] } },
  });
  readonly #connections = new Set<Socket>();
  /** What clients said. */
  readonly heard: string[] = [];

  constructor() {
    this.#server.server.on('connection', (socket: Socket) => {
      this.#connections.add(socket);
      socket.setNoDelay(true);
      socket.on('data', (bytes) => this.heard.push(bytes.toString()));
      socket.on('close', () => this.#connections.delete(socket));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  url(password = LOGIN.password): string {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has one
    const { port } = this.#server.server.address() as AddressInfo;
    return `imap://${LOGIN.user}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  }

  /** Lines of a mail, as another server hands them over. */
  arrives(lines: readonly string[]): void {
    this.#server.appendMessage('INBOX', [], undefined, lines.join('\r\n'));
  }

  /** Marks that anyone left on what arrived. */
  get flags(): string[] {
    return this.#server.getMailbox('INBOX').messages.flatMap(({ flags }) => flags);
  }

  async close(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    if (!this.#server.server.listening) return;
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}
