import { message, said } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { type RequestFields, checkAsked } from '../../src/rituals/help/request.ts';
import { challengeOfChannel } from '../../src/store/cohort/cohort.ts';
import { communityHome } from '../../src/store/community/community.ts';
import { type HelpRequest, requestFor } from '../../src/store/help/requests.ts';
import { addRequest, changeRequest } from '../../src/store/help/changes.ts';
import { NO_COHORT } from '../../src/store/core/scope.ts';
import { forgetHeldText } from '../../src/store/typed/held-texts.ts';
import { readAsked, readPayload, type Values } from './form.ts';
import { confirmReaders } from './readers.ts';
import { previewRequest } from './preview.ts';
import { publish } from './publish.ts';

type Asker = Pick<CommandCall<unknown>, 'person' | 'roles' | 'challengeIds' | 'channel' | 'confirmed'>;

/** The cohort of a request: the author's, or the one that hosts the community. */
const cohortFor = async ({ scope, texts }: Tools): Promise<string> => {
  if (scope.cohortId !== NO_COHORT) return scope.cohortId;
  return (await communityHome(scope.tx))?.id ?? refuse(texts.helpRefused.noChannel);
};

/** The team that signs: the channel's, or else the only one. A mentor of several teams signs by name. */
const teamFor = async ({ challengeIds, channel }: Asker, { scope }: Tools): Promise<string | null> => {
  const ofChannel = channel ? await challengeOfChannel(scope, channel) : undefined;
  if (ofChannel && challengeIds.includes(ofChannel)) return ofChannel;
  return challengeIds.length === 1 ? (challengeIds[0] ?? null) : null;
};

const draftToEdit = async (id: string, { person, roles }: Asker, tools: Tools) => {
  const draft = id ? await requestFor(tools.scope, { personId: person.id, roles }, { id }) : undefined;
  if (!draft) return undefined;
  return draft.authorId === person.id && draft.state === 'draft'
    ? draft
    : refuse(tools.texts.helpRefused.notDraft(draft.number));
};

const storeDraft = async (
  asked: RequestFields,
  draft: HelpRequest | undefined,
  asking: Asker,
  tools: Tools,
): Promise<HelpRequest> => {
  if (draft) {
    const { tags, ...change } = asked;
    await changeRequest(tools.scope, draft.id, { ...change, tags: [...tags] });
    return { ...draft, ...change, tags: [...tags] };
  }
  return addRequest(tools.scope, {
    ...asked,
    cohortId: await cohortFor(tools),
    challengeId: await teamFor(asking, tools),
    authorId: asking.person.id,
    state: 'draft',
    askedOn: localDate(tools.now, tools.zone),
    askedAt: tools.now,
  });
};

/** Posts a complete request at once in the cohort; for the community, its author sees a preview first. */
const askForHelp = async (
  asked: RequestFields,
  draft: HelpRequest | undefined,
  asking: Asker,
  tools: Tools,
): Promise<Outcome> => {
  confirmReaders(asked, asking, tools);
  const request = await storeDraft(asked, draft, asking, tools);
  if (request.audience !== 'community') return publish(request, tools);
  return {
    answer: { reply: await previewRequest(request, asking, tools) },
  };
};

const readAs = ({ roles }: Asker, { texts }: Tools) => ({ roles, texts, faults: checkAsked });

export const askByForm = async (
  { payload, values }: { payload: string; values: Values },
  asking: Asker,
  tools: Tools,
): Promise<Outcome> => {
  const read = readAsked(values, readAs(asking, tools));
  if ('errors' in read) return { answer: { errors: read.errors } };
  const { draftId, heldId } = readPayload(payload);
  const outcome = await askForHelp(read.asked, await draftToEdit(draftId, asking, tools), asking, tools);
  if (heldId) await forgetHeldText(tools.scope.tx, { personId: asking.person.id, id: heldId });
  return outcome;
};

/** The same request in typed lines. If refused, the whole text comes back with its faults. */
export const askByLines = async (
  typed: string,
  lines: Values,
  asking: Asker,
  tools: Tools,
): Promise<Outcome> => {
  const read = readAsked(lines, readAs(asking, tools));
  if ('asked' in read) return askForHelp(read.asked, undefined, asking, tools);
  throw new Refused(
    message(...Object.values(read.errors).map((sentence) => ({ text: sentence })), {
      text: [tools.texts.help.yourText, '\n', said(typed)],
    }),
  );
};
