/** Checked before any other reading of a text, the most serious first. */
export const DISTRESS = ['self-harm', 'distress', 'stop'] as const;

export type Distress = (typeof DISTRESS)[number];
