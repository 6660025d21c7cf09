import { message, type Message, type Section } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { sideTrackLine, sideTrackSection } from '../../src/messages/side-track/card.ts';
import {
  ownSideTracks,
  shareableTracks,
  type SideTrackRow,
  sideTracksOf,
} from '../../src/store/side-track/side-tracks.ts';
import { type AboutTrack, isOurs, teamsAsEig, trackButton, type Who } from './rights.ts';

export const trackShown = (about: AboutTrack, before: Section[] = []): Message => {
  const { track, who, tools } = about;
  const { shared, kept } = tools.texts.sideTrack;
  const payload = String(track.number);
  const own: Section[] = isOurs(track, who)
    ? [
        {
          text: [track.shareable ? shared : kept],
          actions: [
            trackButton('edit', payload, tools),
            trackButton(track.shareable ? 'keep' : 'share', payload, tools),
            trackButton('remove', payload, tools),
          ],
        },
      ]
    : [];
  return message(...before, sideTrackSection(track, tools.texts), ...own);
};

const withoutDuplicates = (tracks: readonly SideTrackRow[]): SideTrackRow[] => [
  ...new Map(tracks.map((track) => [track.id, track])).values(),
];

export const ownTracks = async (who: Who, tools: Tools): Promise<Message> => {
  const { scope, texts } = tools;
  const { mine: words } = texts.sideTrack;
  const teams = await Promise.all(teamsAsEig(who).map((id) => sideTracksOf(scope, id)));
  const tracks = withoutDuplicates([...(await ownSideTracks(scope, who.person.id)), ...teams.flat()]);
  return message(
    tracks.length === 0
      ? { title: [words.title], text: [words.none] }
      : { title: [words.title], list: tracks.map((track) => sideTrackLine(track, texts)) },
    { text: [words.how], actions: [trackButton('tell', '', tools, true), trackButton('gallery', '', tools)] },
  );
};

export const allShared = async (tools: Tools): Promise<Message> => {
  const { scope, texts } = tools;
  const { gallery: words } = texts.sideTrack;
  const tracks = await shareableTracks(scope);
  return message(
    { title: [words.title], ...(tracks.length === 0 ? { text: [words.none] } : {}) },
    ...tracks.map((track) => sideTrackSection(track, texts)),
    { actions: [trackButton('tell', '', tools)] },
  );
};
