import { pair, uuid, word } from '../acting/payload.ts';

/** A training or a place in it, and what is told of it. */
export const workshopSubject = pair(uuid, word);
