import { actOn, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { giveHand, handsOf } from '../../src/store/help/hands.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { makeMoot, settleSuggestion, suggestionTo } from '../../src/store/help/suggestions.ts';
import { mustBeAnothers, mustRun, requestHelped, requestToTake } from './find.ts';
import { helpersLine, newsForAuthor } from './news.ts';
import { placeFor } from './publish.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

/** Offering help, for everyone who can read the request except its author. */

const mustNotHelpYet: Rule<HelpRequest> = async ({ about, call }, { scope, texts }) => {
  const hands = await handsOf(scope, about.id);
  return hands.some(({ personId, kind }) => personId === call.person.id && kind === 'helping')
    ? texts.helpRefused.already(about.number)
    : undefined;
};

export const take = actOn(requestToTake, {
  name: 'help-take',
  key: helpKeys.take,
  verb: ({ helpWords }) => helpWords.verbs.take,
  takes: takesNumberFirst,
  may: [mustBeAnothers, mustRun, mustNotHelpYet],
  logs: ['help.claimed'],
  async handle({ about: request, call }, { scope, texts, today }) {
    const personId = call.person.id;
    const isFirst = (await handsOf(scope, request.id)).every(({ kind }) => kind !== 'helping');
    await giveHand(scope, request.id, personId, 'helping');
    await changeRequest(scope, request.id, { state: 'claimed' });
    const own = await suggestionTo(scope, request.id, personId);
    if (own) await settleSuggestion(scope, own.id, 'taken');
    await makeMoot(scope, request.id, personId);
    const place = await placeFor({ scope, texts }, request.cohortId, request.audience);
    return {
      ...replyWith({
        text: [texts.help.taken(request.number, place)],
        actions: [buttonFor(helpKeys.pass, request.id, texts)],
      }),
      log: [{ type: 'help.claimed', facts: { audience: request.audience } }],
      // The author's message about the first helper is updated for the next ones.
      say: [helpersLine(request), ...(isFirst ? newsForAuthor(request, 'taken', today) : [])],
    };
  },
});

export const joinSameNeed = actOn(requestHelped, {
  name: 'help-same',
  key: helpKeys.same,
  verb: ({ helpWords }) => helpWords.verbs.same,
  takes: takesNumberFirst,
  may: [mustBeAnothers, mustRun, mustNotHelpYet],
  async handle({ about: request, call }, { scope, texts, today }) {
    await giveHand(scope, request.id, call.person.id, 'same');
    return {
      ...sayBack(texts.help.same(request.number)),
      say: newsForAuthor(request, 'same', today),
    };
  },
});
