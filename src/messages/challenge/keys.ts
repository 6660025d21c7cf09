import { defineKey } from '../acting/key.ts';
import { uuid } from '../acting/payload.ts';

/** The buttons of a team's page and months, each about one team. */
export const challengeKeys = {
  point: defineKey({
    id: 'challengePoint',
    label: ({ challenge }) => challenge.month.button,
    payload: uuid,
  }),
};
