import { byId, reveal } from './page.js';

const NEAR_PX = 60;

/** Leaves unchanged nodes in place, so that focus, selections in progress and announcements survive. */
const mergeChildren = (old, fresh) => {
  // A copy, because taking an item out of the fragment shortens the live list.
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

const swapPart = (fresh, moved) => {
  const old = byId(fresh.id);
  if (old.isEqualNode(fresh)) return;
  // After a move the log is another one: merged, it would be read aloud from its first line.
  if (fresh.id === 'log' && !moved) mergeChildren(old, fresh);
  else old.replaceWith(fresh);
};

/** Beside a thread, its conversation stays where it was; a thread just opened shows the message it is under. */
const placeBeside = (scrolled) => {
  const beside = byId('beside');
  const root = byId(`beside-message-${byId('head').dataset.in.replace('thread-', '')}`);
  beside.scrollTop = scrolled ?? beside.scrollHeight;
  if (root && scrolled === undefined) reveal(root, beside);
};

const refocus = (id) => {
  if (!id || document.activeElement?.id === id) return;
  (byId(id) ?? byId('log')).focus({ preventScroll: true });
};

const belowOf = ({ scrollHeight, scrollTop }) => scrollHeight - scrollTop;
const isAtBottom = (log) => belowOf(log) - log.clientHeight < NEAR_PX;
const isAtTop = ({ scrollTop }) => scrollTop < NEAR_PX;

export const toBottom = () => {
  const log = byId('log');
  log.scrollTop = log.scrollHeight;
};

let stuck = true;
const onScroll = ({ target }) => {
  stuck = isAtBottom(target);
};
// The box grows, the tour opens, a phone shows its keyboard: readers at the end stay at the end.
const logResizes = new ResizeObserver(() => stuck && toBottom());

const watchLog = () => {
  logResizes.disconnect();
  logResizes.observe(byId('log'));
  byId('log').addEventListener('scroll', onScroll, { passive: true });
};

/** Starts reading at the new messages, or else at the end. */
export const toStart = () => {
  placeBeside();
  const line = byId('fresh');
  if (line) reveal(line, byId('log'), { atTop: true });
  else toBottom();
  stuck = isAtBottom(byId('log'));
  watchLog();
};

/** Replaces parts of the page; `moved` when it shows another person or conversation. */
export const swapContent = (html, moved) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  const log = byId('log');
  const top = isAtTop(log);
  const { focused, below, bottom } = {
    focused: document.activeElement?.id,
    below: belowOf(log),
    // Scroll events fire late: someone who has just reached the top may still count as at the end.
    bottom: isAtBottom(log) || (stuck && !top),
  };
  const scrolled = moved ? undefined : byId('beside').scrollTop;
  const parts = [...template.content.children];
  for (const part of parts) swapPart(part, moved);
  placeBeside(scrolled);
  document.title = byId('head').dataset.title;
  if (moved) return toStart();
  refocus(focused);
  if (bottom) toBottom();
  // Messages added above must not push away what is being read.
  else if (top) byId('log').scrollTop = byId('log').scrollHeight - below;
};
