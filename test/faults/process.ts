import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  AnswerView,
  ClockView,
  ConversationView,
  MessageView,
  PersonView,
} from '../../src/chat/sandbox/view.ts';
import { SECRET_KEY } from '../fixtures/keys.ts';

/** The real programme as its own process, and what a script can do to it: talk, stop, kill. */

const ROOT = join(import.meta.dirname, '../..');
const READY = /Ritournelle is ready: (\S+)/;
const READY_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 30_000;

type Settings = Readonly<Record<string, string>>;
type Values = Record<string, string | string[]>;
type FormAnswer = { answer: AnswerView } | { errors: Record<string, string> };
export type Move = { to: string } | { by: string } | { next: true };

export type Client = {
  people(): Promise<PersonView[]>;
  conversations(as: string): Promise<ConversationView[]>;
  messages(as: string, place?: string): Promise<MessageView[]>;
  /** Returns what the sender sees. */
  say(as: string, text: string, place?: string, id?: string): Promise<AnswerView>;
  press(as: string, message: string, button: string): Promise<AnswerView>;
  submit(as: string, form: string, values: Values): Promise<FormAnswer>;
  now(): Promise<ClockView>;
  clock(move: Move): Promise<ClockView>;
};

export type App = Client & {
  url: string;
  pid: number;
  /** The error stream so far. */
  complaints(): string;
  /** Like Ctrl-C or a service manager; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** Resolves to the exit code when it exits by itself. */
  left(): Promise<number | null>;
  /** Like the kernel or a power cut. */
  kill(): Promise<void>;
};

export type Left = { code: number | null; words: string };

/** Only the PATH of this machine's environment. Without a folder of its own, it writes none. */
const spawnApp = (settings: Settings) => {
  const child = spawn(process.execPath, ['scripts/start.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      LOG_LEVEL: 'warn',
      LIVING_DEMO: 'off',
      ...('DATA_DIR' in settings ? {} : { SECRET_KEY }),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.err += text));
  return { child, heard, closed: once(child, 'close') };
};

type Started = ReturnType<typeof spawnApp>;

const within = async <T>(work: Promise<T>, ms: number, otherwise: () => string): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(otherwise())), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

const addressSaid = ({ child, heard, closed }: Started): Promise<string> =>
  within(
    new Promise((resolve, reject) => {
      child.stdout.on('data', () => {
        const [, address] = READY.exec(heard.out) ?? [];
        if (address) resolve(address);
      });
      void closed.then(() => reject(new Error(`it ended before it was ready:\n${heard.err}`)));
    }),
    READY_WITHIN_MS,
    () => `it was not ready in time:\n${heard.out}${heard.err}`,
  );

const left = async ({ child, heard, closed }: Started): Promise<number | null> => {
  await within(closed, STOPPED_WITHIN_MS, () => `it did not leave by itself:\n${heard.err}`);
  return child.exitCode;
};

const end = async ({ child, closed }: Started, signal: NodeJS.Signals): Promise<number | null> => {
  child.kill(signal);
  await within(closed, STOPPED_WITHIN_MS, () => `it did not end at ${signal}`);
  return child.exitCode;
};

/** Starts the programme and waits for the address of its page. Always stopped with the test. */
export const startApp = async (settings: Settings): Promise<App> => {
  const started = spawnApp(settings);
  // First as with Ctrl-C: killed outright, it would leave its embedded server behind.
  onTestFinished(async () => {
    await end(started, 'SIGTERM').catch(() => end(started, 'SIGKILL'));
  });
  const url = await addressSaid(started);
  return {
    ...clientOf(url),
    url,
    pid: started.child.pid ?? 0,
    complaints: () => started.heard.err,
    stop: () => end(started, 'SIGTERM'),
    left: () => left(started),
    kill: async () => void (await end(started, 'SIGKILL')),
  };
};

/** Starts a programme that must refuse: its exit code and all its output. */
export const startRefused = async (settings: Settings): Promise<Left> => {
  const started = spawnApp(settings);
  const { child, heard, closed } = started;
  try {
    await within(closed, READY_WITHIN_MS, () => `it did not refuse to start:\n${heard.out}`);
    return { code: child.exitCode, words: `${heard.out}${heard.err}` };
  } finally {
    await end(started, 'SIGKILL');
  }
};

const answered = async <T>(response: Response): Promise<T> => {
  const body: T = JSON.parse(await response.text());
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return body;
};

/** The sandbox's JSON interface at an address. */
const clientOf = (url: string): Client => {
  const read = async <T>(name: string, query: Record<string, string> = {}): Promise<T> =>
    answered(await fetch(`${url}/sandbox/api/${name}?${new URLSearchParams(query).toString()}`));
  const post = async <T>(name: string, body: object): Promise<T> =>
    answered(
      await fetch(`${url}/sandbox/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const seen = async (act: Promise<{ answer: AnswerView }>) => (await act).answer;
  return {
    people: () => read('people'),
    conversations: (as) => read('conversations', { as }),
    messages: (as, place = 'bot') => read('messages', { as, in: place }),
    say: (as, text, place = 'bot', id) =>
      seen(post('say', { as, in: place, text, ...(id === undefined ? {} : { id }) })),
    press: (as, message, button) => seen(post('press', { as, message, button })),
    submit: (as, form, values) => post('submit', { as, form, values }),
    now: () => read('clock'),
    clock: (move) => post('clock', move),
  };
};
