import { isWrongLink, webLink } from './link.ts';
import { lengthOf } from './standup.ts';

/** What is tried beside the défi: told, shown, never counted. */

export const SIDE_TRACK_STATES = ['idea', 'running', 'shown', 'stopped'] as const;
export type SideTrackState = (typeof SIDE_TRACK_STATES)[number];

export type SideTrack = {
  title: string;
  tried: string;
  link: string;
  state: SideTrackState;
  shareable: boolean;
};

export const SIDE_TRACK_LIMITS = { title: 100, tried: 600, link: 300 } as const;

type Field = keyof typeof SIDE_TRACK_LIMITS;
export type SideTrackRefusal =
  | { code: 'required'; field: 'title' }
  | { code: 'too-long'; field: Field; max: number; length: number }
  | { code: 'wrong-link'; field: 'link' };

const tooLong = (field: Field, text: string): SideTrackRefusal[] => {
  const max = SIDE_TRACK_LIMITS[field];
  const length = lengthOf(text);
  return length > max ? [{ code: 'too-long', field, max, length }] : [];
};

/** Everything that is wrong, at once. */
export const checkSideTrack = ({ title, tried, link }: SideTrack): SideTrackRefusal[] => [
  ...(title === '' ? [{ code: 'required', field: 'title' } as const] : tooLong('title', title)),
  ...tooLong('tried', tried),
  ...tooLong('link', link),
  ...(link !== '' && (isWrongLink(link) || webLink(link) === undefined)
    ? [{ code: 'wrong-link', field: 'link' } as const]
    : []),
];
