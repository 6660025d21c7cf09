import { runInTurn, announce, byId } from './page.js';
import { refresh } from './place.js';
import { callApi } from './server.js';

const DURATION = /^P/;

const bodyOf = (move) => {
  if (move === 'next') return { next: true };
  return DURATION.test(move) ? { by: move } : { at: move };
};

export const isMoving = () => byId('clock').hasAttribute('aria-busy');

const moveClock = async (where) => {
  byId('clock').setAttribute('aria-busy', 'true');
  try {
    await callApi('clock', bodyOf(where));
    await refresh();
    announce(byId('now').querySelector('.wide').textContent);
  } finally {
    byId('clock').removeAttribute('aria-busy');
  }
};

byId('clock').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-move]');
  if (button) runInTurn(button.id, () => moveClock(button.dataset.move), 'clock');
});
