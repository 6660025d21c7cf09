import { type Logger, LogLevel } from '@slack/bolt';

const nothing = (): void => {};

/** The vendor's own log repeats bodies and addresses of sockets: what matters is told by us, without them. */
export const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** What the adapter has to tell the operator: sentences of ours, no text of anyone, no name, no token. */
export type Tell = (level: 'info' | 'warn' | 'error', what: string) => void;
