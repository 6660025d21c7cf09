import { byId, Refused } from './page.js';

const { lang } = document.documentElement;

const ask = async (address, options) => {
  const unreachable = () => new Refused(byId('alert').dataset.unreachable);
  const response = await fetch(address, options).catch(() => {
    throw unreachable();
  });
  if (response.ok) return response;
  const { error } = await response.json().catch(() => ({}));
  throw typeof error === 'string' ? new Refused(error) : unreachable();
};

const post = (address, body) =>
  ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** One call of the JSON interface. */
export const call = async (name, body) => (await post(`/sandbox/api/${name}`, body)).json();

/** A part of the page drawn by the server: `main`, `found` or `words`. */
export const piece = async (name, query) =>
  (await ask(`/sandbox/${name}?${new URLSearchParams({ ...query, lang })}`)).text();

export const formHtml = async (form, errors) =>
  (await post(`/sandbox/form?lang=${lang}`, { form, errors })).text();
