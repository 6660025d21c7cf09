import { act, announce, byId } from './page.js';
import { refresh } from './place.js';
import { call } from './server.js';

const DURATION = /^P/;

const bodyOf = (move) => {
  if (move === 'next') return { next: true };
  return DURATION.test(move) ? { by: move } : { at: move };
};

export const isMoving = () => byId('clock').hasAttribute('aria-busy');

const move = async (where) => {
  byId('clock').setAttribute('aria-busy', 'true');
  try {
    await call('clock', bodyOf(where));
    await refresh();
    announce(byId('now').querySelector('.wide').textContent);
  } finally {
    byId('clock').removeAttribute('aria-busy');
  }
};

byId('clock').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-move]');
  if (button) act(button.id, () => move(button.dataset.move), 'clock');
});
