import { defineKey } from '../acting/key.ts';
import { maybe, week } from '../acting/payload.ts';

/** The buttons of the newsletter: that of the weekly page, sent before there is a draft, names no week. */
export const gazetteKeys = {
  send: defineKey({ id: 'gazetteSend', label: ({ gazette }) => gazette.buttons.send, payload: week }),
  edit: defineKey({ id: 'gazetteEdit', label: ({ gazette }) => gazette.buttons.edit, payload: maybe(week) }),
};
