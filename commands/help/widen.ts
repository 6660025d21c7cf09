import { askNext } from '../../src/changes/help/ask-next.ts';
import { actOn, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { namesOf } from '../../src/messages/help/card.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { type HelpAudience, widerAudience } from '../../src/rituals/help/request.ts';
import { changeRequest, deleteDraft } from '../../src/store/help/changes.ts';
import { handsOf } from '../../src/store/help/hands.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { draft, mustBeOwn, mustRun, ownRequest, refusalWhenOver } from './find.ts';
import { helpersLine } from './news.ts';
import { previewRequest } from './preview.ts';
import { placeFor, postTo, publish } from './publish.ts';
import { confirmReaders } from './readers.ts';

const widenTo = async (request: HelpRequest, audience: HelpAudience, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now } = tools;
  const place = await placeFor(tools, request.cohortId, audience);
  await changeRequest(scope, request.id, { audience });
  const widened = { ...request, audience };
  const helped = namesOf(await handsOf(scope, request.id)).length > 0;
  const next = await askNext(scope, request.id, now);
  return {
    ...sayBack(texts.help.widen.done(request.number, place)),
    log: [{ type: 'help.widened', facts: { audience } }, ...next.log],
    say: [postTo(widened, audience, place), ...(helped ? [helpersLine(widened)] : []), ...next.say],
  };
};

/** To the next audience; for the community, the author sees a preview first. */
export const widen = actOn(ownRequest, {
  name: 'help-widen',
  key: helpKeys.widen,
  verb: ({ helpWords }) => helpWords.verbs.widen,
  takes: takesNumberFirst,
  may: [mustBeOwn, mustRun],
  logs: ['help.widened', 'help.suggested'],
  async handle({ about: request, call }, tools) {
    const audience = widerAudience(request.audience);
    if (!audience) return refuse(tools.texts.helpRefused.widest(request.number));
    if (audience === 'community') return { answer: { reply: await previewRequest(request, call, tools) } };
    confirmReaders({ ...request, audience }, call, tools);
    return widenTo(request, audience, tools);
  },
});

const mustAwaitCommunity: Rule<HelpRequest> = ({ about }, { texts }) => {
  if (about.state === 'draft') return undefined;
  const next = widerAudience(about.audience);
  return (
    refusalWhenOver(about, texts) ??
    (next === 'community' ? undefined : texts.helpRefused.notDraft(about.number))
  );
};

/** Confirms a preview: a first post, or a wider audience. */
export const confirmPreview = actOn(draft, {
  name: 'help-publish',
  key: helpKeys.publish,
  verb: ({ helpWords }) => helpWords.verbs.publish,
  takes: takesNumberFirst,
  may: [mustBeOwn, mustAwaitCommunity],
  logs: ['help.asked', 'help.widened', 'help.suggested'],
  handle: ({ about }, tools) =>
    about.state === 'draft' ? publish(about, tools) : widenTo(about, 'community', tools),
});

/** Posts nothing: a draft is deleted, a running request keeps its audience. */
export const abandonPreview = actOn(draft, {
  name: 'help-cancel',
  key: helpKeys.cancel,
  verb: ({ helpWords }) => helpWords.verbs.cancel,
  takes: takesNumberFirst,
  may: [mustBeOwn],
  async handle({ about: request }, { scope, texts }) {
    const { abandoned, widen: words } = texts.help;
    if (request.state !== 'draft') return sayBack(words.kept);
    await deleteDraft(scope, request.id);
    return sayBack(abandoned);
  },
});
