import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { askNext } from '../../src/changes/help/ask-next.ts';
import { suggestionKey } from '../../src/rituals/help/keys.ts';
import {
  awaitedIn,
  settleSuggestion,
  suggestionOf,
  wasDelivered,
  wasUnseen,
} from '../../src/store/help/suggestions.ts';

/** After a silence, asks the next volunteer. If the question never arrived, it was not a silence. */
const askSomeoneElse = async ({ subject }: Planned, { scope, now }: RunTools): Promise<Report> => {
  const suggestion = await suggestionOf(scope, subject);
  if (suggestion?.state !== 'asked') return {};
  if (await wasDelivered(scope, suggestionKey(subject))) await settleSuggestion(scope, subject, 'silent');
  else await wasUnseen(scope, suggestion);
  return askNext(scope, suggestion.requestId, now);
};

/** Ends a volunteer's silence, however late, because the request still waits. */
export const helpSuggest = defineAppointment({
  name: 'help-suggest',
  grace: Temporal.Duration.from({ hours: 12 }),
  state: awaitedIn,
  planned: (awaited, _from, _to, { texts }) =>
    awaited.map(({ id, askedOn, until, number }) => ({
      at: until,
      subject: id,
      localDate: askedOn,
      slot: 'silence',
      what: texts.help.planned.silence(number),
    })),
  run: askSomeoneElse,
  missed: askSomeoneElse,
});
