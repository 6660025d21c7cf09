import { act, byId } from './page.js';
import { go } from './place.js';
import { suggest } from './suggest.js';

const box = byId('anyone');

const become = (as) => {
  box.value = '';
  const { lang } = document.documentElement;
  act(box.id, () => go(`/?${new URLSearchParams({ as, lang })}`, { push: true }));
};

suggest({ box, name: 'found', query: (text) => ({ text }), choose: become });
