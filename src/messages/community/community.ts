import { message, said } from '../../chat/message.ts';
import { joinRequestOf } from '../../store/community/community.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage } from '../define.ts';
import { communityKeys } from './keys.ts';
import { waitingSection } from './today.ts';

/** In the coordination's channel: someone asks to join. Removed once decided. */
export const joinRequest = defineMessage({
  kind: 'join',
  async render(id, { scope, texts }) {
    const request = await joinRequestOf(scope, { id });
    if (!request) return undefined;
    const words = texts.community.request;
    return message(
      { title: [words.title], text: [said(request.name)] },
      {
        text: [words.howTo(request.number)],
        actions: [
          buttonFor(communityKeys.accept, id, texts, { primary: true }),
          buttonFor(communityKeys.decline, id, texts),
        ],
      },
    );
  },
});

/** The same, to one person of the coordination, once it has waited. Removed once decided. */
export const joinReminder = defineMessage({
  kind: 'join-reminder',
  async render(id, reader) {
    const request = await joinRequestOf(reader.scope, { id });
    return request && message(waitingSection(request, reader));
  },
});

export const welcome = defineMessage({
  kind: 'welcome',
  render: async (_subject, { texts }) =>
    message({ title: [texts.community.welcome.title], text: [texts.community.welcome.text] }),
});
