import type { Keys } from '../seal/keys.ts';
import type { Chat, ExternalPerson, Platform } from './chat.ts';

/** What a platform's folder gives the composition root: its settings, and how to open it. */

/** Without empty values. */
export type Env = Readonly<Record<string, string | undefined>>;

/** A sentence for the operator. */
export type InBothLanguages = { fr: string; en: string };

/** What a setting expects, in words for the operator, and the check of a value. */
export type Setting = { expects: InBothLanguages; accepts(value: string): boolean };

/** Someone to whom an address leads, and no account. */
export type Correspondent = {
  name: string;
  address: string;
  locale: 'fr' | 'en' | null;
  /** A person to write to. */
  contact: string | null;
};

/** Who can be written to, for platforms that cannot tell it themselves. */
export type Directory = {
  find(user: string): Promise<Correspondent | undefined>;
  all(): Promise<readonly ExternalPerson[]>;
};

export type Surroundings = {
  /** The root command, such as `/eig`. */
  command: string;
  /** Words that may also be commands of their own, with what they do. */
  shortcuts: readonly { word: string; what: string }[];
  /** Where people and servers reach this installation. */
  publicUrl: string;
  /** For what comes back from the platform and anyone could write. */
  keys: Keys;
  directory: Directory;
  /** Sentences for the operator, without people's text, names or tokens. */
  tell(level: 'info' | 'warn' | 'error', what: string): void;
  /** Only the operator can repair it, and the process has to restart. */
  onTrouble(trouble: Error): void;
};

export type Endpoint = {
  platform: Platform;
  /** Whether acts on the platform are received. */
  online(): boolean;
  path: string;
  /** Asks whether the platform still takes us: what is wrong, as a code, or nothing. */
  probe?(): Promise<string | undefined>;
  answer(request: Request): Promise<Response>;
};

export type OpenPlatform = { chat: Chat; endpoint: Endpoint };

export type PlatformDefinition = {
  name: Platform;
  /** By name of environment variable. */
  settings: Readonly<Record<string, Setting>>;
  /** The setting that enables the platform; the others are useless without it. */
  opensWith: string;
  /** What it lacks once enabled, each as a sentence for the operator. */
  missing(env: Env): InBothLanguages[];
  open(env: Env, surroundings: Surroundings): Promise<OpenPlatform>;
};
