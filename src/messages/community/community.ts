import { message, said } from '../../chat/message.ts';
import { joinRequestOf } from '../../store/community/community.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage } from '../define.ts';
import { communityKeys } from './keys.ts';

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

export const welcome = defineMessage({
  kind: 'welcome',
  render: async (_subject, { texts }) =>
    message({ title: [texts.community.welcome.title], text: [texts.community.welcome.text] }),
});
