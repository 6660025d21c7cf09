import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Stranger, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { cancelJoinRequest, leaveCommunity } from '../../src/store/community/community.ts';
import { requestsConcerning } from '../../src/store/help/requests.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { takeHandBack } from '../../src/store/help/hands.ts';
import { forgetSuggestionsOf } from '../../src/store/help/suggestions.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { forgetSkills } from '../../src/store/skill/skills.ts';

/** Closes what they asked and lets go of what they took. */
const releaseRequests = async (scope: Scope, personId: string, on: Temporal.PlainDate): Promise<void> => {
  for (const { id, authorId } of await requestsConcerning(scope, personId))
    if (authorId === personId)
      await changeRequest(scope, id, { state: 'dropped', closedOn: on, askedAt: null });
    else await takeHandBack(scope, id, personId);
};

/** Someone waiting to be admitted is not a member yet: leaving withdraws their request. */
const takeRequestBack = async ({ workspaceId, user }: Stranger, tools: Tools): Promise<Outcome> => {
  const { scope, texts } = tools;
  const { cancelled, claim, refused } = texts.community;
  const request = await cancelJoinRequest(scope, { workspaceId, externalUser: user });
  if (!request) return refuse(refused.notIn);
  return {
    ...sayBack(request.claimsPlace ? claim.cancelled : cancelled),
    log: [{ type: 'community.cancelled' }],
  };
};

const leaveNow = act({
  name: 'community-leave-now',
  logs: ['community.left'],
  async handle({ call: { person } }, { scope, texts, today }) {
    await releaseRequests(scope, person.id, today);
    await forgetSkills(scope, person.id);
    await forgetSuggestionsOf(scope, person.id);
    await leaveCommunity(scope, person.id, today);
    return {
      ...sayBack(texts.community.left),
      log: [{ type: 'community.left' }],
    };
  },
});

/** `quitter`: immediate, without confirmation or explanation. */
export const leave = practice({
  name: 'community-leave',
  intent: 'settings',
  words: (texts) => texts.community.leave.words,
  roles: ['community'],
  // People waiting read about it in the messages on their request.
  summary: (texts, roles) => (roles.includes('community') ? texts.community.leave.summary : undefined),
  acts: [leaveNow],
  alone: leaveNow,
  strict: true,
  guarded: true,
  meet: (_typed, stranger, tools) => takeRequestBack(stranger, tools),
});
