import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import type { RequestFields } from '../../src/rituals/help/request.ts';
import { challengeOfChannel } from '../../src/store/cohort/cohort.ts';
import { communityHome } from '../../src/store/community/community.ts';
import { NO_COHORT } from '../../src/store/core/scope.ts';
import { addRequest, changeRequest } from '../../src/store/help/changes.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { previewRequest } from './preview.ts';
import { publish } from './publish.ts';

/** The cohort of a request: the author's, or the one that hosts the community. */
const cohortFor = async ({ scope, texts }: Tools): Promise<string> => {
  if (scope.cohortId !== NO_COHORT) return scope.cohortId;
  return (await communityHome(scope.tx))?.id ?? refuse(texts.helpRefused.noChannel);
};

/** The team that signs: the channel's, or else the only one. A mentor of several teams signs by name. */
const teamFor = async ({ challengeIds, channel }: ActCall, { scope }: Tools): Promise<string | null> => {
  const ofChannel = channel ? await challengeOfChannel(scope, channel) : undefined;
  if (ofChannel && challengeIds.includes(ofChannel)) return ofChannel;
  return challengeIds.length === 1 ? (challengeIds[0] ?? null) : null;
};

/** What the community would read is a draft until its author has seen it. */
export const addAsked = async (asked: RequestFields, call: ActCall, tools: Tools): Promise<HelpRequest> =>
  addRequest(tools.scope, {
    ...asked,
    cohortId: await cohortFor(tools),
    challengeId: await teamFor(call, tools),
    authorId: call.person.id,
    state: asked.audience === 'community' ? 'draft' : 'open',
    askedOn: tools.today,
    askedAt: tools.now,
  });

export const changeDraft = async (
  draft: HelpRequest,
  asked: RequestFields,
  { scope }: Tools,
): Promise<HelpRequest> => {
  const change = { ...asked, tags: [...asked.tags] };
  await changeRequest(scope, draft.id, change);
  return { ...draft, ...change };
};

/** Posts a complete request at once in the cohort; for the community, its author sees a preview first. */
export const postOrPreview = async (request: HelpRequest, call: ActCall, tools: Tools): Promise<Outcome> =>
  request.audience === 'community'
    ? { answer: { reply: await previewRequest(request, call, tools) } }
    : publish(request, tools);
