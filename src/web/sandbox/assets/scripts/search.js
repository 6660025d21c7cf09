import { runInTurn, byId } from './page.js';
import { goTo } from './place.js';
import { suggest } from './suggest.js';

const box = byId('anyone');

const becomePerson = (as) => {
  box.value = '';
  const { lang } = document.documentElement;
  runInTurn(box.id, () => goTo(`/?${new URLSearchParams({ as, lang }).toString()}`, { push: true }));
};

suggest({ box, name: 'found', query: (text) => ({ text }), choose: becomePerson });
