import { message, said } from '../../../src/chat/message.ts';
import { defineKey } from '../../../src/messages/acting/key.ts';
import { nothing, uuid } from '../../../src/messages/acting/payload.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { thanksNamed } from './store.ts';
import { thanksIn } from './texts.ts';

/** Its buttons, whose ids and formats never change, since they stay on screens for months. */
export const thanksKeys = {
  give: defineKey({ id: 'thanksGive', label: (texts) => thanksIn(texts).buttons.give, payload: nothing }),
  withdraw: defineKey({
    id: 'thanksWithdraw',
    label: (texts) => thanksIn(texts).buttons.withdraw,
    payload: uuid,
  }),
};

/** What the bot says. What it returns is what stays on screen; nothing, and it is removed. */
export const thanksReceived = defineMessage({
  kind: 'thanks',
  async render(id, { scope, texts, person }) {
    const found = await thanksNamed(scope, { id });
    if (!found || found.receiverId !== person?.id) return undefined;
    const { title, alone, open } = thanksIn(texts);
    const list = found.link === '' ? [] : [[{ link: found.link, text: open }]];
    return message({ title: [title(found.giver)], text: [said(found.text)], list }, { text: [alone] });
  },
});
