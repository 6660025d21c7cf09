/** How long each kind of thing is kept: said by the notice, done by the purge, to be confirmed by each data protection officer. */
export const RETENTION = {
  /** After the round: a daily stand-up is for the day. */
  dailyAnswers: { days: 60 },
  /** After the end of the cohort. */
  teamReports: { months: 12 },
  /** After the end of a person's last membership: identity, accounts and all that is theirs. */
  people: { months: 3 },
  /** After the cohort's first day: the log is anonymous from then on. */
  aliases: { months: 12 },
  /** Rhythms proposed to a team, answered or not. */
  proposals: { months: 6 },
  /** The card that ends a pause: past it, nothing tells that there was one. */
  backCards: { days: 1 },
  /** After the cohort's first day: who could unblock a dataset, who was in charge of a milestone; the role stays. */
  namesInHistory: { months: 12 },
  /** After the end of the cohort: who of the coordination did what. */
  cohortActs: { months: 12 },
  /** The day of the last reminder of milestones, so that none comes twice in a week. */
  nudges: { days: 14 },
  /** What was said and to whom. */
  deliveries: { months: 6 },
  /** After a request is closed, or asked when it never was. */
  helpRequests: { months: 12 },
  /** A request to the community that its author never confirmed. */
  helpDrafts: { days: 7 },
  /** Who was asked for a hand: as far as the rules look back, so that nobody is asked too often. */
  helpSuggestions: { days: 31 },
  /** After they were last declared: consent is asked anew. */
  skills: { months: 24 },
  /** A day more than the appointment that erases them and says so. */
  calls: { days: 8 },
  /** Open requests to the coordination, after their answer. */
  coordinationAsks: { months: 12 },
  /** Good news told to everyone. */
  goodNews: { months: 12 },
  /** A newcomer whom nobody answered. */
  joinRequests: { days: 30 },
  /** After the session, or the day it was cancelled. */
  workshops: { months: 3 },
  /** Offered or wished for, and never given a date. */
  undatedWorkshops: { months: 12 },
  /** After the end of the cohort, like the reports it is read beside. */
  sideTracks: { months: 12 },
  /** Who was drawn with whom for a coffee. */
  pairings: { days: 30 },
  /** What was typed and waits for its author to say for whom it is. */
  heldTexts: { hours: 24 },
  /** Ids of acts, against replays; machine time. */
  acts: { days: 30 },
} as const;
