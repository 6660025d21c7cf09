import { message, type Message, said, type Section, strong, type Text } from '../../src/chat/message.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { calendarLink, whenOf } from '../../src/messages/workshop/card.ts';
import { workshopKeys } from '../../src/messages/workshop/keys.ts';
import { workshopShown } from '../../src/messages/workshop/post.ts';
import { holdingSeats } from '../../src/rituals/workshop/seats.ts';
import { seatOf, seatsOf } from '../../src/store/workshop/seats.ts';
import { isSession, type Workshop, workshopsIn } from '../../src/store/workshop/workshops.ts';

const workshopLine = async (one: Workshop, { scope, texts }: Tools): Promise<Text> => {
  const { workshop: words } = texts;
  const seats = await seatsOf(scope, one.id);
  const more = isSession(one)
    ? `${whenOf(one, texts)} · ${words.list.free(Math.max(0, one.places - holdingSeats(seats).length))}`
    : words.seconded(seats.filter(({ state }) => state === 'interested').length);
  return [strong(words.number(one.number)), ' · ', said(one.title), ` · ${more}`];
};

const listSection = async (title: string, some: readonly Workshop[], tools: Tools): Promise<Section[]> => {
  if (some.length === 0) return [];
  const list: Text[] = [];
  for (const one of some) list.push(await workshopLine(one, tools));
  return [{ text: [strong(title)], list }];
};

export const listAll = async (tools: Tools): Promise<Message> => {
  const { texts } = tools;
  const { list } = texts.workshop;
  const all = await workshopsIn(tools.scope, ['wished', 'offered', 'planned']);
  const of = (state: Workshop['state']) => all.filter((one) => one.state === state);
  return message(
    { title: [list.title], ...(all.length === 0 ? { text: [list.none] } : {}) },
    ...(await listSection(list.sessions, of('planned'), tools)),
    ...(await listSection(list.offers, of('offered'), tools)),
    ...(await listSection(list.wishes, of('wished'), tools)),
    {
      text: [list.more],
      actions: [
        buttonFor(workshopKeys.offer, undefined, texts, { primary: true }),
        buttonFor(workshopKeys.wish, undefined, texts),
      ],
    },
  );
};

const ofTrainer = (one: Workshop, { texts }: Tools): Section[] => {
  if (one.state === 'cancelled' || one.state === 'wished') return [];
  const { date, edit, cancel, notes } = workshopKeys;
  const keys = one.state === 'done' ? [notes] : [date, edit, cancel, notes];
  return [{ text: [texts.workshop.trainer.mine], actions: keys.map((key) => buttonFor(key, one.id, texts)) }];
};

const ofHolder = async (one: Workshop, personId: string, tools: Tools): Promise<Section[]> => {
  const seat = await seatOf(tools.scope, one.id, personId);
  if (seat?.state !== 'holds' || one.state !== 'planned') return [];
  const { seat: words } = tools.texts.workshop;
  return [{ text: [words.held, ' ', calendarLink(seat, tools, words.calendar)] }];
};

export const showWorkshop = async ({ about: one, call }: Acted<Workshop>, tools: Tools): Promise<Message> => {
  const shown = await workshopShown(one, tools);
  const decides = one.trainerId === call.person.id || call.roles.includes('coordination');
  return message(
    ...shown.sections,
    ...(await ofHolder(one, call.person.id, tools)),
    ...(decides ? ofTrainer(one, tools) : []),
  );
};
