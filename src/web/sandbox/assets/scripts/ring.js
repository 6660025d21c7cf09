import { byId, reveal } from './page.js';

// A sheet of its own: a class on the control would make it differ from what the server draws, and be drawn again.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

const RING = '{ outline: 3px solid var(--ring); outline-offset: 3px; border-radius: 0.5rem; }';

const rulesFor = (id) => {
  const rules = [`#${CSS.escape(id)} ${RING}`];
  // On a phone the list is behind the menu.
  if (byId(id)?.closest('#side')) rules.push(`@media (max-width: 49.999rem) { #menu ${RING} }`);
  return rules.join('\n');
};

let pointed;

/** What it points at is on screen: in the conversation, or in the clock's strip, which scrolls on a phone. */
export const showPointed = () => {
  const control = byId(pointed);
  if (control?.closest('#log')) reveal(control, byId('log'));
  const strip = control?.closest('.moves');
  if (strip) strip.scrollLeft = control.offsetLeft - strip.offsetLeft - 8;
};

/** Puts a ring around a control, and around no other. */
export const pointAt = (id) => {
  sheet.replaceSync(id ? rulesFor(id) : '');
  const isNew = id !== pointed;
  pointed = id;
  if (isNew) showPointed();
};
