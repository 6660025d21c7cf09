import { actOn, takesNumberFirst, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { type Outgoing, toWhoIsLeft } from '../../src/messages/outgoing.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { removedKey } from '../../src/rituals/help/keys.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { makeMoot } from '../../src/store/help/suggestions.ts';
import { reasonField } from './fields.ts';
import { ownRequest } from './find.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

const mustCoordinateIt: Rule<HelpRequest> = ({ about, call: { roles } }, { scope, texts }) =>
  roles.includes('coordination') && about.cohortId === scope.cohortId
    ? undefined
    : texts.helpRefused.coordination;

/** Perhaps already solved: what people can still read can be removed. */
const mustBePosted: Rule<HelpRequest> = ({ about: { state, number } }, { texts }) => {
  const { helpRefused: refused, help } = texts;
  if (state === 'draft') return refused.draft(number);
  return state === 'removed' ? refused.over(number, help.states[state]) : undefined;
};

const reasonToAuthor = ({ id, authorId }: HelpRequest): Outgoing[] =>
  toWhoIsLeft(authorId, { key: removedKey(id), kind: 'help-removed', subject: id, expected: true });

/** Removed everywhere, and its author is told why. */
export const remove = actOn(ownRequest, {
  name: 'help-remove',
  key: helpKeys.remove,
  verb: ({ helpWords }) => helpWords.verbs.remove,
  takes: takesNumberFirst,
  may: [mustCoordinateIt, mustBePosted],
  form: {
    title: ({ help }) => help.removeTitle,
    fields: reasonField,
    words: wordsAct('reason'),
    alone: 'act',
  },
  logs: ['help.removed'],
  async handle({ about: request, given: { reason }, call }, { scope, texts, today }) {
    requireConfirmation(call, { sentence: texts.helpStored.readers.author, words: [reason], wide: [] });
    await changeRequest(scope, request.id, { state: 'removed', closedOn: today, askedAt: null, reason });
    await makeMoot(scope, request.id);
    return {
      ...sayBack(texts.help.removed(request.number)),
      log: [{ type: 'help.removed', facts: { audience: request.audience } }],
      say: reasonToAuthor(request),
    };
  },
});
