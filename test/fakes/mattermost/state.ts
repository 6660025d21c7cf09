import { randomInt } from 'node:crypto';

/** One server as Mattermost stores it. */

export type Action = {
  id: string;
  type: string;
  name: string;
  options?: { text: string; value: string }[];
  integration?: { url: string; context: Record<string, unknown> };
};

export type Attachment = { text?: string; fallback?: string; actions?: Action[] } & Record<string, unknown>;

export type Props = { attachments?: Attachment[] } & Record<string, unknown>;

export type Post = {
  id: string;
  create_at: number;
  update_at: number;
  edit_at: number;
  delete_at: number;
  user_id: string;
  channel_id: string;
  root_id: string;
  message: string;
  type: string;
  props: Props;
  file_ids: string[];
  pending_post_id: string;
  /** Seen by this person only, and stored nowhere on a real server. */
  only?: string;
};

export type User = {
  id: string;
  username: string;
  first_name: string;
  last_name: string;
  email: string;
  delete_at: number;
  is_bot?: boolean;
  roles: string;
  locale: string;
  zone: string;
};

export type Channel = {
  id: string;
  type: 'O' | 'P' | 'D' | 'G';
  name: string;
  team_id: string;
  delete_at: number;
  members: Set<string>;
};

export type Command = {
  id: string;
  token: string;
  creator_id: string;
  team_id: string;
  trigger: string;
  url: string;
  delete_at: number;
} & Record<string, unknown>;

export type StoredFile = {
  id: string;
  user: string;
  channel: string;
  name: string;
  type: string;
  bytes: Uint8Array;
  post?: string;
};

export const BOT_TOKEN = 'bottokenxxxxxxxxxxxxxxxxxx';
export const BOT = 'zritournellexxxxxxxxxxxxxx';
export const USERNAME = 'ritournelle';
export const TEAM = 'teampromoxxxxxxxxxxxxxxxxx';
export const TELEMETRY = 'telemetryidxxxxxxxxxxxxxxx';

const LETTERS = 'abcdefghijkmnopqrstuwxyz13456789';

/** As the server makes them: 26 small letters and digits. */
export const newId = (): string =>
  Array.from({ length: 26 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A readable id of the right length. */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .padEnd(26, 'x');

export class State {
  readonly users = new Map<string, User>();
  readonly teams = new Map([[TEAM, { id: TEAM, name: 'promo', display_name: 'Promotion EIG' }]]);
  readonly teamMembers = new Map<string, Set<string>>([[TEAM, new Set([BOT])]]);
  readonly channels = new Map<string, Channel>();
  readonly posts: Post[] = [];
  readonly commands: Command[] = [];
  readonly files = new Map<string, StoredFile>();
  /** Whether the bot administers its teams. */
  isTeamAdmin = true;
  config: Record<string, string> = {
    BuildNumber: '11.7.0',
    DiagnosticId: 'diagnosticidxxxxxxxxxxxxxx',
    EnableCommands: 'true',
    EnableFileAttachments: 'true',
    MaxFileSize: '104857600',
    MaxPostSize: '16383',
    PostEditTimeLimit: '-1',
    RestrictDirectMessage: 'any',
    ShowEmailAddress: 'true',
    SiteURL: 'http://127.0.0.1:8065',
    TelemetryId: TELEMETRY,
    Version: '11.7.0',
  };
  #last = 0;

  /** Milliseconds that never repeat, so that an order is one. */
  now(): number {
    this.#last = Math.max(this.#last + 1, Date.now());
    return this.#last;
  }

  person(id: string, name: string, more: Partial<User> = {}): User {
    const [first = name, ...rest] = name.split(' ');
    const user: User = {
      id,
      username: id.replace(/x+$/, ''),
      first_name: first,
      last_name: rest.join(' '),
      email: '',
      delete_at: 0,
      roles: 'system_user',
      locale: 'fr',
      zone: 'Europe/Paris',
      ...more,
    };
    this.users.set(id, user);
    this.teamMembers.get(TEAM)?.add(id);
    return user;
  }

  channel(id: string, name: string, members: Iterable<string>, more: Partial<Channel> = {}): Channel {
    const channel: Channel = {
      id,
      type: 'O',
      name,
      team_id: TEAM,
      delete_at: 0,
      members: new Set(members),
      ...more,
    };
    this.channels.set(id, channel);
    return channel;
  }

  /** The same for both, whoever asks first. */
  directWith(one: string, other = BOT): Channel {
    const name = [one, other].toSorted().join('__');
    const known = [...this.channels.values()].find((channel) => channel.name === name);
    return known ?? this.channel(newId(), name, [one, other], { type: 'D', team_id: '' });
  }

  add(post: Partial<Post> & Pick<Post, 'channel_id' | 'user_id'>): Post {
    const at = this.now();
    const added: Post = {
      id: newId(),
      create_at: at,
      update_at: at,
      edit_at: 0,
      delete_at: 0,
      root_id: '',
      message: '',
      type: '',
      props: {},
      file_ids: [],
      pending_post_id: '',
      ...post,
    };
    this.posts.push(added);
    return added;
  }

  /** What a person reads in a channel, oldest first. */
  read(reader: string, channel: string): Post[] {
    return this.posts.filter(
      (post) =>
        post.channel_id === channel &&
        post.delete_at === 0 &&
        (post.only === undefined || post.only === reader),
    );
  }
}
