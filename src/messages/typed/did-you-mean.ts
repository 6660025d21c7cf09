import { said, type Section } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';
import { DID_YOU_MEAN } from './buttons.ts';
import { firstLineOf } from './first-line.ts';

/** « Vouliez-vous dire « bilan historique » ? », and a button that does it. `source` is the message it was typed in. */
export const didYouMean = (guess: string, source: string | undefined, { engine }: Texts): Section => ({
  text: [said(engine.didYouMean(firstLineOf(guess)))],
  actions: [
    {
      id: DID_YOU_MEAN,
      label: engine.yes,
      payload: source ? `${source} ${guess}` : guess,
      primary: true,
      once: true,
    },
  ],
});
