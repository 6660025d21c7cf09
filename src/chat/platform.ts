import type { Chat, Platform } from './chat.ts';

/** What the folder of a platform hands to the composition root: its settings, and how it is opened with them. */

/** The environment, without what is empty. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What a setting expects, for whoever got it wrong, and whether a value is that. */
export type Setting = { expects: string; accepts(value: string): boolean };

/** What a platform is given of the process it is opened in. */
export type Surroundings = {
  /** The root command, such as `/eig`. */
  command: string;
  /** Sentences for the operator: no text of anyone, no name, no token. */
  tell(level: 'info' | 'warn' | 'error', what: string): void;
  /** Only the operator can help, and a restart has to follow. */
  onTrouble(trouble: Error): void;
};

/** What a platform answers over HTTP. */
export type Endpoint = {
  platform: Platform;
  /** Whether what people do there is heard. */
  online(): boolean;
  path: string;
  answer(request: Request): Promise<Response>;
};

export type OpenPlatform = { chat: Chat; endpoint: Endpoint };

export type PlatformDefinition = {
  name: Platform;
  /** By their names in the environment. */
  settings: Readonly<Record<string, Setting>>;
  /** The setting that opens it: without it, the others are of no use. */
  opensWith: string;
  /** What else it needs once that one is there, each as a sentence for the operator. */
  missing(env: Env): string[];
  open(env: Env, surroundings: Surroundings): Promise<OpenPlatform>;
};
