import type { Modal, ShownBlock } from './blocks.ts';

/** One workspace as Slack stores it. */

export type Post = {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks: readonly ShownBlock[];
  threadTs?: string | undefined;
  /** When its author last edited it. */
  editedTs?: string | undefined;
  key?: string | undefined;
  /** Visible to this person only. */
  only?: string | undefined;
};

export type Person = {
  id: string;
  name: string;
  tz?: string;
  locale?: string;
  email?: string;
  deleted?: boolean;
  bot?: boolean;
  guest?: boolean;
  /** The organisation they are of, on an Enterprise Grid. */
  enterprise?: string;
  stranger?: boolean;
};

/** An upload: hidden until complete, and for a while after. */
export type Upload = {
  /** The conversation it was shared in. */
  channel?: string;
  name: string;
  /** What a screen reader says of it. */
  alt?: string;
  length: number;
  bytes?: Uint8Array;
  complete?: true;
  looks: number;
};

export type Opened = { id: string; hash: string; user: string; view: Modal };

export const TEAM = 'T0TEST';
export const BOT_USER = 'U0BOT';
export const BOT = 'B0BOT';
export const BOT_TOKEN = 'xoxb-test';
export const APP_TOKEN = 'xapp-test';
export const SECRET = 'a-signing-secret';

export class Workspace {
  readonly people = new Map<string, Person>();
  /** Members of each channel; direct ones are `D` and the person's id. */
  readonly channels = new Map<string, Set<string>>();
  /** Channels are called as their ids, unless said here. */
  readonly channelNames = new Map<string, string>();
  readonly privateChannels = new Set<string>();
  /** The organisation, on an Enterprise Grid. */
  enterprise = '';
  readonly posts: Post[] = [];
  readonly modals: Opened[] = [];
  readonly homes = new Map<string, readonly ShownBlock[]>();
  readonly triggers = new Map<string, { user: string; until: number }>();
  readonly responseUrls = new Map<string, { user: string; channel: string; ts?: string; left: number }>();
  readonly uploads = new Map<string, Upload>();
  /** Files sent to the bot, by the end of their address. */
  readonly dropped = new Map<string, Uint8Array>();
  /** How many checks a file takes to be ready. */
  looksBeforeReady = 2;
  /** Its address. */
  url = '';
  scopes: string[] = [];
  #last = 0;

  /** Timestamps of messages are unique in a workspace. */
  ts(): string {
    this.#last = Math.max(this.#last + 1, Date.now() * 1000);
    return `${Math.floor(this.#last / 1_000_000)}.${String(this.#last % 1_000_000).padStart(6, '0')}`;
  }

  directWith(user: string): string {
    const id = `D${user.slice(1)}`;
    if (!this.channels.has(id)) this.channels.set(id, new Set([user, BOT_USER]));
    return id;
  }

  add(post: Omit<Post, 'ts'>): Post {
    const added = { ...post, ts: this.ts() };
    this.posts.push(added);
    return added;
  }

  /** What a person reads in a conversation, oldest first. */
  read(reader: string, channel: string): Post[] {
    return this.posts.filter(
      (post) => post.channel === channel && (post.only === undefined || post.only === reader),
    );
  }
}
