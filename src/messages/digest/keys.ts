import { defineKey } from '../acting/key.ts';
import { nothing, week } from '../acting/payload.ts';

/** The buttons of the weekly page; a preview is sent as the page of the week that it shows. */
export const digestKeys = {
  send: defineKey({ id: 'digestSend', label: ({ digest }) => digest.preview.send, payload: week }),
  toDo: defineKey({ id: 'digestToDo', label: ({ digest }) => digest.toDo.button, payload: nothing }),
  details: defineKey({ id: 'digestDetails', label: ({ digest }) => digest.read.details, payload: nothing }),
  pictures: defineKey({
    id: 'digestPictures',
    label: ({ digest }) => digest.read.pictures,
    payload: nothing,
  }),
};
