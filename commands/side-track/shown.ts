import { message, type Message, type Section } from '../../src/chat/message.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { sideTrackKeys } from '../../src/messages/side-track/keys.ts';
import { sideTrackLine, sideTrackSection } from '../../src/messages/side-track/card.ts';
import {
  ownSideTracks,
  shareableTracks,
  type SideTrackRow,
  sideTracksOf,
} from '../../src/store/side-track/side-tracks.ts';
import { isOurs, teamsAsEig } from './find.ts';

export const trackShown = (
  track: SideTrackRow,
  call: ActCall,
  { texts }: Tools,
  before: Section[] = [],
): Message => {
  const { shared, kept } = texts.sideTrack;
  const button = (key: typeof sideTrackKeys.edit) => buttonFor(key, track.number, texts);
  const { edit, keep, share, remove } = sideTrackKeys;
  const own: Section[] = isOurs(track, call)
    ? [
        {
          text: [track.shareable ? shared : kept],
          actions: [button(edit), button(track.shareable ? keep : share), button(remove)],
        },
      ]
    : [];
  return message(...before, sideTrackSection(track, texts), ...own);
};

const withoutDuplicates = (tracks: readonly SideTrackRow[]): SideTrackRow[] => [
  ...new Map(tracks.map((track) => [track.id, track])).values(),
];

export const ownTracks = async (who: ActCall, tools: Tools): Promise<Message> => {
  const { scope, texts } = tools;
  const { mine: words } = texts.sideTrack;
  const teams = await Promise.all(teamsAsEig(who).map((id) => sideTracksOf(scope, id)));
  const tracks = withoutDuplicates([...(await ownSideTracks(scope, who.person.id)), ...teams.flat()]);
  return message(
    tracks.length === 0
      ? { title: [words.title], text: [words.none] }
      : { title: [words.title], list: tracks.map((track) => sideTrackLine(track, texts)) },
    {
      text: [words.how],
      actions: [
        buttonFor(sideTrackKeys.tell, undefined, texts, { primary: true }),
        buttonFor(sideTrackKeys.gallery, undefined, texts),
      ],
    },
  );
};

export const allShared = async (tools: Tools): Promise<Message> => {
  const { scope, texts } = tools;
  const { gallery: words } = texts.sideTrack;
  const tracks = await shareableTracks(scope);
  return message(
    { title: [words.title], ...(tracks.length === 0 ? { text: [words.none] } : {}) },
    ...tracks.map((track) => sideTrackSection(track, texts)),
    { actions: [buttonFor(sideTrackKeys.tell, undefined, texts)] },
  );
};
