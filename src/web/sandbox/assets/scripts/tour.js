import { announce, byId } from './page.js';

const KEY = 'ritournelle-tour';
const EMPTY = { done: [], closed: false, at: '' };

const tour = byId('tour');
const items = [...tour.querySelectorAll('[data-step]')];

const readState = () => {
  try {
    return { ...EMPTY, ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {
    return EMPTY;
  }
};

let state = readState();

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

const isNext = ({ dataset: { step } }) => step === '' || !state.done.includes(step);

const showStep = () => {
  tour.hidden = state.closed;
  const current = items.find(isNext);
  for (const item of items) item.hidden = item !== current;
  return current;
};

/** Marks steps done from the page; if time went backwards, it is another sandbox with a new tour. */
export const followSteps = ({ done, now }) => {
  if (now < state.at) saveState(EMPTY);
  const before = state.done.length;
  saveState({ at: now, done: [...new Set([...state.done, ...done.split(' ').filter(Boolean)])] });
  const current = showStep();
  if (state.done.length > before && !state.closed)
    announce(`${tour.dataset.done} ${current.querySelector('strong').textContent}`);
};

/** Before the page is read, so that nothing moves on screen. */
export const beginTour = () => followSteps(byId('head').dataset);

byId('tour-close').addEventListener('click', () => {
  saveState({ closed: true });
  showStep();
  byId('here').focus({ preventScroll: true });
});

const openTour = (done) => {
  saveState({ closed: false, done });
  showStep();
  byId('side').hidePopover();
  tour.querySelector('li:not([hidden]) summary').focus();
};

byId('tour-open').addEventListener('click', () => openTour(state.done));
byId('tour-again').addEventListener('click', () => openTour([]));
