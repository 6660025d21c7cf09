import { byNumber, type ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { number } from '../../src/messages/acting/payload.ts';
import { sideTrackNumbered, type SideTrackRow } from '../../src/store/side-track/side-tracks.ts';

type Who = Pick<ActCall, 'person' | 'memberships'>;

/** EIGs change their team's side tracks; its mentors read what is shared. */
export const teamsAsEig = ({ memberships }: Who): string[] =>
  memberships.flatMap(({ role, challengeId }) => (role === 'eig' && challengeId ? [challengeId] : []));

export const isOurs = ({ authorId, challengeId }: SideTrackRow, who: Who): boolean =>
  authorId === who.person.id || (challengeId !== null && teamsAsEig(who).includes(challengeId));

export const mustBeOurs: Rule<SideTrackRow> = ({ about, call }, { texts }) =>
  isOurs(about, call) ? undefined : texts.sideTrack.refused.notYours;

/** EIGs and mentors add side tracks; the coordination reads shared ones. */
export const mayTell: Rule = ({ call: { roles } }, { texts }) =>
  roles.some((role) => role === 'eig' || role === 'mentor') ? undefined : texts.sideTrack.refused.notForYou;

const readableTrack = async (asked: number, call: ActCall, tools: Tools): Promise<SideTrackRow> => {
  const found = await sideTrackNumbered(tools.scope, asked);
  return found && (found.shareable || isOurs(found, call))
    ? found
    : refuse(tools.texts.sideTrack.refused.unknown(asked));
};

/** The side track with this number, if this person may read it. */
export const sideTrack = byNumber({
  name: 'a side track they may read',
  payload: number,
  carry: (track: SideTrackRow) => track.number,
  numbered: readableTrack,
  pressed: readableTrack,
  unnumbered: async (_, { texts }) => refuse(texts.sideTrack.refused.which),
});
