/** A sentence for the person from the server, or about its absence. */
export class Refused extends Error {}

export const byId = (id) => document.getElementById(id);

const alertOnTop = () => document.querySelector('dialog[open] .alert') ?? byId('alert');

const showText = (element, text) => {
  element.textContent = text;
  element.hidden = text === '';
};

export const showAlert = (text) => showText(alertOnTop(), text);

const clearAlerts = () => {
  for (const alert of document.querySelectorAll('[role=alert].alert')) showText(alert, '');
};

/** Tells screen readers what changed on screen. */
export const announce = (text) => {
  byId('said').textContent = text;
};

/** Room below what is scrolled to. */
const MARGIN_PX = 8;

/** Scrolls an element into view. `scrollIntoView` would also move the place where Tab continues. */
export const reveal = (element, scroller, { atTop = false } = {}) => {
  const [one, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (atTop || one.top < view.top) scroller.scrollTop += one.top - view.top;
  else if (one.bottom + MARGIN_PX > view.bottom) scroller.scrollTop += one.bottom + MARGIN_PX - view.bottom;
};

export const reportUnexpected = (error) => {
  if (!(error instanceof Refused)) reportError(error);
};

const perform = async (work, busy) => {
  clearAlerts();
  const status = byId('status');
  status.textContent = status.dataset[busy];
  try {
    await work();
  } catch (error) {
    showAlert(error.message);
    reportUnexpected(error);
  } finally {
    status.textContent = '';
  }
};

const busyControls = new Set();
let last = Promise.resolve();

/** One act at a time, in order; pressing a busy control again does nothing. */
export const runInTurn = (control, work, busy = 'busy') => {
  if (busyControls.has(control)) return;
  busyControls.add(control);
  last = last.then(() => perform(work, busy)).finally(() => busyControls.delete(control));
};
