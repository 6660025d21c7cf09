import { runInTurn, announce, byId, reportUnexpected, showAlert } from './page.js';
import { refresh } from './place.js';
import { callApi, fetchPiece } from './server.js';

const DURATION = /^P/;

const bodyOf = (move) => {
  if (move === 'next') return { next: true };
  return DURATION.test(move) ? { by: move } : { at: move };
};

export const isMoving = () => byId('clock').hasAttribute('aria-busy');

const SHOWN_EVERY_MS = 250;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the move is, until it is over; the button stays the same element, so that it keeps the focus. */
const followMove = async (isOver) => {
  const travel = byId('travel');
  while (!isOver()) {
    await pause(SHOWN_EVERY_MS);
    const way = await fetchPiece('travel', {});
    if (isOver()) break;
    byId('travel-way').innerHTML = way;
    travel.hidden = way === '';
  }
  travel.hidden = true;
};

const showMove = async (moved) => {
  let over = false;
  const follow = followMove(() => over).catch(() => {});
  try {
    await moved;
  } finally {
    over = true;
    await follow;
  }
};

const moveClock = async (where) => {
  byId('clock').setAttribute('aria-busy', 'true');
  try {
    await showMove(callApi('clock', bodyOf(where)));
    await refresh();
    announce(byId('now').querySelector('.wide').textContent);
  } finally {
    byId('clock').removeAttribute('aria-busy');
  }
};

// Not in turn: the move that it ends is the act under way.
byId('travel-stop').addEventListener('click', () => {
  callApi('clock', { stop: true }).catch((error) => showAlert(error.message));
});

byId('clock').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-move]');
  if (button) runInTurn(button.id, () => moveClock(button.dataset.move), 'clock');
});

/** A move that was under way when the page came: another tab's, or the first morning. */
const followOthers = async () => {
  for (let way = await fetchPiece('travel', {}); way !== ''; way = await fetchPiece('travel', {})) {
    byId('travel-way').innerHTML = way;
    byId('travel').hidden = false;
    await pause(SHOWN_EVERY_MS);
  }
  byId('travel').hidden = true;
};

followOthers().catch(reportUnexpected);
