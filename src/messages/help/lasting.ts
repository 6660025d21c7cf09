import { message, said } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { isRunning } from '../../rituals/help/request.ts';
import { type HelpRequest, requestOf } from '../../store/help/requests.ts';
import { around } from '../around.ts';
import { defineMessage, type Reader } from '../define.ts';
import { requestSections, waitingSection } from './card.ts';

const lastingMessage = async (
  id: string,
  { scope, texts, now, zone }: Reader,
  start: (team: string) => string,
) => {
  const request: HelpRequest | undefined = await requestOf(scope, id);
  if (!request || request.state === 'removed' || request.state === 'draft') return undefined;
  const title = { title: [...around(start, request.team ?? ''), ' · ', said(request.subject)] };
  if (!isRunning(request.state)) return message(title, { text: [texts.help.lasting.over] });
  return message(
    title,
    ...requestSections(request, 'cohort', texts),
    ...waitingSection(request, localDate(now, zone), texts),
    { text: [texts.help.lasting.ask] },
  );
};

/** To the mentor in charge of the défi, and to the coordination: what is missing, and for how many weeks. */
export const helpLastingMentor = defineMessage({
  kind: 'help-lasting-mentor',
  render: (id, reader) => lastingMessage(id, reader, reader.texts.help.lasting.mentor),
});

export const helpLastingCoordination = defineMessage({
  kind: 'help-lasting-coordination',
  render: (id, reader) => lastingMessage(id, reader, reader.texts.help.lasting.coordination),
});
