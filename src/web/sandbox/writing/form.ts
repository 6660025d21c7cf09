import { html } from 'hono/html';
import type { FormView } from '../../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import { type Errors, renderField } from './field.ts';
import type { Html, Locale } from '../view.ts';
import { wordsIn } from '../words.ts';

const strayErrors = ({ fields }: FormView, errors: Errors, texts: SandboxTexts): Html[] => {
  const known = new Set(fields.map(({ name }) => name));
  return Object.entries(errors)
    .filter(([name]) => !known.has(name))
    .map(([, text]) => html`<p class="error" role="alert">${texts.form.error(text)}</p>`);
};

/** A form for the dialog; `errors` go beside their fields, and those without a field go first. */
export const renderForm = (form: FormView, errors: Errors, locale: Locale): Html => {
  const texts = wordsIn(locale);
  return html`
    <form id="form" class="form" novalidate aria-labelledby="form-title">
      <h2 id="form-title">${form.title}</h2>
      ${strayErrors(form, errors, texts)}
      ${form.fields.map((field, rank) => renderField(field, `field-${rank}`, errors[field.name], texts))}
      <div class="row end">
        <button type="button" data-close>${texts.form.cancel}</button>
        <button type="submit" class="primary">${texts.form.send}</button>
      </div>
    </form>`;
};
