import { said } from '../../chat/message.ts';
import { briefOf } from '../../rituals/digest/digest.ts';
import { sharedSideTracks, sharedSideTrack } from '../../store/digest/page-facts.ts';
import type { Line, Part } from './part.ts';
import { teamSignature } from './words.ts';

/** Side tracks shared with everyone, added or changed this week. */
export const newSideTracks: Part = {
  name: 'side-tracks',
  gather: async (scope, { since, sunday }) =>
    (await sharedSideTracks(scope, since, sunday)).map(({ id }) => ({ what: 'side-track', id })),
  async say(facts, { scope, texts }) {
    const lines: Line[] = [];
    for (const { id = '' } of facts) {
      const track = await sharedSideTrack(scope, id);
      if (track)
        lines.push({
          brief: [
            texts.digest.news.sideTrack,
            ' ',
            said(briefOf(track.title)),
            ...teamSignature(track.team, texts),
          ],
        });
    }
    return lines;
  },
};
