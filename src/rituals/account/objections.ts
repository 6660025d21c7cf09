/**
 * Uses of their data that a person may refuse, one by one. `all` is the restriction: what is stored stays, and is used for
 * nothing until it is lifted.
 */
export const OBJECTIONS = ['matching', 'reminders', 'listing', 'news', 'all'] as const;

export type Objection = (typeof OBJECTIONS)[number];
