import { html } from 'hono/html';
import type { Field, Form } from '../../chat/form.ts';
import type { Texts } from '../../texts/index.ts';
import { FIELD, MANY } from './filled.ts';
import { besideThis, type Html } from './message.ts';

/** Longest list of options shown whole rather than behind a press. */
const RADIOS = 6;

type Drawn = { field: Field; error: string | undefined; texts: Texts };

const idOf = ({ name }: Field): string => `${FIELD}${name}`;

const describedBy = ({ field, error }: Drawn): string =>
  [
    field.hint ? `hint-${field.name}` : '',
    field.max ? `max-${field.name}` : '',
    error ? `error-${field.name}` : '',
  ]
    .filter(Boolean)
    .join(' ');

const states = (
  drawn: Drawn,
): Html => html`${describedBy(drawn) === '' ? '' : html`aria-describedby="${describedBy(drawn)}"`}
  ${drawn.error ? html`aria-invalid="true"` : ''}`;

const valueOf = ({ value }: Field): string => [value ?? ''].flat()[0] ?? '';
const valuesOf = ({ value }: Field): readonly string[] => [value ?? []].flat();

const labelText = ({ label, question, required }: Field, { answer }: Texts): Html =>
  html`${question ?? label}${required ? '' : html` <small>(${answer.optional})</small>`}`;

/** The limit is said, not enforced by the browser, which would cut what is pasted without a word. */
const around = ({ field, error, texts }: Drawn): Html => html`
  ${field.hint ? html`<p class="hint" id="hint-${field.name}">${field.hint}</p>` : ''}
  ${field.max ? html`<p class="hint" id="max-${field.name}">${texts.answer.atMost(field.max)}</p>` : ''}
  ${error ? html`<p class="error" id="error-${field.name}">${error}</p>` : ''}`;

const choices = (drawn: Drawn, type: 'radio' | 'checkbox'): Html => {
  const { field, texts } = drawn;
  const chosen = valuesOf(field);
  return html`<fieldset ${states(drawn)}><legend>${labelText(field, texts)}</legend>${around(drawn)}
    ${type === 'checkbox' ? html`<input type="hidden" name="${MANY}" value="${field.name}">` : ''}
    ${(field.options ?? []).map(
      ({ value, label }, at) => html`<div class="choice">
      <input type="${type}" id="${idOf(field)}-${at}" name="${idOf(field)}" value="${value}" ${chosen.includes(value) ? 'checked' : ''}
        ${type === 'radio' && field.required ? 'required' : ''}>
      <label for="${idOf(field)}-${at}">${label}</label></div>`,
    )}</fieldset>`;
};

const selectOf = ({ field, texts }: Drawn): Html => html`
  <option value="">${texts.answer.choose}</option>
  ${(field.options ?? []).map(
    ({ value, label }) =>
      html`<option value="${value}" ${valueOf(field) === value ? 'selected' : ''}>${label}</option>`,
  )}`;

const INPUTS: Readonly<Record<string, string>> = { date: 'date', time: 'time' };

const control = (drawn: Drawn): Html => {
  const { field } = drawn;
  const common = html`id="${idOf(field)}" name="${idOf(field)}" ${field.required ? 'required' : ''} ${states(drawn)}`;
  if (field.type === 'long')
    return html`<textarea rows="6" ${common}>
${valueOf(field)}</textarea>`;
  if (field.type === 'select') return html`<select ${common}>${selectOf(drawn)}</select>`;
  return html`<input type="${INPUTS[field.type] ?? 'text'}" ${field.type === 'number' ? html`inputmode="numeric"` : ''}
    value="${valueOf(field)}" ${common}>`;
};

const fieldHtml = (drawn: Drawn): Html => {
  const { field, texts } = drawn;
  if (field.type === 'multi') return choices(drawn, 'checkbox');
  if (field.type === 'select' && (field.options?.length ?? 0) <= RADIOS) return choices(drawn, 'radio');
  return html`<div class="field"><label for="${idOf(field)}">${labelText(field, texts)}</label>${around(drawn)}${control(drawn)}</div>`;
};

/** A form of the port, without a script: what is wrong stands under its field, and what was typed stays. */
export const formHtml = (
  form: Form,
  { send, errors, texts }: { send: string; errors: Readonly<Record<string, string>>; texts: Texts },
): Html => html`<form method="post" action="${besideThis(send)}" novalidate class="whole">
  ${form.fields.map((field) => fieldHtml({ field, error: errors[field.name], texts }))}
  <button class="primary">${texts.answer.send}</button></form>`;
