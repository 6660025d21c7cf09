import { announce, byId } from './page.js';

const KEY = 'ritournelle-tour';
const EMPTY = { done: [], closed: false, at: '' };

const tour = byId('tour');
const items = [...tour.querySelectorAll('[data-step]')];

const kept = () => {
  try {
    return { ...EMPTY, ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {
    return EMPTY;
  }
};

let state = kept();

// On a phone the conversation comes first: the step is one line, which opens.
const isWide = matchMedia('(min-width: 50rem)').matches;
for (const details of tour.querySelectorAll('details')) details.open = isWide;

const keep = (change) => {
  state = { ...state, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A browser without storage still shows the tour, from its start.
  }
};

const isNext = ({ dataset: { step } }) => step === '' || !state.done.includes(step);

const show = () => {
  tour.hidden = state.closed;
  const current = items.find(isNext);
  for (const item of items) item.hidden = item !== current;
  return current;
};

/** Marks steps done from the page; if time went backwards, it is another sandbox with a new tour. */
export const follow = ({ done, now }) => {
  if (now < state.at) keep(EMPTY);
  const before = state.done.length;
  keep({ at: now, done: [...new Set([...state.done, ...done.split(' ').filter(Boolean)])] });
  const current = show();
  if (state.done.length > before && !state.closed)
    announce(`${tour.dataset.done} ${current.querySelector('strong').textContent}`);
};

/** Before the page is read, so that nothing moves on screen. */
export const begin = () => follow(byId('head').dataset);

byId('tour-close').addEventListener('click', () => {
  keep({ closed: true });
  show();
  byId('here').focus({ preventScroll: true });
});

const open = (done) => {
  keep({ closed: false, done });
  show();
  byId('side').hidePopover();
  tour.querySelector('li:not([hidden]) summary').focus();
};

byId('tour-open').addEventListener('click', () => open(state.done));
byId('tour-again').addEventListener('click', () => open([]));
