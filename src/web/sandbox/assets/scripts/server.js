import { byId, Refused } from './page.js';

const { lang } = document.documentElement;

const askServer = async (address, options) => {
  const unreachable = () => new Refused(byId('alert').dataset.unreachable);
  const response = await fetch(address, options).catch(() => {
    throw unreachable();
  });
  if (response.ok) return response;
  const { error } = await response.json().catch(() => ({}));
  throw typeof error === 'string' ? new Refused(error) : unreachable();
};

const postJson = (address, body) =>
  askServer(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** One call of the JSON interface. */
export const callApi = async (name, body) => (await postJson(`/sandbox/api/${name}`, body)).json();

/** A part of the page drawn by the server: `main`, `found` or `words`. */
export const fetchPiece = async (name, query) =>
  (await askServer(`/sandbox/${name}?${new URLSearchParams({ ...query, lang }).toString()}`)).text();

export const formHtml = async (form, errors) =>
  (await postJson(`/sandbox/form?lang=${lang}`, { form, errors })).text();
