import { openForm } from './dialog.js';
import { here } from './place.js';
import { call } from './server.js';

export const edit = ({ edit: message, text, title, label }, opener) => {
  const field = { name: 'text', label, type: 'long', required: true, value: text };
  const sendValues = (_form, values) => call('edit', { as: here().as, message, text: values.text });
  return openForm({ id: message, title, fields: [field] }, opener, { sendValues });
};

export const remove = ({ delete: message }) => call('delete', { as: here().as, message });
