import { html } from 'hono/html';
import type { FieldView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { choices, control, type Described } from './controls.ts';
import type { Html } from './view.ts';

export type Errors = Readonly<Record<string, string>>;

const lengthOf = (value: FieldView['value']): number =>
  typeof value === 'string' ? [...new Intl.Segmenter().segment(value)].length : 0;

const counter = ({ max = 0, value }: FieldView, id: string, { form }: SandboxTexts): Html =>
  html`<p id="${id}" class="count"><span data-count="${max}">${lengthOf(value)}</span> / ${max} ${form.characters}</p>`;

const label = ({ label: words, required }: FieldView, { form }: SandboxTexts): Html =>
  html`${words}${required ? html` <span class="required">(${form.required})</span>` : ''}`;

type Notes = { before: Html[]; after: Html[]; ids: string };

const note = (id: string, className: string, text: string): Html =>
  html`<p id="${id}" class="${className}">${text}</p>`;

const notesOf = (field: FieldView, id: string, error: string | undefined, texts: SandboxTexts): Notes => {
  const ids: string[] = [];
  const named = (part: string): string => (ids.push(`${id}-${part}`), `${id}-${part}`);
  const before = [
    ...(field.question === undefined ? [] : [note(named('question'), 'question', field.question)]),
    ...(field.hint === undefined ? [] : [note(named('hint'), 'hint', field.hint)]),
    ...(error === undefined ? [] : [note(named('error'), 'error', texts.form.error(error))]),
  ];
  const after = field.max === undefined ? [] : [counter(field, named('count'), texts)];
  return { before, after, ids: ids.join(' ') };
};

export const renderField = (
  field: FieldView,
  id: string,
  error: string | undefined,
  texts: SandboxTexts,
): Html => {
  const { before, after, ids } = notesOf(field, id, error, texts);
  const described: Described = { id, ids, faulty: error !== undefined };
  if (field.type === 'multi')
    return html`
      <fieldset class="field" data-multi="${field.name}" aria-describedby="${ids}">
        <legend>${label(field, texts)}</legend>${before}${choices(field, described)}
      </fieldset>`;
  return html`
    <div class="field">
      <label for="${id}">${label(field, texts)}</label>${before}${control(field, described, texts)}${after}
    </div>`;
};
