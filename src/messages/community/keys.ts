import { defineKey } from '../acting/key.ts';
import { nothing, uuid } from '../acting/payload.ts';

/** The button of the invitation, and those of one request to join. */
export const communityKeys = {
  join: defineKey({ id: 'joinAsk', label: ({ community }) => community.invite.button, payload: nothing }),
  accept: defineKey({ id: 'joinAccept', label: ({ community }) => community.request.accept, payload: uuid }),
  decline: defineKey({
    id: 'joinDecline',
    label: ({ community }) => community.request.refuse,
    payload: uuid,
  }),
};
