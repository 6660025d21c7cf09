import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { sideTrackNumbered, type SideTrackRow } from '../../src/store/side-track/side-tracks.ts';

export const PRESS = {
  tell: 'sideTrackTell',
  gallery: 'sideTrackGallery',
  edit: 'sideTrackEdit',
  share: 'sideTrackShare',
  keep: 'sideTrackKeep',
  remove: 'sideTrackRemove',
} as const;

type Press = keyof typeof PRESS;

export type Who = Pick<
  CommandCall<unknown>,
  'person' | 'roles' | 'challengeIds' | 'memberships' | 'confirmed'
>;

export type AboutTrack = { track: SideTrackRow; who: Who; tools: Tools };

export const trackButton = (
  act: Press,
  payload: string,
  { texts: { sideTrack } }: Tools,
  primary = false,
) => ({
  id: PRESS[act],
  label: sideTrack.buttons[act],
  payload,
  ...(primary ? { primary } : {}),
});

/** EIGs change their team's side tracks; its mentors read what is shared. */
export const teamsAsEig = ({ memberships }: Who): string[] =>
  memberships.flatMap(({ role, challengeId }) => (role === 'eig' && challengeId ? [challengeId] : []));

export const isOurs = ({ authorId, challengeId }: SideTrackRow, who: Who): boolean =>
  authorId === who.person.id || (challengeId !== null && teamsAsEig(who).includes(challengeId));

export const mustBeOurs = ({ track, who, tools }: AboutTrack): void => {
  if (!isOurs(track, who)) refuse(tools.texts.sideTrack.refused.notYours);
};

/** EIGs and mentors add side tracks; the coordination reads shared ones. */
export const mayTell = ({ roles }: Who, { texts }: Tools): void => {
  if (!roles.some((role) => role === 'eig' || role === 'mentor')) refuse(texts.sideTrack.refused.notForYou);
};

/** The side track with this number, if this person may read it. */
export const trackNumbered = async (number: number, who: Who, tools: Tools): Promise<SideTrackRow> => {
  const found = number < 2 ** 31 ? await sideTrackNumbered(tools.scope, number) : undefined;
  return found && (found.shareable || isOurs(found, who))
    ? found
    : refuse(tools.texts.sideTrack.refused.unknown(number));
};
