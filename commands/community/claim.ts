import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { isName } from '../../src/rituals/community/community.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { claimPlace } from './request.ts';
import { alreadyKnown, formForStrangers, nameFieldOf, unlessWaiting } from './strangers.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** Someone whom the cohort’s file has, but not with this account: they say so, and the coordination confirms it. */

const known = act({ name: 'community-recognised', handle: (_, tools) => alreadyKnown(tools) });

/** `me reconnaître`, for people without a role, who have no act: `meet` answers them. */
const word = practice({
  name: 'community-claim',
  intent: 'settings',
  words: (texts) => texts.community.claim.words,
  roles: ROLES,
  acts: [known],
  alone: known,
  otherwise: (typed) => (isName(typed) ? { act: known, rest: typed } : undefined),
  strict: true,
  meet: (name, stranger, tools) =>
    unlessWaiting(stranger, tools, () =>
      name === '' ? sayBack(tools.texts.community.claim.alone) : claimPlace(name, stranger, tools),
    ),
});

export const claim: readonly AnyCommand[] = [
  ...word,
  ...formForStrangers({
    name: 'community-claim',
    press: communityKeys.claim.id,
    form: 'claimPlace',
    title: ({ community }) => community.claim.formTitle,
    field: nameFieldOf({
      question: ({ community }) => community.claim.before,
      hint: ({ community }) => community.claim.hint,
    }),
    ask: claimPlace,
  }),
];
