/** What is being written, kept in this tab: it survives a reload, and goes to no other person or conversation. */

const KEY = 'ritournelle-drafts';

const readAll = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
};

const drafts = new Map(Object.entries(readAll()));

const saveAll = () => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(drafts)));
  } catch {
    // A browser without storage keeps them until the page is loaded again.
  }
};

export const draftOf = (name) => drafts.get(name);

/** Nothing to keep forgets it. */
export const keepDraft = (name, draft) => {
  if (draft === undefined || draft === '') drafts.delete(name);
  else drafts.set(name, draft);
  saveAll();
};

export const nameOfMessage = ({ as, in: place }) => `message ${as} ${place}`;

/** The same form, opened again from the same place by the same person. */
export const nameOfForm = ({ as }, { title, fields }, opener) =>
  ['form', as, opener, title, ...fields.map(({ name }) => name)].join(' ');
