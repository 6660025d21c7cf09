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
