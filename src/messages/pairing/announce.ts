import { message } from '../../chat/message.ts';
import { sitsOut, takesPart } from '../../store/pairing/pairings.ts';
import { buttonFor } from '../acting/key.ts';
import { pair, word } from '../acting/payload.ts';
import { defineMessageAbout, idsIn } from '../define.ts';
import { pairingKeys } from './keys.ts';

/** The day of the draw, and the instant after which there is nothing to announce. */
const dayAndInstant = pair(word, word);

export const announceSubject = (day: Temporal.PlainDate, drawnAt: Temporal.Instant): string =>
  dayAndInstant.write([day.toString(), drawnAt.toString()]);

/** Two days before a draw. Removed once it is made, or for people who leave. */
export const pairingAnnounce = defineMessageAbout(dayAndInstant, {
  kind: 'pairing-announce',
  // Its key ends with whom it is for.
  shows: ({ key, cohortId }) => [`coffee:${cohortId}:${idsIn(key).at(-1)}`],
  async render([day, drawnAt], { scope, texts, person, now }) {
    const isOver = Temporal.Instant.compare(now, Temporal.Instant.from(drawnAt)) >= 0;
    if (isOver || !person || !(await takesPart(scope, person.id))) return undefined;
    const { pairing: words, dates } = texts;
    if (await sitsOut(scope, person.id))
      return message({ text: [words.skipped], actions: [buttonFor(pairingKeys.back, undefined, texts)] });
    return message({
      text: [words.announce(dates.day(Temporal.PlainDate.from(day))), ' ', words.how],
      actions: [
        buttonFor(pairingKeys.skip, undefined, texts),
        buttonFor(pairingKeys.leave, undefined, texts),
      ],
    });
  },
});
