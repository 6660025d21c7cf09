import { type Logger, LogLevel } from '@slack/bolt';

const doNothing = (): void => {};

/** The vendor's log repeats request bodies and socket addresses. We report what matters without them. */
export const quiet: Logger = {
  debug: doNothing,
  info: doNothing,
  warn: doNothing,
  error: doNothing,
  setLevel: doNothing,
  getLevel: () => LogLevel.ERROR,
  setName: doNothing,
};

/** Reports to the operator: our sentences, without people's text, names or tokens. */
export type TellOperator = (level: 'info' | 'warn' | 'error', what: string) => void;
