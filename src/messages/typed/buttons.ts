/** Does what the text was meant for; the payload is that, as which-challenge carries it. */
export const DID_YOU_MEAN = 'didYouMean';
