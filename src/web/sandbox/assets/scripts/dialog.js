import { draftOf, keepDraft, nameOfForm } from './drafts.js';
import { byId, runInTurn, showAlert } from './page.js';
import { currentPlace, refresh } from './place.js';
import { callApi, formHtml } from './server.js';

const dialog = byId('dialog');
let opened;

const countGraphemes = (text) => [...new Intl.Segmenter().segment(text)].length;

const sendForm = (form, values) => callApi('submit', { as: currentPlace().as, form: form.id, values });

const forgetDraft = () => keepDraft(opened.draft, undefined);

/** Only once something was typed: it is offered again with what was typed, and the way to begin again. */
const withDraft = (form, draft) => (draft === undefined ? form : withValues(form, draft));

/** Opens a form, or shows it again with its errors. */
export const openForm = async (form, opener, { errors, sendValues = sendForm } = {}) => {
  const name = nameOfForm(currentPlace(), form, opener);
  // What was just sent and refused is newer than any draft.
  const draft = errors ? undefined : draftOf(name);
  byId('dialog-form').innerHTML = await formHtml(withDraft(form, draft), errors ?? {});
  byId('draft').hidden = draft === undefined;
  opened = { form, opener, sendValues, draft: name };
  if (!dialog.open) dialog.showModal();
  const faulty = dialog.querySelector('[aria-invalid]');
  (faulty ?? dialog.querySelector('input, select, textarea'))?.focus();
};

const typedValues = (element, { fields }) => {
  const data = new FormData(element);
  const value = ({ name, type }) => (type === 'multi' ? data.getAll(name) : (data.get(name) ?? ''));
  return Object.fromEntries(fields.map((field) => [field.name, value(field)]));
};

const withValues = (form, values) => ({
  ...form,
  fields: form.fields.map((field) => ({ ...field, value: values[field.name] })),
});

export const submitForm = async (element) => {
  const { form, opener, sendValues } = opened;
  const values = typedValues(element, form);
  const { errors, answer } = await sendValues(form, values);
  if (errors) return openForm(withValues(form, values), opener, { errors, sendValues });
  forgetDraft();
  if (answer?.form) return openForm(answer.form, opener);
  dialog.close();
  return refresh();
};

export const isForm = (element) => element.id === 'form';

dialog.addEventListener('click', ({ target }) => {
  if (target.closest('[data-close]')) dialog.close();
});

dialog.addEventListener('close', () => {
  showAlert('');
  byId('dialog-form').replaceChildren();
  // The browser restores the focus itself, unless the opener was redrawn in between.
  if (document.activeElement === document.body) (byId(opened?.opener) ?? byId('text')).focus();
  opened = undefined;
});

dialog.addEventListener('input', () => {
  keepDraft(opened.draft, typedValues(byId('form'), opened.form));
});

byId('draft-forget').addEventListener('click', () => {
  const { form, opener, sendValues } = opened;
  forgetDraft();
  runInTurn('draft-forget', () => openForm(form, opener, { sendValues }));
});

dialog.addEventListener('input', ({ target }) => {
  const count = target.closest('.field')?.querySelector('[data-count]');
  if (!count) return;
  const length = countGraphemes(target.value);
  count.textContent = String(length);
  count.parentElement.classList.toggle('over', length > Number(count.dataset.count));
});
