import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { refuseField } from '../../src/engine/practice/acts/field-errors.ts';
import { type Outcome, replyWith, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { promoteWaiting } from '../../src/changes/workshop/promote.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { whenOf } from '../../src/messages/workshop/card.ts';
import { workshopKeys } from '../../src/messages/workshop/keys.ts';
import { holdingSeats } from '../../src/rituals/workshop/seats.ts';
import type { Offer } from '../../src/rituals/workshop/workshop.ts';
import { seatsOf } from '../../src/store/workshop/seats.ts';
import { changeWorkshop, isSession, type Workshop, workshopOf } from '../../src/store/workshop/workshops.ts';
import { offerFields } from './fields.ts';
import { ownTraining } from './find.ts';
import { confirmOffer } from './readers.ts';
import { mustDecide, mustNotHaveBegun, mustRun } from './rules.ts';
import { dateFields, startShown } from './start.ts';
import { tellChange, tellDate } from './tell.ts';

const reloadWorkshop = async (one: Workshop, { scope }: Tools): Promise<Workshop> =>
  (await workshopOf(scope, one.id)) ?? one;

/** What people with a place or a rank on the waiting list need to know. */
const concernsSeats = (before: Workshop, after: Workshop): boolean =>
  before.title !== after.title ||
  before.where !== after.where ||
  before.minutes !== after.minutes ||
  before.startsAt?.equals(after.startsAt ?? before.startsAt) === false;

/** Its first date, which opens sign-up. */
const setDate = async (startsAt: Temporal.Instant, one: Workshop, tools: Tools): Promise<Outcome> => {
  const { scope, texts } = tools;
  await changeWorkshop(scope, one.id, { startsAt, state: 'planned' });
  const after = await reloadWorkshop(one, tools);
  if (!isSession(after)) return refuse(texts.engine.stale);
  const words = texts.workshop.saved.dated(one.number, whenOf(after, texts));
  return {
    ...replyWith({ text: [words], actions: [buttonFor(workshopKeys.edit, one.id, texts)] }),
    log: [{ type: 'workshop.dated' }],
    say: tellDate(after, await seatsOf(scope, one.id)),
  };
};

const mustKeepTakenPlaces = async (
  { places }: Partial<Offer>,
  one: Workshop,
  tools: Tools,
): Promise<void> => {
  const taken = holdingSeats(await seatsOf(tools.scope, one.id)).length;
  if (places !== undefined && places < taken)
    refuseField('places', tools.texts.workshopRefused['below-taken'](taken));
};

type Change = { offer: Partial<Offer>; startsAt?: Temporal.Instant };

const applyChange = async (
  { about: one, given: { offer, startsAt }, call }: Acted<Workshop, Change>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts } = tools;
  await mustKeepTakenPlaces(offer, one, tools);
  confirmOffer({ ...one, ...offer }, call, tools, one);
  if (Object.keys(offer).length > 0) await changeWorkshop(scope, one.id, offer);
  if (startsAt && !isSession(one)) return setDate(startsAt, one, tools);
  const moved = concernsSeats(one, { ...one, ...offer, ...(startsAt ? { startsAt } : {}) });
  if (startsAt) await changeWorkshop(scope, one.id, { startsAt });
  if (moved) await changeWorkshop(scope, one.id, { sequence: one.sequence + 1 });
  const after = await reloadWorkshop(one, tools);
  const up = isSession(after) ? await promoteWaiting(after, tools) : [];
  const told = moved && isSession(after) ? tellChange(after, await seatsOf(scope, one.id)) : [];
  return {
    ...sayBack(texts.workshop.saved.changed(one.number)),
    log: [{ type: 'workshop.changed', facts: { moved } }],
    say: [...up, ...told],
  };
};

export const edit = actOn(ownTraining, {
  name: 'workshop-edit',
  key: workshopKeys.edit,
  verb: ({ workshopWords: { verbs } }) => verbs.edit,
  may: [mustRun, mustDecide, mustNotHaveBegun],
  form: {
    title: ({ workshop }) => workshop.editTitle,
    fields: ({ zone }: Workshop) => offerFields(zone),
    before: ({ about }) => ({ ...about, ...startShown(about) }),
  },
  logs: ['workshop.changed', 'workshop.dated'],
  handle: applyChange,
});

export const date = actOn(ownTraining, {
  name: 'workshop-date',
  key: workshopKeys.date,
  verb: ({ workshopWords: { verbs } }) => verbs.date,
  may: [mustRun, mustDecide, mustNotHaveBegun],
  form: {
    title: ({ workshop }) => workshop.dateTitle,
    fields: ({ zone }: Workshop) => dateFields(zone),
    before: ({ about }) => startShown(about),
    words: wordsAct('date'),
  },
  logs: ['workshop.changed', 'workshop.dated'],
  handle: ({ given, ...acted }, tools) => applyChange({ ...acted, given: { ...given, offer: {} } }, tools),
});
