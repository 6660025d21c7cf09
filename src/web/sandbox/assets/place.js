import { byId } from './page.js';
import { call, fragment } from './server.js';
import { swap } from './swap.js';

const shown = () => ({ as: byId('head').dataset.as, in: byId('head').dataset.in });

let where = shown();
let moves = 0;
let refreshing;
let again = false;

/** Who is looking, and at what: as the interface takes them. */
export const here = () => where;

const markRead = async () => {
  if (byId('head').dataset.unread !== '0') await call('read', shown());
};

const draw = async (moved) => {
  const move = moves;
  const html = await fragment(where);
  // Answers may come back in another order than they were asked.
  if (move !== moves) return;
  swap(html, moved);
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

const asked = (address) => {
  const query = new URL(address, location.href).searchParams;
  return { as: query.get('as') ?? '', in: query.get('in') ?? '' };
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
  if (push) history.pushState(null, '', address);
  byId('here').focus({ preventScroll: true });
};
