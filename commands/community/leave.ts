import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import { defineCommand, type Outcome, type Stranger, type Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { joinKey } from '../../src/rituals/community/community.ts';
import { suggestionKey } from '../../src/rituals/help/keys.ts';
import { cancelJoinRequest, leaveCommunity } from '../../src/store/community/community.ts';
import { concerning } from '../../src/store/help/requests.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { takeHandBack } from '../../src/store/help/hands.ts';
import { saidOf } from '../../src/store/help/posts.ts';
import { awaitedOf, forgetSuggestionsOf } from '../../src/store/help/suggestions.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { forgetSkills } from '../../src/store/skill/skills.ts';

/** Closes their requests and releases what they took. Returns the keys of all messages about it. */
const letGo = async (scope: Scope, personId: string, on: Temporal.PlainDate): Promise<string[]> => {
  const keys = (await awaitedOf(scope, personId)).map(({ id }) => suggestionKey(id));
  for (const { id, authorId } of await concerning(scope, personId)) {
    if (authorId === personId)
      await changeRequest(scope, id, { state: 'dropped', closedOn: on, askedAt: null });
    else await takeHandBack(scope, id, personId);
    keys.push(...(await saidOf(scope, id)));
  }
  return keys;
};

/** Someone waiting to be admitted is not a member yet: leaving withdraws their request. */
const takeRequestBack = async ({ workspaceId, user }: Stranger, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const { cancelled, refused } = texts.community;
  const request = await cancelJoinRequest(scope, { workspaceId, externalUser: user });
  if (!request) return refuse(refused.notIn);
  return {
    answer: { reply: message({ text: [cancelled] }) },
    log: [{ type: 'community.cancelled', v: 1, on: localDate(now, zone), facts: {} }],
    refresh: [joinKey(request.id)],
  };
};

/** Immediate, without confirmation or explanation. */
export const leave = defineCommand({
  name: 'community-leave',
  door: { words: (texts) => texts.community.leave.words },
  roles: ['community'],
  // People waiting read about it in the messages on their request.
  summary: (texts, roles) => (roles.includes('community') ? texts.community.leave.summary : undefined),
  guarded: true,
  input: z.string().trim().max(0),
  async handle({ person }, { scope, texts, now, zone }) {
    const on = localDate(now, zone);
    const refresh = await letGo(scope, person.id, on);
    await forgetSkills(scope, person.id);
    await forgetSuggestionsOf(scope, person.id);
    await leaveCommunity(scope, person.id, on);
    return {
      answer: { reply: message({ text: [texts.community.left] }) },
      log: [{ type: 'community.left', v: 1, on, facts: {} }],
      refresh,
    };
  },
  meet: (_input, stranger, tools) => takeRequestBack(stranger, tools),
});
