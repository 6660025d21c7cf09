import { message } from '../../chat/message.ts';
import { buttonFor } from '../acting/key.ts';
import { typedKeys } from '../typed/keys.ts';
import { defineMessage } from '../define.ts';

/** Another link, asked for on a page whose own had ended. */
export const answerLink = defineMessage({
  kind: 'answer-link',
  async render(_subject, { texts }) {
    const { fresh } = texts.answer;
    return Promise.resolve(
      message(
        { title: [fresh.title], text: [fresh.asked] },
        {
          text: [fresh.use],
          actions: [
            buttonFor(typedKeys.typeWord, texts.home.words[0] ?? '', texts, {
              label: fresh.button,
              primary: true,
            }),
          ],
        },
      ),
    );
  },
});
