import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { guessMeant } from '../../../src/engine/practice/guess.ts';
import { textsIn } from '../../../src/texts/index.ts';

const texts = textsIn('fr');

const guess = (text: string, isCommand = false, locale: 'fr' | 'en' = 'fr') => {
  const found = guessMeant({ text, isCommand }, commands, textsIn(locale));
  return found && `${found.text}${found.isSure ? '' : ' (or a sentence)'}`;
};

test.each([
  ['bialn', 'bilan'],
  ['stndup rythme', 'standup rythme'],
  ['bialn historique', 'bilan historique'],
  ['bialn historiqe', 'bilan historique'],
  ['bilan historiqe', 'bilan historique'],
  ['formatoin annuler 3', 'formation annuler 3'],
  ['formatoin anuler 3', 'formation annuler 3'],
  ['je prend 1', 'je prends 1'],
  ['je pase la main 3', 'je passe la main 3'],
  ['entraide je prend 1', 'entraide je prends 1'],
  ['entraide même problèm 2', 'entraide même problème 2'],
  ['même problème 2', 'entraide même problème 2'],
  ['meme probleme n° 2', 'entraide meme probleme n° 2'],
  ['m’inscrire 3', 'formation m’inscrire 3'],
  ['donees', 'données'],
  ['standup changr', 'standup changer'],
  ['appel annuller', 'appel annuler'],
])('« %s » was meant for « %s »', (text, meant) => {
  expect(guess(text)).toBe(meant);
});

test.each([
  ['vote 4', 'formation note 4 (or a sentence)'],
  ['entraid postgis', 'entraide postgis (or a sentence)'],
  ['bilna 2. La carte', 'bilan 2. La carte (or a sentence)'],
  ['jalon feuille de route fait', 'jalon fait feuille de route (or a sentence)'],
  ['données 2 bloquer', 'données bloquer 2 (or a sentence)'],
  ['jaloon décaler feuille de route 27/11', 'jalon décaler feuille de route 27/11 (or a sentence)'],
])('« %s » may have been meant for « %s »', (text, meant) => {
  expect(guess(text)).toBe(meant);
});

test.each([
  ['c’est quand le prochain atelier ?', 'formation (or a sentence)'],
  ['je propose un atelier sur git', 'formation (or a sentence)'],
  ['où sont mes jalons ?', 'jalon (or a sentence)'],
  ['comment je publie mes données', 'données (or a sentence)'],
  ['quelles sont les prochaines échéances ?', 'jalon (or a sentence)'],
  ['where is the bulletin?', 'digest (or a sentence)'],
  ['je voudrais un café avec quelqu’un', 'café (or a sentence)'],
])('« %s » asks for « %s »', (text, meant) => {
  expect(guess(text)).toBe(meant);
});

test.each([
  '',
  'On a fini l’atelier, demain les jalons.',
  'quand publier les données de l’atelier ?',
  'l’atelier est prêt',
  'demain, atelier avec la DSI',
  'La carte est en ligne',
  'je prends un café',
  'je prend un café',
  'je prends 12',
  'bilan historique',
  'bilan on a fini la carte',
  'annuler 3',
  'plus tard',
  'même problème',
  'même problème que vous',
  '2. La carte',
  `bialn ${'x'.repeat(2000)}`,
])('« %.30s » is not guessed', (text) => {
  expect(guess(text)).toBeUndefined();
});

test('after /eig, only what is not forgiven is asked about', () => {
  expect(guess('bialn historique', true)).toBeUndefined();
  expect(guess('bialn historiqe', true)).toBe('bilan historique');
  expect(guess('même problème 2', true)).toBe('entraide même problème 2');
});

test('in the language of the reader, whatever the language typed', () => {
  expect(guess('same problem 2', false, 'en')).toBe('peer-help same problem 2');
  expect(guess('workshpo cancel 3', false, 'en')).toBe('workshop cancel 3');
});

test('only of the commands that are theirs', () => {
  expect(guessMeant({ text: 'bialn', isCommand: false }, [], texts)).toBeUndefined();
});
