import { actOn } from '../../src/engine/practice/acts/act.ts';
import { type Outcome, replyWith } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { gazetteKeys } from '../../src/messages/gazette/keys.ts';
import { gazetteMessage } from '../../src/messages/gazette/post.ts';
import type { Gazette } from '../../src/store/gazette/gazettes.ts';
import { mustCoordinate, writtenGazette } from './find.ts';

export const draftShown = async (gazette: Gazette, tools: Tools): Promise<Outcome> => {
  const { texts } = tools;
  const { sections } = await gazetteMessage(gazette, tools);
  return replyWith(
    ...sections,
    { text: [texts.gazette.draft, ' ', texts.gazette.howTo] },
    {
      actions: [
        buttonFor(gazetteKeys.send, gazette.week, texts, { primary: true }),
        buttonFor(gazetteKeys.edit, gazette.week, texts),
      ],
    },
  );
};

export const show = actOn(writtenGazette, {
  name: 'gazette-show',
  verb: ({ gazette }) => gazette.orders.show,
  allowed: [mustCoordinate],
  handle: async ({ about: gazette }, tools) =>
    gazette.sentOn ? { answer: { reply: await gazetteMessage(gazette, tools) } } : draftShown(gazette, tools),
});
