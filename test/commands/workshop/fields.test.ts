import { describe, expect, it } from 'vitest';
import {
  answerFields,
  notesFields,
  offerFields,
  reasonFields,
  wishFields,
} from '../../../commands/workshop/fields.ts';
import { dateFields, startShown } from '../../../commands/workshop/start.ts';
import { READING, readWith } from '../../fixtures/read-fields.ts';

const PARIS = 'Europe/Paris';
const offer = offerFields(PARIS);
const USUAL = {
  title: 'SQL',
  description: '',
  where: '',
  minutes: 45,
  places: 12,
  minimum: 3,
  cutoff: 1,
  format: 'peer',
  forWhom: 'everyone',
};
const start = (text: string) => Temporal.Instant.from(text);

describe('an offer', () => {
  it('needs only a title: the rest is as usual', () => {
    expect(readWith(offer, { title: ' SQL  pour débuter ' })).toEqual({
      offer: { ...USUAL, title: 'SQL pour débuter' },
    });
  });

  it('is read from labelled lines, in either language', () => {
    const lines = offer.readLines(
      'Titre : SQL\nDurée : 1 h 30\nPlaces : 10 personnes\nKind : clinique\nPour qui : Les mentors\nOù : Salle 3\nClôture : 0\nDate : 2/12 à 12h30',
    );
    expect(readWith(offer, lines)).toEqual({
      offer: {
        ...USUAL,
        minutes: 90,
        places: 10,
        format: 'clinic',
        forWhom: 'mentors',
        where: 'Salle 3',
        cutoff: 0,
      },
      startsAt: start('2026-12-02T12:30:00+01:00'),
    });
  });

  it('keeps what a change does not say', () => {
    const before = {
      ...USUAL,
      format: 'talk',
      forWhom: 'eig',
      places: 7,
      date: '2026-12-02',
      time: '12:30',
    } as const;
    expect(readWith(offer, { minutes: '60' }, before)).toEqual({
      offer: { ...USUAL, format: 'talk', forWhom: 'eig', places: 7, minutes: 60 },
      startsAt: start('2026-12-02T12:30:00+01:00'),
    });
  });

  it('says all that is wrong at once', () => {
    const wrong = {
      title: '',
      places: '0',
      minutes: 'longtemps',
      format: 'danse',
      where: 'javascript:alert(1)',
    };
    expect(readWith(offer, wrong)).toEqual({
      errors: {
        title: expect.stringContaining('« Titre » : il manque une réponse'),
        places: expect.stringContaining('de 1 à 200'),
        minutes: expect.stringContaining('de 10 à 480'),
        format: expect.stringContaining('choisissez parmi Pair à pair'),
        where: expect.stringContaining('ne peut pas être ouverte'),
      },
    });
  });

  it.each([
    ['title', 'x'.repeat(101), '101 caractères, pour 100 au plus'],
    ['description', 'x'.repeat(1001), '1001 caractères, pour 1000 au plus'],
    ['where', 'x'.repeat(201), '201 caractères, pour 200 au plus'],
    ['places', '201', 'de 1 à 200'],
    ['minimum', '0', 'de 1 à 50'],
    ['cutoff', '169', 'de 0 à 168'],
  ])('%s has its limits', (field, value, says) => {
    expect(readWith(offer, { title: 'SQL', [field]: value })).toEqual({
      errors: { [field]: expect.stringContaining(says) },
    });
  });

  it('goes as far as its limits', () => {
    const most = { title: 'x'.repeat(100), places: '200', minimum: '50', cutoff: '168', minutes: '480' };
    expect(readWith(offer, most)).toEqual({
      offer: { ...USUAL, title: most.title, places: 200, minimum: 50, cutoff: 168, minutes: 480 },
    });
  });
});

describe('a date', () => {
  const dates = dateFields(PARIS);

  it.each([
    [{ date: '2026-12-02', time: '12:30' }, '2026-12-02T12:30:00+01:00'],
    [{ date: '2/12 à 12h30' }, '2026-12-02T12:30:00+01:00'],
    [{ date: 'jeudi', time: '14 h' }, '2026-11-26T14:00:00+01:00'],
  ])('%o is one instant', (values, expected) => {
    expect(readWith(dates, values)).toEqual({ startsAt: start(expected) });
  });

  it('said alone keeps the hour', () => {
    expect(readWith(dates, { date: '3/12' }, { date: '2026-12-02', time: '12:30' })).toEqual({
      startsAt: start('2026-12-03T12:30:00+01:00'),
    });
  });

  it.each([
    [{}, 'Je n’ai pas compris la date et l’heure'],
    [{ date: '', time: '12:30' }, 'Je n’ai pas compris la date et l’heure'],
    [{ date: '2/12' }, 'Je n’ai pas compris la date et l’heure'],
    [{ date: '31/2', time: '12:30' }, 'Je n’ai pas compris la date et l’heure'],
    [{ date: '2026-11-23', time: '10:00' }, 'Cette date est passée'],
    [{ date: '2027-11-24', time: '10:00' }, 'à plus d’un an'],
  ])('%o is refused under the date', (values, says) => {
    expect(readWith(dates, values)).toEqual({ errors: { date: expect.stringContaining(says) } });
  });

  it('is read and shown on the training’s own clock', () => {
    expect(readWith(dateFields('Indian/Reunion'), { date: '2/12 à 12h30' })).toEqual({
      startsAt: start('2026-12-02T12:30:00+04:00'),
    });
    const startsAt = start('2026-12-02T12:30:00+04:00');
    expect(startShown({ startsAt, zone: 'Indian/Reunion' })).toEqual({ date: '2026-12-02', time: '12:30' });
    expect(startShown({ startsAt: null, zone: PARIS })).toEqual({});
  });

  it('may be left out of an offer', () => {
    expect(offer.show(undefined, READING).find(({ name }) => name === 'date')?.required).toBe(false);
    expect(dates.show(undefined, READING).every(({ required }) => required)).toBe(true);
  });
});

describe('the other forms', () => {
  it.each([
    ['a wish without a title', wishFields, {}, { title: 'il manque une réponse' }],
    ['a reason of 301', reasonFields, { reason: 'x'.repeat(301) }, { reason: '301 caractères, pour 300' }],
    ['no notes', notesFields, { notes: '' }, { notes: 'Il manque une adresse en https' }],
    [
      'notes that are no address',
      notesFields,
      { notes: 'là-bas' },
      { notes: 'Il manque une adresse en https' },
    ],
    ['an empty feedback', answerFields, { answer: ' ' }, { answer: 'il manque une réponse' }],
    ['a feedback of 601', answerFields, { answer: 'x'.repeat(601) }, { answer: '601 caractères, pour 600' }],
  ])('%s is refused', (_, set, values, says) => {
    const errors = Object.entries(says).map(([field, words]) => [field, expect.stringContaining(words)]);
    expect(readWith<unknown, never>(set, values)).toEqual({ errors: Object.fromEntries(errors) });
  });

  it('a cancellation needs no reason', () => {
    expect(readWith(reasonFields, {})).toEqual({ reason: '' });
  });
});
