declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';
  type Folder = { uidnext?: number; uidvalidity?: number; messages?: { raw: string; uid?: number }[] };
  type Options = {
    plugins?: readonly string[];
    users?: Readonly<Record<string, { password: string }>>;
    storage?: Readonly<Record<string, Folder>>;
    debug?: boolean;
  };
  type ImapServer = {
    readonly server: Server;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
    appendMessage(folder: string, flags: string[], date: Date | undefined, raw: string): void;
    getMailbox(folder: string): { messages: { flags: string[]; raw: string }[] };
  };
  export default function hoodiecrow(options: Options): ImapServer;
}
