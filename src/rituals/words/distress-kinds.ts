/** What comes before any other reading of a sentence, the gravest first. */
export const DISTRESS = ['self-harm', 'distress', 'stop'] as const;

export type Distress = (typeof DISTRESS)[number];
