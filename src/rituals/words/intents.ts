/** What people come for, in the order in which help says it. */
export const INTENTS = ['answer', 'ask', 'team', 'cohort', 'settings'] as const;
export type Intent = (typeof INTENTS)[number];

/** The four that help leads with; the cohort's own words are among all words. */
export const LEADING = ['answer', 'ask', 'team', 'settings'] as const satisfies readonly Intent[];
