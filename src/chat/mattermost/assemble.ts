import type { Keys } from '../../seal/keys.ts';
import { rememberLocale } from '../adapter/locale.ts';
import type { TellOperator } from '../adapter/tell-operator.ts';
import type { ExternalPerson, Meet, Memory, Pace, Receive } from '../chat.ts';
import type { ConnectionSettings, Rest } from './client.ts';
import { Backlog } from './hearing/backlog.ts';
import { catchUp } from './hearing/catch-up.ts';
import { listenToEvents } from './hearing/events.ts';
import { hearDeletion, hearEdit, hearPost } from './hearing/hear.ts';
import type { Parts } from './hearing/listen.ts';
import type { StoredPost, Where } from './hearing/post.ts';
import { RecentIds } from './hearing/recent-ids.ts';
import { Socket } from './hearing/socket.ts';
import { CommandTokens } from './hearing/tokens.ts';
import { placeFinder } from './hearing/where.ts';
import type { Wanted } from './installing/command.ts';
import type { Identity } from './installing/identity.ts';
import { type MattermostTrouble, refusedToken } from './installing/trouble.ts';
import { wordsFor } from './locale.ts';
import { callBackUrls } from './paths.ts';
import { rememberActive } from './speaking/places.ts';
import { Sending } from './speaking/send.ts';
import { speakTo } from './speaking/speak.ts';
import type { Writing } from './speaking/write.ts';

/** The parts of a started bot, put together: what it writes with, and what it hears with. */

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

export type Connected = {
  sending: Sending;
  memory: Memory;
  parts: Parts;
  backlog: Backlog;
  socket: Socket;
};

export const rememberPerson = async (memory: Memory, person: ExternalPerson): Promise<void> => {
  await rememberLocale(memory, person);
  await rememberActive(memory, person.id, person.active);
};

type Known = { settings: Settings; rest: Rest; identity: Identity };

type Given = {
  receive: Receive;
  memory: Memory;
  meet: Meet;
  /** Work to wait for before closing. */
  underway(work: Promise<void>): void;
  onOnline(): void;
  onOffline(): void;
  onGap(): void;
};

const partsFor = (
  { settings, rest, identity }: Known,
  { receive, memory, underway }: Given,
  writing: Writing,
): Parts => ({
  self: { ...identity, command: settings.command },
  memory,
  receive,
  rest,
  keys: settings.keys,
  tokens: new CommandTokens(memory, settings.tokens ?? []),
  dialogUrl: callBackUrls(settings.callbackUrl).dialogUrl,
  speak: speakTo(writing),
  wordsFor: (user, language) => wordsFor(memory, user, language),
  underway,
  download: (file) => rest.download(file),
  recent: new RecentIds(),
  tell: settings.tell,
});

export const assembleMattermost = (known: Known, given: Given): Connected => {
  const { settings, rest, identity } = known;
  const { memory, meet, onOnline, onOffline, onGap } = given;
  const { keys, callbackUrl, onTrouble } = settings;
  const writing = { rest, memory, keys, self: identity.user, pressUrl: callBackUrls(callbackUrl).pressUrl };
  const sending = new Sending({
    ...writing,
    onRevoked: () => onTrouble(refusedToken()),
    tell: settings.tell,
  });
  const parts = partsFor(known, given, writing);
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
  const { url, token, proxy, retryAfter } = settings;
  const socket = new Socket({ url, token, proxy, retryAfter, onEvent, onGap, onOnline, onOffline });
  return { sending, memory, parts, backlog, socket };
};
