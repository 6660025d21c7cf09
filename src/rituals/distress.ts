export const DISTRESS = ['self-harm', 'distress', 'stop'] as const;
export type Distress = (typeof DISTRESS)[number];
export const findDistress = (text: string): Distress | undefined =>
  text === '\u0000' ? 'distress' : undefined;
