import { html } from 'hono/html';
import type { FieldView } from '../../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import type { Html } from '../view.ts';

/** The ids that link a control to the words around it. */
export type Described = { id: string; ids: readonly string[]; faulty: boolean };

export const describedBy = (ids: readonly string[]): Html | '' =>
  ids.length === 0 ? '' : html`aria-describedby="${ids.join(' ')}"`;

const commonAttributes = ({ name, required }: FieldView, { id, ids, faulty }: Described): Html => html`
  id="${id}" name="${name}" ${required ? 'required' : ''} ${describedBy(ids)}
  ${faulty ? html`aria-invalid="true"` : ''}`;

const valuesOf = ({ value = [] }: FieldView): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const selectControl = (field: FieldView, described: Described, texts: SandboxTexts): Html => {
  const chosen = valuesOf(field);
  return html`
    <select ${commonAttributes(field, described)}>
      <option value="">${texts.choose}</option>
      ${(field.options ?? []).map(
        ({ value, label }) =>
          html`<option value="${value}" ${chosen.includes(value) ? 'selected' : ''}>${label}</option>`,
      )}
    </select>`;
};

const longControl = (field: FieldView, described: Described): Html =>
  // Browsers drop the first line break after the tag, so this one is sacrificed.
  html`<textarea rows="4" ${commonAttributes(field, described)}>
${valuesOf(field)}</textarea>`;

const inputControl = (field: FieldView, described: Described, kind: Html): Html =>
  html`<input ${kind} ${commonAttributes(field, described)} value="${valuesOf(field)}" autocomplete="off">`;

const KINDS = {
  text: html`type="text"`,
  number: html`type="text" inputmode="decimal"`,
  date: html`type="date"`,
  time: html`type="time"`,
};

export const controlFor = (field: FieldView, described: Described, texts: SandboxTexts): Html => {
  const { type } = field;
  if (type === 'long') return longControl(field, described);
  if (type === 'select' || type === 'person' || type === 'multi')
    return selectControl(field, described, texts);
  return inputControl(field, described, KINDS[type]);
};

/** Up to this many options fit in a glance, without a list to open. */
const GLANCE = 5;

export const isChoice = ({ type, options = [] }: FieldView): boolean =>
  type === 'multi' || (type === 'select' && options.length > 0 && options.length <= GLANCE);

/** One checkbox or radio button each, so that nobody needs Ctrl and click. An extra radio button clears the others. */
export const choiceControls = (field: FieldView, { id, faulty }: Described, texts: SandboxTexts): Html[] => {
  const chosen = valuesOf(field);
  const isMulti = field.type === 'multi';
  const none = isMulti || field.required ? [] : [{ value: '', label: texts.form.none }];
  const isChosen = (value: string) =>
    chosen.includes(value) || (value === '' && !isMulti && chosen.length === 0);
  return [...(field.options ?? []), ...none].map(
    ({ value, label }, rank) => html`
      <label class="box" for="${id}-${rank}">
        <input type="${isMulti ? 'checkbox' : 'radio'}" id="${id}-${rank}" name="${field.name}" value="${value}"
          ${isChosen(value) ? 'checked' : ''} ${faulty ? html`aria-invalid="true"` : ''}>
        ${label}
      </label>`,
  );
};
