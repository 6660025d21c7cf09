import { defineKey } from '../acting/key.ts';
import { andMaybe, anyText, pair, uuid, word } from '../acting/payload.ts';

/** Buttons under a text that waits for its author; they carry its id, and what it is for. */
export const typedKeys = {
  confirm: defineKey({
    id: 'heldConfirm',
    once: true,
    label: ({ typed }) => typed.held.confirm,
    payload: andMaybe(uuid, word),
  }),
  keepForTeam: defineKey({
    id: 'heldKeep',
    once: true,
    label: ({ typed }) => typed.held.keep,
    payload: andMaybe(uuid, word),
  }),
  forget: defineKey({ id: 'heldForget', once: true, label: ({ typed }) => typed.held.forget, payload: uuid }),
  forRound: defineKey({
    id: 'heldRound',
    once: true,
    label: ({ typed }) => typed.nothing,
    payload: pair(uuid, uuid),
  }),
  forHelp: defineKey({ id: 'heldHelp', once: true, label: ({ typed }) => typed.help, payload: uuid }),
  /** Does the same as typing what it carries. */
  typeWord: defineKey({ id: 'typeWord', label: ({ typed }) => typed.talk, payload: anyText }),
};
