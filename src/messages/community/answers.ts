import type { Button, Text } from '../../chat/message.ts';
import type { WaitingRequest } from '../../store/community/claims.ts';
import type { JoinRequest } from '../../store/community/community.ts';
import type { Texts } from '../../texts/index.ts';
import { buttonFor } from '../acting/key.ts';
import { communityKeys } from './keys.ts';

/** A name proves nothing: the coordination has to see whose account this is. */
export const accountOf = ({ externalUser, workspaceId }: JoinRequest): Text => [
  ' (',
  { person: externalUser, name: externalUser, user: externalUser, workspace: workspaceId },
  ')',
];

/** Who claims a place is recognised or refused: as a newcomer, they would be there twice. */
export const answersTo = (
  { id, claimsPlace, namesake }: WaitingRequest,
  texts: Texts,
  { primary = false } = {},
): Button[] => {
  const yes = claimsPlace ? communityKeys.recognise : communityKeys.accept;
  const canSayYes = !claimsPlace || namesake !== undefined;
  return [
    ...(canSayYes ? [buttonFor(yes, id, texts, primary ? { primary } : {})] : []),
    buttonFor(communityKeys.decline, id, texts),
  ];
};
