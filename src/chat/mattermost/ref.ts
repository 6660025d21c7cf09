import type { Ref } from '../chat.ts';

const DIVIDER = ':';

/** A message's id is its channel and its post. */
export const refOf = (channel: string, post: string): Ref => `${channel}${DIVIDER}${post}`;

export const partsOf = (ref: Ref): { channel: string; post: string } => {
  const [channel = '', post = ''] = ref.split(DIVIDER);
  return { channel, post };
};
