/** What is pressed under a text that waits for its readers; the payload is the text's own id, and the round's. */
export const CONFIRM = 'heldConfirm';
export const KEEP_FOR_TEAM = 'heldKeep';
export const FORGET = 'heldForget';
export const FOR_ROUND = 'heldRound';
export const FOR_HELP = 'heldHelp';
/** Does what typing its payload would do. */
export const TYPE_WORD = 'typeWord';
