import { isForm, openForm, submitForm } from './dialog.js';
import { act, byId, report } from './page.js';
import { go, here, refresh } from './place.js';
import { call } from './server.js';
import { toBottom } from './swap.js';

const CLOCK_EVERY_MS = 30_000;
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
  if (text.trim() === '') return;
  const answer = await call('say', { ...here(), text });
  // What was typed while the message was on its way is the start of the next one.
  if (box.value === text) box.value = '';
  await follow(answer, box.id);
  toBottom();
};

const moveClock = async (by) => {
  document.body.dataset.moving = '';
  byId('clock').setAttribute('aria-busy', 'true');
  try {
    await call('clock', by === 'next' ? { next: true } : { by });
    await refresh();
  } finally {
    delete document.body.dataset.moving;
    byId('clock').removeAttribute('aria-busy');
  }
};

const isPlainClick = (event) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-go]');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    act(link.href, () => go(link.href, { push: true }));
  }
  const button = event.target.closest('button[data-press], button[data-clock]');
  if (button?.dataset.press) act(button.id, () => press(button.dataset, button.id));
  if (button?.dataset.clock) act(button.id, () => moveClock(button.dataset.clock), 'clock');
});

const addressOf = (form) => `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`;

const submitted = (form, submitter) => {
  if (form.id === 'composer') return say();
  if (isForm(form)) return submitForm(form);
  if (form.dataset.press) return press(form.dataset, submitter?.id, new FormData(form).get('value'));
  return go(addressOf(form), { push: true });
};

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  act(submitter?.id || form.id, () => submitted(form, submitter));
});

byId('text').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId('composer').requestSubmit();
});

addEventListener('popstate', () => act(location.href, () => go(location.href, { push: false })));

// A server that is away says nothing here: the stream comes back with it.
const quietly = (work) => work().catch(report);

const changes = new EventSource('/sandbox/changes');
let looking;
// A step of the clock changes a hundred things in a second: one look now and then shows them all.
changes.addEventListener('changed', () => {
  looking ??= setTimeout(() => {
    looking = undefined;
    quietly(refresh);
  }, CHANGES_EVERY_MS);
});
// A stream that opens, or comes back, may have missed something; this also marks as read what is on screen.
changes.addEventListener('open', () => quietly(refresh));

// The programme's time flows by itself, with nothing to announce it.
setInterval(() => quietly(refresh), CLOCK_EVERY_MS);

toBottom();
