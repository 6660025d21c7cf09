import type { Section } from '../../chat/message.ts';
import { awaitedOf } from '../../store/help/suggestions.ts';
import { concerning, type HelpRequest, requestOf } from '../../store/help/requests.ts';
import type { DayReader, PracticeToday } from '../home/practice-today.ts';
import { authorButtons } from './author.ts';
import { button } from './buttons.ts';
import { titled } from './card.ts';

const own = (request: HelpRequest, { texts }: DayReader): Section => ({
  text: titled(texts.help.news.title(request.number), request),
  actions: authorButtons(request, texts),
});

const helping = (request: HelpRequest, { texts }: DayReader): Section => ({
  text: titled(texts.help.helpingTitle(request.number), request),
  actions: [button('pass', request.id, texts)],
});

const wanted = async (reader: DayReader): Promise<Section[]> => {
  const { scope, texts, person } = reader;
  const found: Section[] = [];
  for (const { requestId } of await awaitedOf(scope, person.id)) {
    const request = await requestOf(scope, requestId);
    if (request)
      found.push({
        text: titled(texts.help.suggestion.title(request.number), request),
        actions: [button('take', request.id, texts), button('busy', request.id, texts)],
      });
  }
  return found;
};

/** A person's open requests, those they help with, and those they are asked about. */
export const helpToday: PracticeToday = async (reader) => {
  const around = await concerning(reader.scope, reader.person.id);
  return {
    asked: [
      ...(await wanted(reader)),
      ...around.map((request) =>
        request.authorId === reader.person.id ? own(request, reader) : helping(request, reader),
      ),
    ],
    coming: [],
  };
};
