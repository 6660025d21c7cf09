/** Ids of the buttons under a stand-up's messages; the payload is the round's id. */
export const ANSWER = 'standupAnswer';
export const SKIP = 'standupSkip';
export const WITHDRAW = 'standupWithdraw';
