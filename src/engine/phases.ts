/** Every boundary between two durable steps: a process may die or freeze at each of them, and tests make it. */
export const PHASES = [
  'run written',
  'run kept',
  'act written',
  'act kept',
  'claimed',
  'rendered',
  'intended',
  'sent',
  'outcome written',
  'outcome kept',
  'looked up',
  'made due again',
] as const;

export type Phase = (typeof PHASES)[number];

/** Seconds. */
export type Waits = {
  /** To prepare a message that was claimed: whoever claimed it and then died, or froze, is replaced after that. */
  prepared: number;
  /** For a platform to answer. */
  answered: number;
  /** In which a message that was accepted may still come to light. */
  quarantine: number;
};

export const WAITS: Waits = { prepared: 10, answered: 10, quarantine: 60 };
