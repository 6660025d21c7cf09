import { describe, expect, test } from 'vitest';
import { asksForOwnData } from '../../../src/rituals/words/own-data.ts';

describe('a request about one’s own data', () => {
  test.each([
    'RGPD',
    'mes droits ?',
    'effacer mes données',
    'je veux supprimer mon compte',
    'supprime tout ce que tu sais sur moi',
    'Oubliez-moi !',
    'droit à l’oubli',
    'comment exporter mes données ?',
    'je voudrais me désinscrire',
    'qu’est-ce que tu sais sur moi ?',
    'que savez-vous de moi',
    'delete my data',
    'please erase all my data',
    'what do you know about me?',
    'how do I export my data?',
  ])('« %s »', (text) => {
    expect(asksForOwnData(text)).toBe(true);
  });

  test.each([
    'j’ai travaillé sur le RGPD',
    'on efface les données de test demain',
    'supprimer mes branches',
    'mes données',
    'j’ai exporté les données vers data.gouv',
    'mon mentor m’a oublié',
    'the data was deleted',
    '',
  ])('is not « %s »', (text) => {
    expect(asksForOwnData(text)).toBe(false);
  });
});
