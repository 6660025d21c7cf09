import { sideTracksOf } from '../../store/side-track/side-tracks.ts';
import type { TeamSection } from '../challenge/section.ts';
import { sideTrackLine } from './card.ts';

/** On the team's page: its side tracks; mentors only see the shared ones. */
export const sideTracksOnPage: TeamSection = async ({ scope, challenge, as, texts }) => {
  const all = await sideTracksOf(scope, challenge.id);
  const tracks = as === 'eig' ? all : all.filter(({ shareable }) => shareable);
  if (tracks.length === 0) return [];
  return [{ title: [texts.sideTrack.page], list: tracks.map((track) => sideTrackLine(track, texts)) }];
};
