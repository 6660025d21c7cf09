import { askNext } from '../../src/changes/help/ask-next.ts';
import { actOn, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { handsOf, takeHandBack } from '../../src/store/help/hands.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { settleSuggestion, suggestionTo } from '../../src/store/help/suggestions.ts';
import { mustRun, requestAsked, requestHelped } from './find.ts';
import { newsForAuthor } from './news.ts';

type OnRequest = Acted<HelpRequest>;

/** Nobody learns who declined; the next volunteer is asked at once. */
const askSomeoneElse = async (
  { about, call }: OnRequest,
  { scope, texts, now }: Tools,
): Promise<Outcome & Required<Pick<Outcome, 'say' | 'log'>>> => {
  const own = await suggestionTo(scope, about.id, call.person.id);
  if (own) await settleSuggestion(scope, own.id, 'declined');
  const next = await askNext(scope, about.id, now);
  return {
    ...sayBack(texts.help.passed(about.number)),
    say: next.say,
    log: next.log,
  };
};

/** Someone who was asked and did not take it. */
const decline = async (acted: OnRequest, tools: Tools): Promise<Outcome> => {
  const { about, call } = acted;
  const own = await suggestionTo(tools.scope, about.id, call.person.id);
  return own?.state === 'asked'
    ? askSomeoneElse(acted, tools)
    : refuse(tools.texts.helpRefused.notHelping(about.number));
};

const giveBack = async (acted: OnRequest, isLast: boolean, tools: Tools): Promise<Outcome> => {
  const { about: request, call } = acted;
  await takeHandBack(tools.scope, request.id, call.person.id);
  if (isLast) await changeRequest(tools.scope, request.id, { state: 'open' });
  const outcome = await askSomeoneElse(acted, tools);
  const returned = { type: 'help.returned', facts: { audience: request.audience } } as const;
  return {
    ...outcome,
    log: [returned, ...outcome.log],
    say: [...outcome.say, ...(isLast ? newsForAuthor(request, 'returned', tools.today) : [])],
  };
};

/** « Je passe la main »: withdraws an offer, or declines a question. */
export const pass = actOn(requestHelped, {
  name: 'help-pass',
  key: helpKeys.pass,
  verb: ({ helpWords }) => helpWords.verbs.pass,
  takes: takesNumberFirst,
  may: [mustRun],
  logs: ['help.returned', 'help.suggested'],
  async handle(acted, tools) {
    const hands = await handsOf(tools.scope, acted.about.id);
    const helping = hands.filter(({ kind }) => kind === 'helping');
    return helping.some(({ personId }) => personId === acted.call.person.id)
      ? giveBack(acted, helping.length === 1, tools)
      : decline(acted, tools);
  },
});

export const declineSuggestion = actOn(requestAsked, {
  name: 'help-busy',
  key: helpKeys.busy,
  verb: ({ helpWords }) => helpWords.verbs.busy,
  takes: takesNumberFirst,
  may: [mustRun],
  logs: ['help.suggested'],
  handle: decline,
});
