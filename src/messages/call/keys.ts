import { defineKey } from '../acting/key.ts';
import { uuid } from '../acting/payload.ts';

/** The buttons of calls and of open requests to the coordination, each about one. */
export const callKeys = {
  done: defineKey({ id: 'callDone', label: ({ call }) => call.buttons.done, payload: uuid }),
  cancel: defineKey({ id: 'callCancel', label: ({ call }) => call.buttons.cancel, payload: uuid }),
  answer: defineKey({ id: 'askAnswer', label: ({ call }) => call.buttons.answer, payload: uuid }),
};
