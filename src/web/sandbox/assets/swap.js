import { byId } from './page.js';

const NEAR_PX = 60;

/** Leaves what has not changed in place, so that focus, choices under way and announcements survive. */
const mergeChildren = (old, fresh) => {
  // A copy: taking an item out of the fragment shortens its own list.
  const items = [...fresh.children];
  let at = old.firstElementChild;
  for (const item of items) {
    const known = [...old.children].find(({ id }) => id === item.id);
    if (known?.isEqualNode(item)) {
      if (known === at) at = at.nextElementSibling;
      else old.insertBefore(known, at);
      continue;
    }
    if (known && known === at) at = at.nextElementSibling;
    known?.remove();
    old.insertBefore(item, at);
  }
  while (at) {
    const gone = at;
    at = at.nextElementSibling;
    gone.remove();
  }
};

const keepOpen = (fresh) => {
  for (const { id } of document.querySelectorAll('details[open]'))
    fresh.getElementById(id)?.setAttribute('open', '');
};

const swapPart = (fresh, moved) => {
  const old = byId(fresh.id);
  // A look taken while time still moves must not make the clock look ready.
  if (fresh.id === 'clock' && 'moving' in document.body.dataset) fresh.setAttribute('aria-busy', 'true');
  if (old.isEqualNode(fresh)) return;
  // Elsewhere, the whole log is another one: merged, it would be read aloud from its first line.
  if (fresh.id === 'log' && !moved) mergeChildren(old, fresh);
  else old.replaceWith(fresh);
};

const refocus = (id) => {
  if (!id || document.activeElement?.id === id) return;
  (byId(id) ?? byId('log')).focus({ preventScroll: true });
};

const isAtBottom = ({ scrollHeight, scrollTop, clientHeight }) =>
  scrollHeight - scrollTop - clientHeight < NEAR_PX;

export const toBottom = () => {
  const log = byId('log');
  log.scrollTop = log.scrollHeight;
};

/** Puts a fragment in place of what the page shows; `moved` when it shows another person or conversation. */
export const swap = (html, moved) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  if (!moved) keepOpen(template.content);
  const follow = moved || isAtBottom(byId('log'));
  const focused = document.activeElement?.id;
  const parts = [...template.content.children];
  for (const part of parts) swapPart(part, moved);
  document.title = byId('head').dataset.title;
  if (!moved) refocus(focused);
  if (follow) toBottom();
};
