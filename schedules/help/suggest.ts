import {
  defineAppointment,
  type Planned,
  type Report,
  type RunTools,
} from '../../src/engine/practice/define.ts';
import { askNext } from '../../src/messages/help/ask-next.ts';
import { suggestionKey } from '../../src/rituals/help/keys.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import {
  awaitedIn,
  settleSuggestion,
  suggestionOf,
  wasDelivered,
  wasUnseen,
} from '../../src/store/help/suggestions.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';
import { isWithin } from '../standup/plan.ts';

const state = async (scope: Scope) => ({
  awaited: await awaitedIn(scope),
  texts: textsIn((await cohortOf(scope))?.locale),
});

/** After a silence the next volunteer is asked; one whom the question never reached was not silent. */
const goOn = async ({ subject }: Planned, { scope, now }: RunTools): Promise<Report> => {
  const suggestion = await suggestionOf(scope, subject);
  if (suggestion?.state !== 'asked') return {};
  if (await wasDelivered(scope, suggestionKey(subject))) await settleSuggestion(scope, subject, 'silent');
  else await wasUnseen(scope, suggestion);
  return askNext(scope, suggestion.requestId, now);
};

/** Ends a volunteer's silence. However late: it is nobody's fault, and the request still waits. */
export const helpSuggest = defineAppointment({
  name: 'help-suggest',
  grace: Temporal.Duration.from({ hours: 12 }),
  state,
  planned: ({ awaited, texts }, from, to) =>
    awaited
      .filter(({ until }) => isWithin(until, from, to))
      .map(({ id, askedOn, until, number }) => ({
        at: until,
        subject: id,
        localDate: askedOn,
        slot: 'silence',
        what: texts.help.planned.silence(number),
      })),
  run: goOn,
  missed: goOn,
});
