import type { Json } from '../chat.ts';
import type { Form } from '../form.ts';

/** A form on somebody's screen: kept in the memory, so that it survives a restart of the sandbox. */
export type Opening = { as: string; form: Form };

export const writeOpening = (opening: Opening): Json => JSON.stringify(opening);

/** What was written by `writeOpening`, and nothing else, is under these ids. */
export const readOpening = (kept: Json | undefined): Opening | undefined =>
  typeof kept === 'string' ? JSON.parse(kept) : undefined;
