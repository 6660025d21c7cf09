import { byId } from './page.js';

const input = byId('file');

input.addEventListener('change', () => {
  byId('dropped').textContent = input.files[0]?.name ?? '';
});

const base64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

export const attached = async () => {
  const [file] = input.files;
  return file ? { files: [{ name: file.name, base64: await base64(file) }] } : {};
};

export const detach = () => {
  input.value = '';
  byId('dropped').textContent = '';
};
