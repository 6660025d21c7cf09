import { message, said } from '../../chat/message.ts';
import { areUnsigned } from '../../rituals/workshop/seats.ts';
import { seatsOf } from '../../store/workshop/seats.ts';
import { answersTo, workshopOf } from '../../store/workshop/workshops.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessageAbout, idsIn, typedToo } from '../define.ts';
import { workshopTitle } from './card.ts';
import { workshopKeys } from './keys.ts';
import { workshopSubject } from './subject.ts';

/** To the trainer: only a date is missing; later, the feedback. Nobody else reads either. */
export const workshopTrainer = defineMessageAbout(workshopSubject, {
  kind: 'workshop-trainer',
  shows: ({ subject }) => idsIn(subject).flatMap((id) => [`seats:${id}`, `answers:${id}`]),
  async render([id, what], reader) {
    const { scope, texts, person } = reader;
    const one = await workshopOf(scope, id);
    if (!one || one.trainerId !== person?.id || one.state === 'cancelled') return undefined;
    const title = { title: workshopTitle(one, texts) };
    const { trainer: words } = texts.workshop;
    if (what === 'few')
      return areUnsigned(await answersTo(scope, id)) ? undefined : message(title, { text: [words.few] });
    if (what === 'answers') {
      const answers = await answersTo(scope, id);
      if (!areUnsigned(answers)) return undefined;
      return message(title, { text: [words.answers], list: answers.map((text) => [said(text)]) });
    }
    if (one.startsAt) return undefined;
    const interested = (await seatsOf(scope, id)).filter(({ state }) => state === 'interested');
    return message(title, {
      text: [words.date(interested.length), ...typedToo(reader, ' ', words.howToDate(one.number))],
      actions: [
        buttonFor(workshopKeys.date, id, texts, { primary: true }),
        buttonFor(workshopKeys.cancel, id, texts),
      ],
    });
  },
});
