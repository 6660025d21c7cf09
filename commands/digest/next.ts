import { message } from '../../src/chat/message.ts';
import { sendPage } from '../../src/changes/digest/send-page.ts';
import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { digestKeys } from '../../src/messages/digest/keys.ts';
import { sayPage } from '../../src/messages/digest/page.ts';
import { sayToDo } from '../../src/messages/digest/to-do.ts';
import { preparePage } from '../../src/messages/digest/prepare.ts';
import { mustCoordinate, nextPage } from './find.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

/** As it would be sent now; not stored. */
export const preview = actOn(nextPage, {
  name: 'digest-preview',
  verb: ({ digest }) => digest.orders.preview,
  allowed: [mustCoordinate],
  async handle({ about: { week, monday, today, at, zone, again } }, tools) {
    const { texts, scope } = tools;
    const { preview: words } = texts.digest;
    const { sections } = await sayPage(await preparePage(scope, monday, today), tools);
    const said = texts.dates.week(week);
    const title = again ? words.again(said) : words.title(said, texts.dates.dayAndHour(at, zone));
    const below = await sayToDo(tools);
    const send = buttonFor(digestKeys.send, week, texts, { primary: true });
    return replyWith(
      { title: [title], text: [again ? words.howToAgain : words.howTo], actions: [send] },
      ...sections.slice(1),
      ...(below ? [{ text: [words.alone] }, ...below.sections] : []),
    );
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
    return { ...sayBack(digest.sent(said)), ...leaving };
  },
});

/** What waits for the coordination, at any time; for nobody else. */
export const toDo = act({
  name: 'digest-to-do',
  key: digestKeys.toDo,
  verb: ({ digest }) => digest.orders.toDo,
  allowed: [mustCoordinate],
  async handle(_, tools) {
    const nothing = message({ text: [tools.texts.digest.toDo.nothing] });
    return { answer: { reply: (await sayToDo(tools)) ?? nothing } };
  },
});
