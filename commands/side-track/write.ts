import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { SideTrack } from '../../src/rituals/side-track/side-track.ts';
import { addSideTrack, changeSideTrack, type SideTrackRow } from '../../src/store/side-track/side-tracks.ts';
import { trackShown } from './shown.ts';

const WORDS = ['title', 'tried', 'link'] as const;

/** Text new to its readers: all of it when first shared, or else the changes. */
const newWords = (after: SideTrack, before: SideTrack | undefined): string[] => {
  const sameReaders = before !== undefined && (before.shareable || !after.shareable);
  return WORDS.filter((name) => !sameReaders || before[name] !== after[name]).map((name) => after[name]);
};

/** As its author wants it read: confirmed as is, or kept in the team. */
const confirmedTrack = <Track extends SideTrack>(
  track: Track,
  before: SideTrack | undefined,
  call: ActCall,
  { texts }: Tools,
): Track => {
  const words = newWords(track, before);
  const { readers } = texts.sideTrack.stored;
  requireConfirmation(call, {
    sentence: track.shareable ? readers.shared : readers.team,
    words,
    wide: track.shareable ? words : [],
    ...(track.shareable ? { canKeep: true } : {}),
  });
  return call.confirmed?.how === 'keepForTeam' ? { ...track, shareable: false } : track;
};

export const addTrack = async (
  { given, call }: Acted<undefined, SideTrack>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts } = tools;
  const track = confirmedTrack(given, undefined, call, tools);
  const [only, another] = call.challengeIds;
  const row = await addSideTrack(scope, {
    ...track,
    challengeId: only && !another ? only : null,
    authorId: call.person.id,
    changedOn: tools.today,
  });
  const { state, shareable } = track;
  return {
    answer: { reply: trackShown(row, call, tools, [{ text: [texts.sideTrack.saved.told(row.number)] }]) },
    log: [{ type: 'side-track.told', facts: { state, shareable } }],
  };
};

export const changeTrack = async (
  change: Partial<SideTrack>,
  { about: track, call }: Pick<Acted<SideTrackRow>, 'about' | 'call'>,
  sentence: (after: SideTrackRow) => string,
  tools: Tools,
): Promise<Outcome> => {
  const after = confirmedTrack({ ...track, ...change }, track, call, tools);
  const { state, shareable } = after;
  await changeSideTrack(tools.scope, track.id, { ...change, shareable, changedOn: tools.today });
  return {
    answer: { reply: trackShown(after, call, tools, [{ text: [sentence(after)] }]) },
    log: [{ type: 'side-track.changed', facts: { state, shareable } }],
  };
};
