import { message } from '../../chat/message.ts';
import { isRunning } from '../../rituals/help/request.ts';
import { requestOf } from '../../store/help/requests.ts';
import { suggestionOf } from '../../store/help/suggestions.ts';
import { defineMessage, typedToo } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { helpKeys } from './keys.ts';
import { requestSections, requestTitle } from './card.ts';

/** Asks one person to help. Removed once someone else is asked or the request is over, so that no silence shows. */
export const helpSuggestion = defineMessage({
  kind: 'help-suggestion',
  async render(id, reader) {
    const { scope, texts, person } = reader;
    const suggestion = await suggestionOf(scope, id);
    const request = suggestion && (await requestOf(scope, suggestion.requestId));
    if (!request || !isRunning(request.state) || suggestion.personId !== person?.id) return undefined;
    const { suggestion: words } = texts.help;
    const title = { title: requestTitle(words.title(request.number), request) };
    if (suggestion.state === 'declined') return message(title, { text: [words.declined] });
    if (suggestion.state === 'taken')
      return message(title, {
        text: [words.taken(request.number)],
        actions: [buttonFor(helpKeys.pass, request.id, texts)],
      });
    if (suggestion.state !== 'asked') return undefined;
    return message(title, ...requestSections(request, request.audience, texts), {
      text: [words.why, ...typedToo(reader, '\n', words.howTo(request.number))],
      actions: [
        buttonFor(helpKeys.take, request.id, texts, { primary: true }),
        buttonFor(helpKeys.busy, request.id, texts),
        buttonFor(helpKeys.pass, request.id, texts),
      ],
    });
  },
});
