import { byId } from './page.js';

const input = byId('file');

input.addEventListener('change', () => {
  byId('dropped').textContent = input.files[0]?.name ?? '';
});

const readBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

export const attachedFile = async () => {
  const [file] = input.files;
  return file ? { files: [{ name: file.name, base64: await readBase64(file) }] } : {};
};

export const detachFile = () => {
  input.value = '';
  byId('dropped').textContent = '';
};
