import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { isName } from '../../src/rituals/community/community.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { accept, decline } from './decide.ts';
import { joinInvitation } from './invitation.ts';
import { recognise } from './recognise.ts';
import { homeOf, requestToJoin } from './request.ts';
import { alreadyKnown, formForStrangers, nameFieldOf, unlessWaiting, wrongName } from './strangers.ts';

/** A newcomer gets the notice, gives a name, and the coordination decides. */

const known = act({ name: 'community-known', handle: (_, tools) => alreadyKnown(tools) });

const TYPED_MAX = 200;

/** `rejoindre`, for people without a role, who have no act: `meet` answers them. The coordination decides with it. */
const word = practice({
  name: 'community-join',
  intent: 'ask',
  words: (texts) => texts.community.join.words,
  roles: ROLES,
  // For people without a role; others are already members.
  summary: (texts, roles) => (roles.length === 0 ? texts.community.join.summary : undefined),
  acts: [known, accept, decline, recognise],
  alone: known,
  // « rejoindre la réunion de 14 h » is an answer, not a name.
  otherwise: (typed) =>
    typed.length <= TYPED_MAX && isName(typed) ? { act: known, rest: typed } : undefined,
  strict: true,
  meet: (name, stranger, tools) =>
    unlessWaiting(stranger, tools, async () => {
      if (name === '') return { answer: { reply: joinInvitation(await homeOf(tools), tools) } };
      return isName(name) ? requestToJoin(name, stranger, tools) : refuse(wrongName(tools.texts));
    }),
});

export const join: readonly AnyCommand[] = [
  ...word,
  ...formForStrangers({
    name: 'community-join',
    press: communityKeys.join.id,
    form: 'join',
    title: ({ community }) => community.formTitle,
    field: nameFieldOf({ hint: ({ community }) => community.nameHint }),
    ask: requestToJoin,
  }),
];
