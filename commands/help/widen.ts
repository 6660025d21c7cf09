import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { askNext } from '../../src/changes/help/ask-next.ts';
import { namesOf } from '../../src/messages/help/card.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { type HelpAudience, widerAudience } from '../../src/rituals/help/request.ts';
import type { HelpReader, HelpRequest } from '../../src/store/help/requests.ts';
import { changeRequest, deleteDraft } from '../../src/store/help/changes.ts';
import { handsOf } from '../../src/store/help/hands.ts';
import { type Acting, mustBeOwn, mustRun } from './find.ts';
import { helpersLine } from './hands.ts';
import { previewRequest } from './preview.ts';
import { placeFor, postTo, publish } from './publish.ts';
import { confirmReaders } from './readers.ts';

const widenTo = async (request: HelpRequest, audience: HelpAudience, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const place = await placeFor(tools, request.cohortId, audience);
  await changeRequest(scope, request.id, { audience });
  const widened = { ...request, audience };
  const helped = namesOf(await handsOf(scope, request.id)).length > 0;
  const next = await askNext(scope, request.id, now);
  return {
    answer: { reply: message({ text: [texts.help.widen.done(request.number, place)] }) },
    log: [{ type: 'help.widened', v: 1, on: localDate(now, zone), facts: { audience } }, ...next.log],
    say: [postTo(widened, audience, place), ...(helped ? [helpersLine(widened)] : []), ...next.say],
  };
};

/** To the next audience; for the community, the author sees a preview first. */
export const widen = async (request: HelpRequest, reader: Acting, tools: Tools): Promise<Outcome> => {
  mustBeOwn(request, reader, tools);
  mustRun(request, tools);
  const audience = widerAudience(request.audience);
  if (!audience) return refuse(tools.texts.helpRefused.widest(request.number));
  if (audience === 'community') return { answer: { reply: await previewRequest(request, reader, tools) } };
  confirmReaders({ ...request, audience }, reader, tools);
  return widenTo(request, audience, tools);
};

/** Confirms a preview: a first post, or a wider audience. */
export const confirmPreview = async (
  request: HelpRequest,
  reader: HelpReader,
  tools: Tools,
): Promise<Outcome> => {
  mustBeOwn(request, reader, tools);
  if (request.state === 'draft') return publish(request, tools);
  mustRun(request, tools);
  if (widerAudience(request.audience) !== 'community')
    return refuse(tools.texts.helpRefused.notDraft(request.number));
  return widenTo(request, 'community', tools);
};

/** Posts nothing: a draft is deleted, a running request keeps its audience. */
export const abandonPreview = async (
  request: HelpRequest,
  reader: HelpReader,
  tools: Tools,
): Promise<Outcome> => {
  mustBeOwn(request, reader, tools);
  const { abandoned, widen: words } = tools.texts.help;
  if (request.state !== 'draft') return { answer: { reply: message({ text: [words.kept] }) } };
  await deleteDraft(tools.scope, request.id);
  return { answer: { reply: message({ text: [abandoned] }) } };
};
