import { said, type Section, strong, type Text } from '../../chat/message.ts';
import type { SideTrackRow } from '../../store/side-track/side-tracks.ts';
import type { Texts } from '../../texts/index.ts';

/** The author's name, unless they are gone. */
const signatureText = ({ author, team }: SideTrackRow, { sideTrack }: Texts): string =>
  sideTrack.by(author ?? sideTrack.someone, team ?? '');

const linkOf = ({ link }: SideTrackRow, { sideTrack }: Texts): Text[] =>
  link === '' ? [] : [[{ link, text: sideTrack.open }]];

export const sideTrackSection = (track: SideTrackRow, texts: Texts): Section => ({
  title: [texts.sideTrack.title(track.number), ' · ', said(track.title)],
  ...(track.tried === '' ? {} : { text: [said(track.tried)] }),
  list: [[texts.sideTrack.states[track.state]], [said(signatureText(track, texts))], ...linkOf(track, texts)],
});

export const sideTrackLine = (track: SideTrackRow, texts: Texts): Text => [
  strong(texts.sideTrack.number(track.number)),
  ' · ',
  said(track.title),
  ` · ${texts.sideTrack.states[track.state].toLowerCase()}`,
  ...linkOf(track, texts).flatMap((link) => [' · ', ...link]),
];
