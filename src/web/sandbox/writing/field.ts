import { html } from 'hono/html';
import type { FieldView } from '../../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import { choiceControls, controlFor, type Described, describedBy, isChoice } from './controls.ts';
import type { Html } from '../view.ts';

export type Errors = Readonly<Record<string, string>>;

type Note = { id: string; html: Html };

const lengthOf = (value: FieldView['value']): number =>
  typeof value === 'string' ? [...new Intl.Segmenter().segment(value)].length : 0;

const counterNote = ({ max, value }: FieldView, rank: string, { form }: SandboxTexts): Note[] => {
  if (max === undefined) return [];
  const id = `${rank}-count`;
  const count = html`<span data-count="${max}">${lengthOf(value)}</span> / ${max} ${form.characters}`;
  return [{ id, html: html`<p id="${id}" class="count">${count}</p>` }];
};

const noteFor = (rank: string, part: string, text: string | undefined): Note[] => {
  if (text === undefined) return [];
  const id = `${rank}-${part}`;
  return [{ id, html: html`<p id="${id}" class="${part}">${text}</p>` }];
};

const labelHtml = ({ label: words, required }: FieldView, { form }: SandboxTexts): Html =>
  html`${words}${required ? html` <span class="required">(${form.required})</span>` : ''}`;

/** `rank` names the field in the page, because a field's own name could contain anything. */
export const renderField = (
  field: FieldView,
  rank: string,
  error: string | undefined,
  texts: SandboxTexts,
): Html => {
  const before = [
    ...noteFor(rank, 'question', field.question),
    ...noteFor(rank, 'hint', field.hint),
    ...noteFor(rank, 'error', error === undefined ? undefined : texts.form.error(error)),
  ];
  const after = counterNote(field, rank, texts);
  const ids = [...before, ...after].map(({ id }) => id);
  const described: Described = { id: rank, ids, faulty: error !== undefined };
  const said = before.map((one) => one.html);
  if (isChoice(field))
    return html` <fieldset class="field" ${describedBy(ids)}>
      <legend>${labelHtml(field, texts)}</legend>
      ${said}<div class="${field.type === 'multi' ? 'boxes' : 'dots'}">${choiceControls(field, described, texts)}</div>
    </fieldset>`;
  return html` <div class="field">
    <label for="${rank}">${labelHtml(field, texts)}</label>
    ${said}${controlFor(field, described, texts)}${after.map((one) => one.html)}
  </div>`;
};
