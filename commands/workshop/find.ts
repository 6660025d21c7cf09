import { type About, type ActCall, numberedRow, refined } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { areUnsigned, holdingSeats } from '../../src/rituals/workshop/seats.ts';
import type { WorkshopState } from '../../src/rituals/workshop/workshop.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { type Seat, seatOf, seatsOf } from '../../src/store/workshop/seats.ts';
import {
  isSession,
  lockWorkshop,
  type Session,
  type Workshop,
  workshopsAround,
  workshopsIn,
} from '../../src/store/workshop/workshops.ts';
import { refusalIfOver } from './rules.ts';

/** Without a number, the trainings it may be about. */
type Candidates = (personId: string, scope: Scope) => Promise<readonly Workshop[]>;

const othersIn =
  (...states: readonly WorkshopState[]): Candidates =>
  async (personId, scope) =>
    (await workshopsIn(scope, states)).filter(({ trainerId }) => trainerId !== personId);

const aroundThem =
  (isCandidate: (one: Workshop, personId: string) => boolean): Candidates =>
  async (personId, scope) =>
    (await workshopsAround(scope, personId, ['offered', 'planned', 'done'])).filter((one) =>
      isCandidate(one, personId),
    );

const trainingAmong = (candidates: Candidates): About<Workshop, string> =>
  numberedRow({
    name: 'a training',
    find: (named, _, { scope }) => lockWorkshop(scope, named),
    candidates: async ({ person }, { scope }) => (await candidates(person.id, scope)).map(({ id }) => id),
    refused: {
      unknown: (number, { workshopRefused }) => workshopRefused.unknown(number),
      which: ({ workshopRefused }) => workshopRefused.which,
    },
  });

/** One that they give. */
export const ownTraining = trainingAmong(aroundThem(({ trainerId }, personId) => trainerId === personId));
export const wish = trainingAmong(othersIn('wished'));
export const undatedTraining = trainingAmong(othersIn('wished', 'offered'));

/** One whose list they are on. */
export const joinedTraining = trainingAmong(
  aroundThem(({ trainerId, state }, personId) => trainerId !== personId && state !== 'done'),
);

const mustHaveADate = (one: Workshop, _: ActCall, tools: Tools): Session => {
  const over = refusalIfOver(one, tools);
  if (over !== undefined) return refuse(over);
  return isSession(one) ? one : refuse(tools.texts.workshopRefused.noDate(one.number));
};

export const session = refined(trainingAmong(othersIn('planned')), 'with a date', mustHaveADate);

export type Attended = Workshop & { seat: Seat };

/** Asked once of people who had a place: attendance is not recorded. */
const mayAnswer = async (one: Workshop, { person }: ActCall, tools: Tools): Promise<Attended> => {
  const { scope, texts } = tools;
  const { workshopRefused: refused } = texts;
  if (one.state !== 'done') return refuse(refused.notDone(one.number));
  const seat = await seatOf(scope, one.id, person.id);
  if (seat?.state !== 'holds') return refuse(refused.notThere);
  if (!areUnsigned(holdingSeats(await seatsOf(scope, one.id)))) return refuse(refused.tooFew);
  return seat.answered ? refuse(refused.answered) : { ...one, seat };
};

export const attendedTraining = refined(
  trainingAmong(aroundThem(({ trainerId, state }, personId) => trainerId !== personId && state === 'done')),
  'over, where they had a place and have not answered',
  mayAnswer,
);
