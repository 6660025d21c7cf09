import { said, type Section } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';
import { DID_YOU_MEAN } from './buttons.ts';

/** A glance of a phone. */
const SHOWN_MAX = 80;

const shortenedGuess = (guess: string): string => {
  const [line = '', ...others] = guess.split('\n');
  return line.length > SHOWN_MAX || others.length > 0 ? `${line.slice(0, SHOWN_MAX)}…` : line;
};

/** « Vouliez-vous dire « bilan historique » ? », and a button that does it. `source` is the message it was typed in. */
export const didYouMean = (guess: string, source: string | undefined, { engine }: Texts): Section => ({
  text: [said(engine.didYouMean(shortenedGuess(guess)))],
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
