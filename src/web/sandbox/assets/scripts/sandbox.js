import { attachedFile, detachFile } from './attach.js';
import { isMoving } from './clock.js';
import './composer.js';
import { isForm, openForm, submitForm } from './dialog.js';
import { editMessage, removeMessage } from './own.js';
import { runInTurn, byId, reportUnexpected } from './page.js';
import { goTo, currentPlace, isHere, refresh, showEarlier } from './place.js';
import './search.js';
import { showPointed } from './ring.js';
import { callApi } from './server.js';
import { toBottom, toStart } from './swap.js';
import { beginTour } from './tour.js';

const LOOK_EVERY_MS = 30_000;
const CHANGES_EVERY_MS = 150;

const followAnswer = async ({ answer }, opener) => {
  await refresh();
  if (answer?.form) await openForm(answer.form, opener);
};

const pressButton = async ({ press: button, message }, opener, value) => {
  const chosen = value === undefined ? {} : { value };
  await followAnswer(await callApi('press', { as: currentPlace().as, message, button, ...chosen }), opener);
};

const sendText = async () => {
  const box = byId('text');
  const text = box.value;
  const files = await attachedFile();
  if (text.trim() === '' && !files.files) return;
  const answer = await callApi('say', { ...currentPlace(), text, ...files });
  detachFile();
  // Text typed while the message was being sent starts the next one.
  if (box.value === text) box.value = '';
  await followAnswer(answer, box.id);
  toBottom();
};

const onPress = async ({ dataset, id }) => {
  if (dataset.edit) return editMessage(dataset, id);
  if (dataset.delete) return followAnswer(await removeMessage(dataset), id);
  return pressButton(dataset, id);
};

const isPlainClick = (event) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-go], a[data-show]');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    const { show } = link.dataset;
    runInTurn(link.href, () => (show ? showEarlier(show) : goTo(link.href, { push: true })));
  }
  const button = event.target.closest('button[data-press], button[data-edit], button[data-delete]');
  if (button) runInTurn(button.id, () => onPress(button));
});

const addressOf = (form) =>
  `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form)).toString()}`;

const onSubmit = (form, submitter) => {
  if (form.id === 'composer') return sendText();
  if (isForm(form)) return submitForm(form);
  if (form.dataset.press) return pressButton(form.dataset, submitter?.id, new FormData(form).get('value'));
  const address = addressOf(form);
  form.reset();
  return goTo(address, { push: true });
};

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  runInTurn(submitter?.id || form.id, () => onSubmit(form, submitter));
});

addEventListener('popstate', () => {
  if (!isHere(location.href)) runInTurn(location.href, () => goTo(location.href, { push: false }));
});

// A server that is away needs no message: the stream reconnects with it.
const reportFailures = (work) => work().catch(reportUnexpected);

const changes = new EventSource('/sandbox/changes');
let looking;
// One step of the clock changes a hundred things within a second: a refresh now and then shows them all.
changes.addEventListener('changed', () => {
  looking ??= setTimeout(() => {
    looking = undefined;
    // The end of a move shows everything; refreshing on the way would slow it down.
    if (!isMoving()) reportFailures(refresh);
  }, CHANGES_EVERY_MS);
});
// A stream that opens or reconnects may have missed something. This also marks what is on screen as read.
changes.addEventListener('open', () => reportFailures(refresh));

// Programme time advances by itself, without an event.
setInterval(() => reportFailures(refresh), LOOK_EVERY_MS);

beginTour();
toStart();
showPointed();
