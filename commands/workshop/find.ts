import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import type { WorkshopState } from '../../src/rituals/workshop/workshop.ts';
import { seatsOf } from '../../src/store/workshop/seats.ts';
import {
  isSession,
  lockWorkshop,
  type Session,
  type Workshop,
  workshopsAround,
  workshopsIn,
} from '../../src/store/workshop/workshops.ts';
import type { TypedVerb } from './order.ts';

export const WORKSHOP_ROLES = ['eig', 'mentor', 'coordination'] as const;

export type Acting = {
  one: Workshop;
  call: Pick<CommandCall<unknown>, 'person' | 'roles' | 'confirmed'>;
  tools: Tools;
};

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text);

export const workshopPressed = async (id: string, { scope, texts }: Tools): Promise<Workshop> =>
  (isUuid(id) ? await lockWorkshop(scope, { id }) : undefined) ?? refuse(texts.engine.stale);

const OPEN_TO_ALL: Partial<Record<TypedVerb, readonly WorkshopState[]>> = {
  join: ['planned'],
  second: ['wished', 'offered'],
  lead: ['wished'],
};

/** Without a number, the trainings it may be about: one they give, one they are on, or the only one. */
const candidatesFor = async (
  verb: TypedVerb,
  personId: string,
  { scope }: Tools,
): Promise<readonly Workshop[]> => {
  const states = OPEN_TO_ALL[verb];
  if (states) return (await workshopsIn(scope, states)).filter(({ trainerId }) => trainerId !== personId);
  const around = await workshopsAround(scope, personId, ['offered', 'planned', 'done']);
  if (verb === 'leave') return around.filter((one) => one.trainerId !== personId && one.state !== 'done');
  if (verb === 'answer') return around.filter((one) => one.trainerId !== personId && one.state === 'done');
  return around.filter(({ trainerId }) => trainerId === personId);
};

/** The training with this number, or else the only one it may be about. */
export const workshopNamed = async (
  { verb, number }: { verb: TypedVerb; number?: number },
  personId: string,
  tools: Tools,
): Promise<Workshop> => {
  const { scope, texts } = tools;
  if (number !== undefined) {
    // The database refuses to compare a number beyond the column's type.
    const found = number < 2 ** 31 ? await lockWorkshop(scope, { number }) : undefined;
    return found ?? refuse(texts.workshopRefused.unknown(number));
  }
  const [only, another] = await candidatesFor(verb, personId, tools);
  if (!only || another) return refuse(texts.workshopRefused.which);
  return workshopPressed(only.id, tools);
};

export const mustRun = ({ one, tools: { texts } }: Acting): void => {
  if (one.state !== 'done' && one.state !== 'cancelled') return;
  refuse(texts.workshopRefused.over(one.number, texts.workshop.states[one.state]));
};

export const mustBeAhead = (acting: Acting): Session => {
  const { one, tools } = acting;
  const { workshopRefused: refused } = tools.texts;
  mustRun(acting);
  if (!isSession(one)) return refuse(refused.noDate(one.number));
  if (Temporal.Instant.compare(tools.now, one.startsAt) >= 0) return refuse(refused.begun(one.number));
  return one;
};

/** The trainer and the coordination decide about it. */
export const mustDecide = ({ one, call, tools: { texts } }: Acting): void => {
  if (one.trainerId !== call.person.id && !call.roles.includes('coordination'))
    refuse(texts.workshopRefused.notYours);
};

export const mustNotGiveIt = ({ one, call, tools: { texts } }: Acting): void => {
  if (one.trainerId === call.person.id) refuse(texts.workshopRefused.own);
};

export const mineAmong = async ({ one, call, tools: { scope } }: Acting) => {
  const seats = await seatsOf(scope, one.id);
  return { seats, mine: seats.find(({ personId }) => personId === call.person.id) };
};
