import { defineKey } from '../acting/key.ts';
import { nothing, uuid } from '../acting/payload.ts';

/** The buttons of the invitation and of a claim, and those of one request. */
export const communityKeys = {
  join: defineKey({ id: 'joinAsk', label: ({ community }) => community.invite.button, payload: nothing }),
  accept: defineKey({ id: 'joinAccept', label: ({ community }) => community.request.accept, payload: uuid }),
  /** For someone the bot does not know, who says that they are of the cohort. */
  claim: defineKey({ id: 'claimPlace', label: ({ community }) => community.claim.button, payload: nothing }),
  recognise: defineKey({
    id: 'claimConfirm',
    label: ({ community }) => community.claim.confirm,
    payload: uuid,
  }),
  decline: defineKey({
    id: 'joinDecline',
    label: ({ community }) => community.request.refuse,
    payload: uuid,
  }),
};
