import { message, said } from '../../../src/chat/message.ts';
import { defineKey } from '../../../src/messages/acting/key.ts';
import { nothing, number } from '../../../src/messages/acting/payload.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { thanksOf } from './rows.ts';
import { thanksIn } from './texts.ts';

/** `src/messages/x/keys.ts`. */
export const thanksKeys = {
  give: defineKey({ id: 'thanksGive', label: (texts) => thanksIn(texts).buttons.give, payload: nothing }),
  withdraw: defineKey({
    id: 'thanksWithdraw',
    label: (texts) => thanksIn(texts).buttons.withdraw,
    payload: number,
  }),
};

/** `src/messages/x/received.ts`. What it returns is what stays on screen; nothing, and it is removed. */
export const thanksReceived = defineMessage({
  kind: 'thanks',
  async render(id, { scope, texts, person }) {
    const found = await thanksOf(scope, id);
    if (!found || found.receiverId !== person?.id) return undefined;
    const { title, privacy } = thanksIn(texts);
    return message({ title: [title(found.giver)], text: [said(found.text)] }, { text: [privacy] });
  },
});
