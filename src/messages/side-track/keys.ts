import { defineKey } from '../acting/key.ts';
import { nothing, number } from '../acting/payload.ts';

/** The buttons of side tracks; those about one carry its number. */
export const sideTrackKeys = {
  tell: defineKey({
    id: 'sideTrackTell',
    label: ({ sideTrack }) => sideTrack.buttons.tell,
    payload: nothing,
  }),
  gallery: defineKey({
    id: 'sideTrackGallery',
    label: ({ sideTrack }) => sideTrack.buttons.gallery,
    payload: nothing,
  }),
  edit: defineKey({ id: 'sideTrackEdit', label: ({ sideTrack }) => sideTrack.buttons.edit, payload: number }),
  share: defineKey({
    id: 'sideTrackShare',
    label: ({ sideTrack }) => sideTrack.buttons.share,
    payload: number,
  }),
  keep: defineKey({ id: 'sideTrackKeep', label: ({ sideTrack }) => sideTrack.buttons.keep, payload: number }),
  remove: defineKey({
    id: 'sideTrackRemove',
    label: ({ sideTrack }) => sideTrack.buttons.remove,
    payload: number,
  }),
};
