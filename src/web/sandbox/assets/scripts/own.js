import { openForm } from './dialog.js';
import { currentPlace } from './place.js';
import { callApi } from './server.js';

export const editMessage = ({ edit: message, text, title, label }, opener) => {
  const field = { name: 'text', label, type: 'long', required: true, value: text };
  const sendValues = (_form, values) =>
    callApi('edit', { as: currentPlace().as, message, text: values.text });
  return openForm({ id: message, title, fields: [field] }, opener, { sendValues });
};

export const removeMessage = ({ delete: message }) => callApi('delete', { as: currentPlace().as, message });
