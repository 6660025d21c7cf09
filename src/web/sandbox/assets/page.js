/** What the server, or its absence, has to say to the person. */
export class Refused extends Error {}

export const byId = (id) => document.getElementById(id);

const alertOnTop = () => document.querySelector('dialog[open] .alert') ?? byId('alert');

const say = (element, text) => {
  element.textContent = text;
  element.hidden = text === '';
};

export const showAlert = (text) => say(alertOnTop(), text);

const clearAlerts = () => {
  for (const alert of document.querySelectorAll('[role=alert].alert')) say(alert, '');
};

export const report = (error) => {
  if (!(error instanceof Refused)) reportError(error);
};

let acting = false;

/** One act at a time: a second click while the first is on its way does nothing. */
export const act = async (work, busy = 'busy') => {
  if (acting) return;
  acting = true;
  clearAlerts();
  const status = byId('status');
  status.textContent = status.dataset[busy];
  try {
    await work();
  } catch (error) {
    showAlert(error.message);
    report(error);
  } finally {
    status.textContent = '';
    acting = false;
  }
};
