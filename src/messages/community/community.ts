import { message, said } from '../../chat/message.ts';
import { joinRequestOf } from '../../store/community/community.ts';
import { defineMessage } from '../define.ts';

export const ACCEPT = 'joinAccept';
export const DECLINE = 'joinDecline';

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
          { id: ACCEPT, label: words.accept, payload: id, primary: true },
          { id: DECLINE, label: words.refuse, payload: id },
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
