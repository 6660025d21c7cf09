import { z } from 'zod';
import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Stranger,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { isName } from '../../src/rituals/community/community.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { accept, decline } from './decide.ts';
import { alreadyKnown } from './known.ts';
import { recognise } from './recognise.ts';
import { JOIN_FORM, joinForm, joinInvitation, nameField, wrongName } from './invitation.ts';
import { homeOf, requestOf, requestToJoin, waitingReply } from './request.ts';

/** A newcomer gets the notice, gives a name, and the coordination decides. */

/** Under its field, or as a sentence. */
const requestNamed = async (typed: string, stranger: Stranger, tools: Tools): Promise<Outcome> => {
  const read = nameField.read({ name: typed }, undefined, tools);
  return 'errors' in read
    ? { answer: { errors: read.errors } }
    : requestToJoin(read.given.name, stranger, tools);
};

const known = act({ name: 'community-known', handle: (_, tools) => alreadyKnown(tools) });

const TYPED_MAX = 200;

/** `rejoindre`, for people without a role, who have no act: `meet` answers them. The coordination decides with it. */
const word = practice({
  name: 'community-join',
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
  async meet(name, stranger, tools) {
    const waiting = await requestOf(stranger, tools);
    if (waiting) return waitingReply(waiting, tools);
    if (name === '') return { answer: { reply: joinInvitation(await homeOf(tools), tools) } };
    return isName(name) ? requestToJoin(name, stranger, tools) : refuse(wrongName(tools.texts));
  },
});

// Not an act: only people unknown to the bot press it.
const pressCommand = defineCommand({
  name: 'community-join-form',
  door: { press: communityKeys.join.id },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: async (_call, tools) => Promise.resolve(alreadyKnown(tools)),
  async meet(_input, stranger, tools) {
    const waiting = await requestOf(stranger, tools);
    return waiting ? waitingReply(waiting, tools) : { answer: { form: joinForm(tools) } };
  },
});

// Not an act either: only they fill it.
const formCommand = defineCommand({
  name: 'community-join-ask',
  door: { form: JOIN_FORM },
  roles: ROLES,
  input: z.object({ values: z.object({ name: z.string() }) }),
  handle: async (_call, tools) => Promise.resolve(alreadyKnown(tools)),
  meet: ({ values }, stranger, tools) => requestNamed(values.name, stranger, tools),
});

export const join: readonly AnyCommand[] = [...word, pressCommand, formCommand];
