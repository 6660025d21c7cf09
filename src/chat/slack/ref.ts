import type { Ref } from '../chat.ts';

const DIVIDER = ':';

/** A message's id is its conversation and its instant there. */
export const refOf = (channel: string, ts: string): Ref => `${channel}${DIVIDER}${ts}`;

export const partsOf = (ref: Ref): { channel: string; ts: string } => {
  const [channel = '', ts = ''] = ref.split(DIVIDER);
  return { channel, ts };
};
