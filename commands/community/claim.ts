import { z } from 'zod';
import type { Form } from '../../src/chat/form.ts';
import { message } from '../../src/chat/message.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Stranger,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { isName, NAME_MAX } from '../../src/rituals/community/community.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { wrongName } from './invitation.ts';
import { alreadyKnown } from './known.ts';
import { claimPlace, requestOf, waitingReply } from './request.ts';

/** Someone whom the cohort’s file has, but not with this account: they say so, and the coordination confirms it. */

const CLAIM_FORM = 'claimPlace';

const nameField = fields({
  name: text({
    label: ({ community }) => community.name,
    question: ({ community }) => community.claim.before,
    hint: ({ community }) => community.claim.hint,
    max: NAME_MAX,
    required: true,
    refused: { required: wrongName, tooLong: wrongName },
    clean: { read: (given) => (isName(given) ? given : undefined), fault: wrongName },
  }),
});

const claimForm = (tools: Tools): Form => ({
  id: CLAIM_FORM,
  title: tools.texts.community.claim.formTitle,
  payload: '',
  fields: nameField.show(undefined, tools),
});

/** Their request if they made one; otherwise what `then` does. */
const unlessWaiting = async (
  stranger: Stranger,
  tools: Tools,
  then: () => Outcome | Promise<Outcome>,
): Promise<Outcome> => {
  const waiting = await requestOf(stranger, tools);
  return waiting ? waitingReply(waiting, tools) : then();
};

const known = act({ name: 'community-recognised', handle: (_, tools) => alreadyKnown(tools) });

/** `me reconnaître`, for people without a role, who have no act: `meet` answers them. */
const word = practice({
  name: 'community-claim',
  words: (texts) => texts.community.claim.words,
  roles: ROLES,
  acts: [known],
  alone: known,
  otherwise: (typed) => (isName(typed) ? { act: known, rest: typed } : undefined),
  strict: true,
  meet: (name, stranger, tools) =>
    unlessWaiting(stranger, tools, () =>
      name === ''
        ? { answer: { reply: message({ text: [tools.texts.community.claim.alone] }) } }
        : claimPlace(name, stranger, tools),
    ),
});

// Not an act: only people unknown to the bot press it.
const pressCommand = defineCommand({
  name: 'community-claim-form',
  door: { press: communityKeys.claim.id },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: async (_call, tools) => Promise.resolve(alreadyKnown(tools)),
  meet: (_input, stranger, tools) =>
    unlessWaiting(stranger, tools, () => ({ answer: { form: claimForm(tools) } })),
});

// Not an act either: only they fill it.
const formCommand = defineCommand({
  name: 'community-claim-ask',
  door: { form: CLAIM_FORM },
  roles: ROLES,
  input: z.object({ values: z.object({ name: z.string() }) }),
  handle: async (_call, tools) => Promise.resolve(alreadyKnown(tools)),
  async meet({ values: { name } }, stranger, tools) {
    const read = nameField.read({ name }, undefined, tools);
    return 'errors' in read
      ? { answer: { errors: read.errors } }
      : claimPlace(read.given.name, stranger, tools);
  },
});

export const claim: readonly AnyCommand[] = [...word, pressCommand, formCommand];
