import { sideTracksOf } from '../../store/side-tracks.ts';
import type { TeamSection } from '../challenge/section.ts';
import { sideTrackLine } from './card.ts';

/** On the team's page: what it tries beside its défi. */
export const sideTracksOnPage: TeamSection = async ({ scope, challenge, texts }) => {
  const tracks = await sideTracksOf(scope, challenge.id);
  if (tracks.length === 0) return [];
  return [{ title: [texts.sideTrack.page], list: tracks.map((track) => sideTrackLine(track, texts)) }];
};
