import { message } from '../../src/chat/message.ts';
import { sendPage } from '../../src/changes/digest/send-page.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { digestKeys } from '../../src/messages/digest/keys.ts';
import { sayPage } from '../../src/messages/digest/page.ts';
import { preparePage } from '../../src/messages/digest/prepare.ts';
import { mustCoordinate, nextPage } from './find.ts';

/** As it would be sent now; not stored. */
export const preview = actOn(nextPage, {
  name: 'digest-preview',
  allowed: [mustCoordinate],
  async handle({ about: { week, monday, today, at, zone } }, tools) {
    const { texts, scope } = tools;
    const { preview: words } = texts.digest;
    const { sections } = await sayPage(await preparePage(scope, monday, today), tools);
    const title = words.title(texts.dates.week(week), texts.dates.dayAndHour(at, zone));
    const send = buttonFor(digestKeys.send, week, texts, { primary: true });
    return {
      answer: {
        reply: message({ title: [title] }, ...sections.slice(1), { text: [words.howTo], actions: [send] }),
      },
    };
  },
});

/** Before Monday. */
export const send = actOn(nextPage, {
  name: 'digest-send',
  key: digestKeys.send,
  verb: ({ digest }) => digest.orders.send,
  allowed: [mustCoordinate],
  logs: ['digest.sent'],
  async handle({ about: { week, monday, today } }, { scope, texts: { digest, dates } }) {
    const said = dates.week(week);
    const leaving = await sendPage(scope, { monday, today, early: true });
    if (!leaving) return refuse(digest.refused['already-sent'](said));
    return { answer: { reply: message({ text: [digest.sent(said)] }) }, ...leaving };
  },
});
