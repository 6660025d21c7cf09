import { message, said } from '../../chat/message.ts';
import { isSolved } from '../../rituals/help/request.ts';
import { requestOf } from '../../store/help/requests.ts';
import { defineMessage } from '../define.ts';
import { stateOf, learntSection, requestTitle } from './card.ts';

export const helpThanks = defineMessage({
  kind: 'help-thanks',
  async render(id, { scope, texts }) {
    const request = await requestOf(scope, id);
    if (!request || request.state === 'removed') return undefined;
    return message(
      { title: requestTitle(texts.help.title(request.number), request), text: [texts.help.thanks] },
      ...learntSection(request, texts),
    );
  },
});

/** The solution, to someone with the same problem. */
export const helpSame = defineMessage({
  kind: 'help-same',
  async render(id, { scope, texts }) {
    const request = await requestOf(scope, id);
    if (!request || !isSolved(request.state)) return undefined;
    return message(
      { title: [texts.help.title(request.number), ' · ', said(request.subject)] },
      { text: [texts.help.sameSolved, ' ', texts.help.follow.closed(stateOf(request, texts))] },
      ...learntSection(request, texts),
    );
  },
});
