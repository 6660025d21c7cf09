import { message, type Message, said, type Section, strong, type Text } from '../../src/chat/message.ts';
import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { WORKSHOP_OFFER, WORKSHOP_WISH, workshopButton } from '../../src/messages/workshop/buttons.ts';
import { calendarLink, whenOf } from '../../src/messages/workshop/card.ts';
import { workshopShown } from '../../src/messages/workshop/post.ts';
import { holdingSeats } from '../../src/rituals/workshop/seats.ts';
import { seatOf, seatsOf } from '../../src/store/workshop/seats.ts';
import { isSession, type Workshop, workshopsIn } from '../../src/store/workshop/workshops.ts';
import type { Acting } from './find.ts';

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
  const { list, buttons } = tools.texts.workshop;
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
        { id: WORKSHOP_OFFER, label: buttons.offer, payload: '', primary: true },
        { id: WORKSHOP_WISH, label: buttons.wish, payload: '' },
      ],
    },
  );
};

const ofTrainer = ({ one, tools: { texts } }: Acting): Section[] => {
  if (one.state === 'cancelled') return [];
  const acts = one.state === 'done' ? (['notes'] as const) : (['date', 'edit', 'cancel', 'notes'] as const);
  return [
    { text: [texts.workshop.trainer.mine], actions: acts.map((act) => workshopButton(act, one.id, texts)) },
  ];
};

const ofHolder = async ({ one, call, tools }: Acting): Promise<Section[]> => {
  const seat = await seatOf(tools.scope, one.id, call.person.id);
  if (seat?.state !== 'holds' || one.state !== 'planned') return [];
  const { seat: words } = tools.texts.workshop;
  return [{ text: [words.held, ' ', calendarLink(seat, tools, words.calendar)] }];
};

export const showWorkshop = async (acting: Acting): Promise<Message> => {
  const { one, call, tools } = acting;
  const shown = await workshopShown(one, tools);
  const decides = one.trainerId === call.person.id || call.roles.includes('coordination');
  return message(
    ...shown.sections,
    ...(await ofHolder(acting)),
    ...(decides && one.state !== 'wished' ? ofTrainer(acting) : []),
  );
};

export type Who = Pick<CommandCall<unknown>, 'person' | 'roles' | 'confirmed'>;
