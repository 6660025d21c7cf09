/** The bot presses its own button and runs its own command in its conversation with itself: whether the server reaches it. */

export const SELF_TEST = 'doctor';

export const isSelfTest = (
  { user_id: user, text }: { user_id: string; text: string },
  self: { user: string },
): boolean => user === self.user && text.startsWith(SELF_TEST);

/** Says back what was sent: that it is this bot who answers, and not another at the same address. */
export const selfTestAnswer = (said: string): string => `ritournelle ${said.slice(0, 100)}`;
