import { draftOf, keepDraft, nameOfMessage } from './drafts.js';
import { byId } from './page.js';
import { callApi, fetchPiece } from './server.js';
import { swapContent } from './swap.js';
import { followSteps } from './tour.js';

const shownPlace = () => {
  const { as, in: place, fresh, show } = byId('head').dataset;
  return { as, in: place, fresh, show };
};

const placeOf = ({ as, in: place }) => ({ as, in: place });

let where = shownPlace();

/** The person and conversation, as the interface takes them. */
export const currentPlace = () => placeOf(where);

const drawPage = async (moved) => {
  swapContent(await fetchPiece('main', where), moved);
  where = shownPlace();
  followSteps(byId('head').dataset);
  if (byId('head').dataset.unread !== '0') await callApi('read', currentPlace());
};

let last = Promise.resolve();

/** One refresh at a time: two could finish in the other order, or mark as read what the second shows as new. */
const inTurn = (work) => {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
};

let waiting;

/** Shows the current state. Calls made before it starts share one refresh. */
export const refresh = () => {
  waiting ??= inTurn(() => {
    waiting = undefined;
    return drawPage(false);
  });
  return waiting;
};

export const showEarlier = (show) =>
  inTurn(() => {
    where = { ...where, show };
    return drawPage(false);
  });

const placeAskedFor = (address) => {
  const query = new URL(address, location.href).searchParams;
  return { as: query.get('as') ?? '', in: query.get('in') ?? '' };
};

const addressOf = (place) =>
  `/?${new URLSearchParams({ ...placeOf(place), lang: document.documentElement.lang }).toString()}`;

// The requested person may be missing or abbreviated: the address gets the actual person and conversation.
history.replaceState(null, '', addressOf(where) + location.hash);

/** The link stays on this page. */
export const isHere = (address) => {
  const { as, in: place } = placeAskedFor(address);
  return as === where.as && place === where.in;
};

/** A draft stays with its conversation, and never goes to another. */
const showDraft = () => {
  byId('text').value = draftOf(nameOfMessage(where)) ?? '';
};

byId('text').addEventListener('input', () => keepDraft(nameOfMessage(where), byId('text').value));

const arriveAt = async (address) => {
  const before = where;
  where = placeAskedFor(address);
  try {
    await drawPage(true);
  } catch (error) {
    where = before;
    throw error;
  }
  showDraft();
};

export const goTo = async (address, { push }) => {
  // A form belongs to the person who opened it.
  byId('dialog').close();
  await inTurn(() => arriveAt(address));
  if (push) history.pushState(null, '', addressOf(where));
  byId('side').hidePopover();
  byId('here').focus({ preventScroll: true });
};

showDraft();
