/**
 * How long each kind of data is stored: shown by the notice, applied by the purge, to be confirmed by each data
 * protection officer.
 */
export const RETENTION = {
  /** After the round. */
  dailyAnswers: { days: 60 },
  /** After the end of the cohort. */
  teamReports: { months: 12 },
  /** After the end of a person's last membership: identity, accounts and everything of theirs. */
  people: { months: 3 },
  /** After the cohort's first day; the log is anonymous from then on. */
  aliases: { months: 12 },
  /** Rhythms proposed to a team, answered or not. */
  proposals: { months: 6 },
  /** The card that ends a pause. After it, nothing shows that there was one. */
  backCards: { days: 1 },
  /** After the cohort's first day: who could unblock a dataset or was in charge of a milestone. The role stays. */
  namesInHistory: { months: 12 },
  /** After the end of the cohort: who in the coordination did what. */
  cohortActs: { months: 12 },
  /** The day of the last milestone reminder, so that there are never two in a week. */
  nudges: { days: 14 },
  deliveries: { months: 6 },
  /** After a request is closed, or asked if it never was. */
  helpRequests: { months: 12 },
  /** A request to the community that its author never confirmed. */
  helpDrafts: { days: 7 },
  /** Who was asked to help: as far as the rules look back, so that nobody is asked too often. */
  helpSuggestions: { days: 31 },
  /** After the last declaration: then consent is asked again. */
  skills: { months: 24 },
  /** One day more than the appointment that erases them and announces it. */
  calls: { days: 8 },
  /** Open requests to the coordination, after their answer. */
  coordinationAsks: { months: 12 },
  goodNews: { months: 12 },
  /** A newcomer who got no answer. */
  joinRequests: { days: 30 },
  /** After the session, or the day it was cancelled. */
  workshops: { months: 3 },
  /** Offered or wished for, without a date. */
  undatedWorkshops: { months: 12 },
  /** After the end of the cohort, like the reports shown beside it. */
  sideTracks: { months: 12 },
  pairings: { days: 30 },
  /** Text that waits for its author to say who it is for. */
  heldTexts: { hours: 24 },
  /** Call ids, to ignore replays; machine time. */
  acts: { days: 30 },
} as const;
