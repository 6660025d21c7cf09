import { byId } from './page.js';
import { currentPlace } from './place.js';
import { suggest } from './suggest.js';

const box = byId('text');

const words = suggest({
  box,
  name: 'words',
  query: (text) => ({ ...currentPlace(), text }),
  choose: (text) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
  },
});

box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  words.close();
  byId('composer').requestSubmit();
});
