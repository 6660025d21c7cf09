import { message, type Message, type Section } from '../../chat/message.ts';
import { workshopOf, isSession, type Workshop } from '../../store/workshop/workshops.ts';
import { seatsOf } from '../../store/workshop/seats.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage, defineMessageAbout, type Reader } from '../define.ts';
import { interestOf, notesOf, placesOf, reasonOf, whenOf, workshopBody, workshopTitle } from './card.ts';
import { workshopKeys } from './keys.ts';
import { workshopSubject } from './subject.ts';

const asPlanned = async (one: Workshop, { scope, now, texts }: Reader): Promise<Section[]> => {
  const seats = await seatsOf(scope, one.id);
  const list = isSession(one) ? placesOf(one, seats, now, texts) : interestOf(one, seats, texts);
  const { howToJoin, howToSecond } = texts.workshop;
  const actions = isSession(one)
    ? [
        buttonFor(workshopKeys.join, one.id, texts, { primary: true }),
        buttonFor(workshopKeys.leave, one.id, texts),
      ]
    : [
        buttonFor(workshopKeys.second, one.id, texts, { primary: true }),
        ...(one.state === 'wished' ? [buttonFor(workshopKeys.lead, one.id, texts)] : []),
      ];
  return [{ list }, { text: [isSession(one) ? howToJoin(one.number) : howToSecond(one.number)], actions }];
};

export const workshopShown = async (one: Workshop, reader: Reader): Promise<Message> => {
  const { texts } = reader;
  const { workshop: words } = texts;
  const title = { title: workshopTitle(one, texts) };
  if (one.state === 'cancelled') return message(title, { text: [words.cancelled] }, ...reasonOf(one, texts));
  const body = workshopBody(one, texts);
  if (one.state === 'done') return message(title, ...body, { text: [words.done] }, ...notesOf(one, texts));
  return message(title, ...body, ...(await asPlanned(one, reader)), ...notesOf(one, texts));
};

/** One post per training, updated in place. */
export const workshopPost = defineMessage({
  kind: 'workshop-post',
  shows: ({ subject: id }) => [`seats:${id}`],
  async render(id, reader) {
    const one = await workshopOf(reader.scope, id);
    return one && workshopShown(one, reader);
  },
});

/** In its thread: where to talk, then each change. */
export const workshopThread = defineMessageAbout(workshopSubject, {
  kind: 'workshop-thread',
  async render([id, what], { scope, texts }) {
    const one = await workshopOf(scope, id);
    if (!one) return undefined;
    const { thread } = texts.workshop;
    if (what === 'open') return message({ text: [thread.open] });
    if (what === 'notes')
      return one.notes === '' ? undefined : message({ text: [thread.notes] }, ...notesOf(one, texts));
    if (what === 'cancelled') return message({ text: [thread.cancelled] }, ...reasonOf(one, texts));
    if (!isSession(one)) return undefined;
    const when = whenOf(one, texts);
    return message({ text: [what === 'date' ? thread.date(when) : thread.changed(when)] });
  },
});
