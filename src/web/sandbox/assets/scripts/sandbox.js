import { attached, detach } from './attach.js';
import { isMoving } from './clock.js';
import './composer.js';
import { isForm, openForm, submitForm } from './dialog.js';
import { edit, remove } from './own.js';
import { act, byId, report } from './page.js';
import { go, here, isHere, refresh, showEarlier } from './place.js';
import './search.js';
import { call } from './server.js';
import { toBottom, toStart } from './swap.js';
import { begin } from './tour.js';

const LOOK_EVERY_MS = 30_000;
const CHANGES_EVERY_MS = 150;

const follow = async ({ answer }, opener) => {
  await refresh();
  if (answer?.form) await openForm(answer.form, opener);
};

const press = async ({ press: button, message }, opener, value) => {
  const chosen = value === undefined ? {} : { value };
  await follow(await call('press', { as: here().as, message, button, ...chosen }), opener);
};

const say = async () => {
  const box = byId('text');
  const text = box.value;
  const files = await attached();
  if (text.trim() === '' && !files.files) return;
  const answer = await call('say', { ...here(), text, ...files });
  detach();
  // Text typed while the message was being sent starts the next one.
  if (box.value === text) box.value = '';
  await follow(answer, box.id);
  toBottom();
};

const pressed = async ({ dataset, id }) => {
  if (dataset.edit) return edit(dataset, id);
  if (dataset.delete) return follow(await remove(dataset), id);
  return press(dataset, id);
};

const isPlainClick = (event) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-go], a[data-show]');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    const { show } = link.dataset;
    act(link.href, () => (show ? showEarlier(show) : go(link.href, { push: true })));
  }
  const button = event.target.closest('button[data-press], button[data-edit], button[data-delete]');
  if (button) act(button.id, () => pressed(button));
});

const addressOf = (form) => `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`;

const submitted = (form, submitter) => {
  if (form.id === 'composer') return say();
  if (isForm(form)) return submitForm(form);
  if (form.dataset.press) return press(form.dataset, submitter?.id, new FormData(form).get('value'));
  const address = addressOf(form);
  form.reset();
  return go(address, { push: true });
};

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  act(submitter?.id || form.id, () => submitted(form, submitter));
});

addEventListener('popstate', () => {
  if (!isHere(location.href)) act(location.href, () => go(location.href, { push: false }));
});

// A server that is away needs no message: the stream reconnects with it.
const quietly = (work) => work().catch(report);

const changes = new EventSource('/sandbox/changes');
let looking;
// One step of the clock changes a hundred things within a second: a refresh now and then shows them all.
changes.addEventListener('changed', () => {
  looking ??= setTimeout(() => {
    looking = undefined;
    // The end of a move shows everything; refreshing on the way would slow it down.
    if (!isMoving()) quietly(refresh);
  }, CHANGES_EVERY_MS);
});
// A stream that opens or reconnects may have missed something. This also marks what is on screen as read.
changes.addEventListener('open', () => quietly(refresh));

// Programme time advances by itself, without an event.
setInterval(() => quietly(refresh), LOOK_EVERY_MS);

begin();
toStart();
