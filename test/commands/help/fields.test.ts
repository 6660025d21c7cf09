import { describe, expect, it } from 'vitest';
import { closingFields, requestFields } from '../../../commands/help/fields.ts';
import { plainText } from '../../../src/chat/plain.ts';
import type { Values } from '../../../src/engine/practice/fields/kind.ts';
import type { Errors, ReadGiven } from '../../../src/engine/practice/fields/set.ts';
import { READING } from '../../fixtures/read-fields.ts';

const asEig = requestFields(['eig']);

const sentences = (errors: Errors): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, plainText(text)]));

const readOf = <Given>(read: ReadGiven<Given>) =>
  'errors' in read ? { errors: sentences(read.errors) } : read.given;

const read = (values: Values, roles = asEig) => readOf(roles.read(values, undefined, READING));

describe('a request for help', () => {
  it('needs only its subject', () => {
    expect(read({ subject: ' Tester  au lecteur ' })).toEqual({
      subject: 'Tester au lecteur',
      urgency: 'week',
      audience: 'cohort',
      tags: [],
      context: '',
      tried: '',
    });
  });

  it('is read from labelled lines, in either language', () => {
    const lines = asEig.readLines(
      'Sujet : x\nÀ qui demander : les mentors\nUrgency : today\nMots-clés : RGAA,\nréseau\nAlready tried : tout',
    );
    expect(lines && read(lines)).toEqual({
      subject: 'x',
      urgency: 'today',
      audience: 'mentors',
      tags: ['rgaa', 'reseau'],
      context: '',
      tried: 'tout',
    });
  });

  it('is refused with all its faults at once', () => {
    expect(
      read({
        subject: '',
        urgency: 'hier',
        audience: 'lune',
        tags: 'a'.repeat(31),
        context: 'é'.repeat(1001),
      }),
    ).toEqual({
      errors: {
        subject: '« Sujet » : il manque une réponse. Rien n’a été enregistré.',
        urgency:
          '« Pour quand » : je n’ai pas compris. Rien n’a été enregistré : choisissez parmi Aujourd’hui, Cette semaine, Quand vous pouvez.',
        audience:
          'Je n’ai pas compris à qui demander, ou ce cercle ne vous est pas ouvert. Rien n’a été enregistré : choisissez parmi La promotion, Les mentors et La communauté.',
        tags: 'Un mot-clé tient en 30 caractères. Rien n’a été enregistré : raccourcissez et renvoyez.',
        context:
          '« Contexte » : 1001 caractères, pour 1000 au plus. Rien n’a été enregistré : raccourcissez un peu et renvoyez.',
      },
    });
    expect(read({ subject: 'x', tags: 'a, b, c, d, e, f' })).toMatchObject({
      errors: { tags: expect.stringContaining('5 mots-clés au plus') },
    });
  });

  it('of the community is for the community', () => {
    const ofCommunity = requestFields(['community']);
    expect(read({ subject: 'x' }, ofCommunity)).toMatchObject({ audience: 'community' });
    expect(read({ subject: 'x', audience: 'cohort' }, ofCommunity)).toMatchObject({
      errors: { audience: expect.stringContaining('ce cercle ne vous est pas ouvert') },
    });
  });

  it('keeps the keywords that it had, unless they are emptied', () => {
    const before = { tags: ['rgaa'] };
    expect(readOf(asEig.read({ subject: 'x' }, before, READING))).toMatchObject({ tags: ['rgaa'] });
    expect(readOf(asEig.read({ subject: 'x', tags: '' }, before, READING))).toMatchObject({ tags: [] });
    expect(asEig.show({ tags: ['rgaa', 'api'] }, READING)).toContainEqual(
      expect.objectContaining({ name: 'tags', value: 'rgaa, api' }),
    );
  });
});

it('a closing is one of three, and its lesson fits in 300 characters', () => {
  const closing = (values: Values) => readOf(closingFields.read(values, { ending: 'solved' }, READING));
  expect(closing({})).toEqual({ ending: 'solved', learnt: '' });
  expect(closing({ ending: 'dropped', learnt: 'é'.repeat(300) })).toMatchObject({ ending: 'dropped' });
  expect(closing({ ending: 'gone', learnt: 'é'.repeat(301) })).toMatchObject({
    errors: { ending: expect.any(String), learnt: expect.stringContaining('301 caractères') },
  });
});
