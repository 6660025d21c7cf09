import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { seatOf } from '../../src/store/workshop/seats.ts';
import { isSession, type Workshop } from '../../src/store/workshop/workshops.ts';

export const WORKSHOP_ROLES = ['eig', 'mentor', 'coordination'] as const;

/** Why nothing more can be done with one that is done or cancelled. */
export const refusalIfOver = ({ number, state }: Workshop, { texts }: Tools): string | undefined =>
  state === 'done' || state === 'cancelled'
    ? texts.workshopRefused.over(number, texts.workshop.states[state])
    : undefined;

const hasBegun = (one: Workshop, { now }: Tools): boolean =>
  isSession(one) && Temporal.Instant.compare(now, one.startsAt) >= 0;

export const mustRun: Rule<Workshop> = ({ about: one }, tools) => refusalIfOver(one, tools);

export const mustNotHaveBegun: Rule<Workshop> = ({ about: one }, tools) =>
  hasBegun(one, tools) ? tools.texts.workshopRefused.begun(one.number) : undefined;

/** Whoever is only interested may leave at any time. */
export const mustNotHaveBegunWithThem: Rule<Workshop> = async ({ about: one, call }, tools) => {
  if (!hasBegun(one, tools)) return undefined;
  const seat = await seatOf(tools.scope, one.id, call.person.id);
  const isOnIt = seat?.state === 'holds' || seat?.state === 'waits';
  return isOnIt ? tools.texts.workshopRefused.begun(one.number) : undefined;
};

/** The trainer and the coordination decide about it. */
export const mustDecide: Rule<Workshop> = ({ about: one, call }, { texts }) =>
  one.trainerId === call.person.id || call.roles.includes('coordination')
    ? undefined
    : texts.workshopRefused.notYours;

export const mustNotGiveIt: Rule<Workshop> = ({ about: one, call }, { texts }) =>
  one.trainerId === call.person.id ? texts.workshopRefused.own : undefined;

export const mustHaveNoDate: Rule<Workshop> = ({ about: one }, { texts }) =>
  isSession(one) ? texts.workshopRefused.hasDate(one.number) : undefined;

export const mustBeAWish: Rule<Workshop> = ({ about: one }, { texts }) =>
  one.state === 'wished' ? undefined : texts.workshopRefused.noWish(one.number);

export const mustNotBeCancelled: Rule<Workshop> = ({ about: one }, tools) =>
  one.state === 'cancelled' ? refusalIfOver(one, tools) : undefined;
