import { describe, expect, it } from 'vitest';
import {
  endFields,
  linkFields,
  rhythmFields,
  stageFields,
  titleFields,
} from '../../../commands/dataset/fields.ts';
import {
  endIn,
  licenceIn,
  reasonIn,
  saysNever,
  stageIn,
  whoAndSince,
} from '../../../commands/dataset/typed-parts.ts';
import { Refused } from '../../../src/engine/practice/refused.ts';
import { READING, readWith } from '../../fixtures/read-fields.ts';

describe('what is typed of a dataset', () => {
  it.each([
    ['juridique', 'legal'],
    ['vérifier le droit', 'legal'],
    ['données personnelles', 'personal-data'],
    ['abracadabra', undefined],
  ])('« %s » is a step', (text, stage) => {
    expect(stageIn(text)).toBe(stage);
  });

  it.each([
    ['le pare-feu', 'network'],
    ['un secret statistique', 'statistical-secrecy'],
    ['secret des affaires', 'secrecy'],
    ['le chat', undefined],
  ])('« %s » is an obstacle', (text, reason) => {
    expect(reasonIn(text)).toBe(reason);
  });

  it('an end, a licence and « never » are known by their words', () => {
    expect(['refus', 'abandon', 'déjà ouvert', 'fini'].map(endIn)).toEqual([
      'withheld',
      'abandoned',
      'already-open',
      undefined,
    ]);
    expect(['lov2', 'ODbL', 'propriétaire'].map(licenceIn)).toEqual(['lov2', 'odbl', undefined]);
    expect(['jamais', 'Jamais !', 'toujours'].map(saysNever)).toEqual([true, true, false]);
  });

  it.each([
    ['la DSI', 'la DSI', '2026-11-23'],
    ['la DSI, depuis le 5/10', 'la DSI', '2026-10-05'],
    ['la DSI depuis 3 semaines', 'la DSI', '2026-11-02'],
  ])('« %s »: who, and since when', (text, who, since) => {
    const read = whoAndSince(text, READING);
    expect([read.who, read.since.toString()]).toEqual([who, since]);
  });

  it('« depuis toujours » is no date', () => {
    expect(() => whoAndSince('la DSI depuis toujours', READING)).toThrow(Refused);
  });
});

describe('the fields of a dataset', () => {
  it.each([
    ['3', 3],
    ['3 semaines', 3],
    ['jamais', 0],
  ])('a rhythm: « %s »', (weeks, expected) => {
    expect(readWith(rhythmFields, { weeks })).toEqual({ weeks: expected });
  });

  it.each(['9', '12', 'souvent', ''])('no rhythm: « %s »', (weeks) => {
    expect(readWith(rhythmFields, { weeks })).toEqual({
      errors: { weeks: expect.stringContaining('entre 1 et 8') },
    });
  });

  it('a page is kept without what follows its address, which may track', () => {
    const link = '<https://www.data.gouv.fr/fr/datasets/cartes/?utm=1>';
    expect(readWith(linkFields, { link })).toEqual({ link: 'https://www.data.gouv.fr/fr/datasets/cartes/' });
    expect(readWith(linkFields, { link: 'https://mal.example/fr/datasets/x/' })).toEqual({
      errors: { link: expect.stringContaining('n’est pas la page') },
    });
  });

  it('an end says which, and why', () => {
    expect(readWith(endFields, { end: 'withheld', ground: ' L.311-5 ' })).toEqual({
      end: 'withheld',
      ground: 'L.311-5',
    });
    expect(readWith(endFields, { end: 'fini' })).toEqual({
      errors: {
        end: expect.stringContaining('choisissez parmi Non communicable'),
        ground: expect.stringContaining('il faut dire pourquoi'),
      },
    });
  });

  it('a step that is not known comes with those that are, and a title with its limit', () => {
    expect(readWith(stageFields, { stage: 'abracadabra' })).toEqual({
      errors: { stage: expect.stringContaining('ne connais pas cette étape') },
    });
    expect(readWith(stageFields, {}, { stage: 'legal' })).toEqual({ stage: 'legal' });
    expect(readWith(titleFields, { title: 'x'.repeat(121) })).toEqual({
      errors: { title: expect.stringContaining('121 caractères, pour 120 au plus') },
    });
  });
});
