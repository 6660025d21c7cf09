import { byId } from './page.js';
import { call, piece } from './server.js';
import { swap } from './swap.js';
import { follow } from './tour.js';

const shown = () => {
  const { as, in: place, fresh, show } = byId('head').dataset;
  return { as, in: place, fresh, show };
};

let where = shown();
let moves = 0;
let refreshing;
let again = false;

/** Who is looking, and at what: as the interface takes them. */
export const here = () => ({ as: where.as, in: where.in });

const markRead = async () => {
  if (byId('head').dataset.unread !== '0') await call('read', here());
};

const draw = async (moved) => {
  const move = moves;
  const html = await piece('main', where);
  // Answers may come back in another order than they were asked.
  if (move !== moves) return;
  swap(html, moved);
  follow(byId('head').dataset);
  await markRead();
};

const drawUntilFresh = async () => {
  while (again) {
    again = false;
    await draw(false);
  }
};

/** Shows what is true now: calls that come during a refresh share one more. */
export const refresh = () => {
  again = true;
  refreshing ??= drawUntilFresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
};

/** As many messages more as the link says. */
export const showEarlier = (show) => {
  where = { ...where, show };
  return refresh();
};

const asked = (address) => {
  const query = new URL(address, location.href).searchParams;
  return { as: query.get('as') ?? '', in: query.get('in') ?? '' };
};

const drafts = new Map();
const draftOf = ({ as, in: place }) => `${as} ${place}`;

/** What was being written to one conversation waits there, and goes to no other. */
const keepDraft = (before) => {
  const box = byId('text');
  drafts.set(draftOf(before), box.value);
  box.value = drafts.get(draftOf(where)) ?? '';
};

/** Becomes someone else or opens another conversation, as the address says. */
export const go = async (address, { push }) => {
  const before = where;
  where = asked(address);
  moves += 1;
  try {
    await draw(true);
  } catch (error) {
    where = before;
    throw error;
  }
  where = shown();
  keepDraft(before);
  if (push) history.pushState(null, '', address);
  byId('side').hidePopover();
  byId('here').focus({ preventScroll: true });
};
