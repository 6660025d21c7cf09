import type { Texts } from '../../texts/index.ts';
import { defineKey, type Key } from '../acting/key.ts';
import { uuid } from '../acting/payload.ts';

const keyWith = (id: string, label: (words: Texts['dataset']) => string): Key<string> =>
  defineKey({ id, label: ({ dataset }) => label(dataset), payload: uuid });

/** The buttons of datasets. Those of the question carry it, `add` carries the team, and `update` is a select of datasets. */
export const datasetKeys = {
  update: keyWith('datasetUpdate', ({ choose }) => choose),
  add: keyWith('datasetAdd', ({ add }) => add),
  nothing: keyWith('datasetNothing', ({ checkin }) => checkin.nothing),
  forward: keyWith('datasetForward', ({ checkin }) => checkin.forward),
  block: keyWith('datasetBlocked', ({ checkin }) => checkin.blocked),
  /** The coordination’s, about a blocked dataset of any team. */
  offer: keyWith('datasetOffer', ({ offer }) => offer.button),
};
