import { type Logger, LogLevel } from '@slack/bolt';

const nothing = (): void => {};

/** The vendor's log repeats request bodies and socket addresses. We report what matters without them. */
export const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** Reports to the operator: our sentences, without people's text, names or tokens. */
export type Tell = (level: 'info' | 'warn' | 'error', what: string) => void;
