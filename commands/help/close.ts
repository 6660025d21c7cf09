import { actOn, takesNumberFirst, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Outgoing } from '../../src/messages/outgoing.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { namesOf } from '../../src/messages/help/card.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { postSubject } from '../../src/messages/help/post.ts';
import { closedKey, postKey, sameKey, thanksKey } from '../../src/rituals/help/keys.ts';
import type { Ending } from '../../src/rituals/help/request.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { type Hand, handsOf } from '../../src/store/help/hands.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { makeMoot } from '../../src/store/help/suggestions.ts';
import { closingFields } from './fields.ts';
import { mustBeOwn, mustRun, ownRequest } from './find.ts';
import { confirmLearnt } from './readers.ts';

/** One private message each; people with the same problem only get the solution. */
const thanksTo = (request: HelpRequest, hands: readonly Hand[], ending: Ending): Outgoing[] => {
  const heard = ending === 'dropped' ? hands.filter(({ kind }) => kind === 'helping') : hands;
  return heard.map(({ personId, kind }, rank) => ({
    key: kind === 'helping' ? thanksKey(request.id, rank) : sameKey(request.id, rank),
    kind: kind === 'helping' ? 'help-thanks' : 'help-same',
    subject: request.id,
    to: { person: personId },
    cohort: request.cohortId,
    expected: true,
  }));
};

const closedLine = (request: HelpRequest): Outgoing => ({
  key: closedKey(request.id, request.audience),
  kind: 'help-closed',
  subject: postSubject.write([request.id, request.audience]),
  to: { thread: postKey(request.id, request.audience) },
  cohort: request.cohortId,
});

/** Its thread hears it, those who helped are thanked. */
const close = async (
  { about: request, given: { ending, learnt }, call }: Acted<HelpRequest, { ending: Ending; learnt: string }>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, today } = tools;
  const { audience, number, id } = request;
  confirmLearnt({ learnt, audience }, call, tools);
  await changeRequest(scope, id, { state: ending, closedOn: today, askedAt: null, learnt });
  await makeMoot(scope, id);
  const hands = await handsOf(scope, id);
  const facts = { ending, audience, helped: namesOf(hands).length > 0, learnt: learnt !== '' };
  const { closed, states, kept } = texts.help;
  return {
    ...sayBack(closed(number, states[ending]), ...(learnt === '' ? [] : [' ', kept])),
    log: [{ type: 'help.closed', facts }],
    say: [closedLine(request), ...thanksTo(request, hands, ending)],
  };
};

/** A button asks for the lesson in a form; typed, the text gives it. */
const endedAs = (ending: Ending, takes?: (rest: string) => boolean) =>
  actOn(ownRequest, {
    name: `help-${ending}`,
    key: helpKeys[ending],
    verb: ({ helpWords }) => helpWords.verbs[ending],
    ...(takes ? { takes } : {}),
    may: [mustBeOwn, mustRun],
    form: {
      title: ({ help }) => help.closeTitle,
      fields: closingFields,
      before: () => ({ ending }),
      words: wordsAct('learnt'),
      alone: 'act',
    },
    logs: ['help.closed'],
    handle: close,
  });

/** « résolu il fallait un intitulé »: a lesson may follow without a number; « plus besoin d’un serveur » is a need. */
export const solved = endedAs('solved');
export const around = endedAs('around');
export const dropped = endedAs('dropped', takesNumberFirst);
