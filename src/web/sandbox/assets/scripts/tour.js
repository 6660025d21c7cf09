import { announce, byId } from './page.js';
import { pointAt } from './ring.js';

const KEY = 'ritournelle-tour';
const tour = byId('tour');
/**
 * `step`: the rank of the current one. `open`: it was on screen before it was done. `closed`: from the start where the
 * people whom it leads to are not, until it is asked for.
 */
const EMPTY = { step: 0, open: false, closed: 'empty' in tour.dataset, at: '' };

const items = [...tour.querySelectorAll('[data-step]')];

const readState = () => {
  try {
    return { ...EMPTY, ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {
    return EMPTY;
  }
};

let state = readState();
let latest = { done: '', now: '', controls: '{}' };

// On a phone the conversation comes first: the step is one line, which opens.
const isWide = matchMedia('(min-width: 50rem)').matches;
for (const details of tour.querySelectorAll('details')) details.open = isWide;

const saveState = (change) => {
  state = { ...state, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A browser without storage still shows the tour, from its start.
  }
};

const currentItem = () => items[Math.min(state.step, items.length - 1)];
const isDone = ({ dataset: { step } }) => latest.done.split(' ').includes(step);

const showStep = () => {
  const current = currentItem();
  tour.hidden = state.closed;
  for (const item of items) item.hidden = item !== current;
  const already = current.querySelector('.already');
  if (already) already.hidden = !isDone(current) || state.open;
  pointAt(state.closed ? undefined : JSON.parse(latest.controls)[current.dataset.step]);
};

const nextStep = () => {
  saveState({ step: state.step + 1, open: false });
  saveState({ open: !isDone(currentItem()) });
};

/** A step is ticked only once it was on screen undone; if time went backwards, it is another sandbox with a new tour. */
export const followSteps = ({ done, now, controls }) => {
  latest = { done, now, controls };
  if (now < state.at) saveState(EMPTY);
  saveState({ at: now });
  const seen = state.open && !state.closed;
  if (seen && isDone(currentItem())) {
    nextStep();
    announce(`${tour.dataset.done} ${currentItem().querySelector('strong').textContent}`);
  } else if (!state.closed && !isDone(currentItem())) saveState({ open: true });
  showStep();
};

/** Before the page is read, so that nothing moves on screen. */
export const beginTour = () => followSteps(byId('head').dataset);

byId('tour-close').addEventListener('click', () => {
  saveState({ closed: true });
  showStep();
  byId('here').focus({ preventScroll: true });
});

const focusStep = () => currentItem().querySelector('summary').focus();

tour.addEventListener('click', ({ target }) => {
  if (!target.closest('[data-tour-next]')) return;
  nextStep();
  showStep();
  focusStep();
});

const openTour = (step) => {
  saveState({ closed: false, step, open: !latest.done.split(' ').includes(items[step].dataset.step) });
  showStep();
  byId('side').hidePopover();
  focusStep();
};

byId('tour-open').addEventListener('click', () => openTour(Math.min(state.step, items.length - 1)));
byId('tour-again').addEventListener('click', () => openTour(0));
