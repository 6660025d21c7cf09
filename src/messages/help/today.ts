import type { Section } from '../../chat/message.ts';
import { awaitedOf } from '../../store/help/suggestions.ts';
import { requestsConcerning, type HelpRequest, requestOf } from '../../store/help/requests.ts';
import type { DayReader, PracticeToday } from '../home/practice-today.ts';
import { authorButtons } from './author.ts';
import { buttonFor } from '../acting/key.ts';
import { helpKeys } from './keys.ts';
import { requestTitle } from './card.ts';

const ownSection = (request: HelpRequest, { texts }: DayReader): Section => ({
  text: requestTitle(texts.help.news.title(request.number), request),
  actions: authorButtons(request, texts),
});

const helpingSection = (request: HelpRequest, { texts }: DayReader): Section => ({
  text: requestTitle(texts.help.helpingTitle(request.number), request),
  actions: [buttonFor(helpKeys.pass, request.id, texts)],
});

const suggestedSections = async (reader: DayReader): Promise<Section[]> => {
  const { scope, texts, person } = reader;
  const found: Section[] = [];
  for (const { requestId } of await awaitedOf(scope, person.id)) {
    const request = await requestOf(scope, requestId);
    if (request)
      found.push({
        text: requestTitle(texts.help.suggestion.title(request.number), request),
        actions: [buttonFor(helpKeys.take, request.id, texts), buttonFor(helpKeys.busy, request.id, texts)],
      });
  }
  return found;
};

/** A person's open requests, those they help with, and those they are asked about. */
export const helpToday: PracticeToday = async (reader) => {
  const around = await requestsConcerning(reader.scope, reader.person.id);
  return {
    asked: [
      ...(await suggestedSections(reader)),
      ...around.map((request) =>
        request.authorId === reader.person.id ? ownSection(request, reader) : helpingSection(request, reader),
      ),
    ],
    coming: [],
  };
};
