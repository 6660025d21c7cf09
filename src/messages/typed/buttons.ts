/** Ids of the buttons under a held text; the payload is the text's id, and the round's. */
export const CONFIRM = 'heldConfirm';
export const KEEP_FOR_TEAM = 'heldKeep';
export const FORGET = 'heldForget';
export const FOR_ROUND = 'heldRound';
export const FOR_HELP = 'heldHelp';
/** Does the same as typing its payload. */
export const TYPE_WORD = 'typeWord';
/** Does what the text was meant for; the payload is that, as which-challenge carries it. */
export const DID_YOU_MEAN = 'didYouMean';
