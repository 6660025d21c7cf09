import { describe, expect, it, test } from 'vitest';
import type { Call } from '../../src/chat/chat.ts';
import { answerRefusal, answerTooMany, readableFault, withoutValues } from '../../src/engine/fault.ts';
import { Refused } from '../../src/engine/practice/refused.ts';
import { textsIn } from '../../src/texts/index.ts';

const SECRET = 'je n’en peux plus';
const texts = textsIn('fr');

const named = (name: string, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { name, ...more });

describe('a fault', () => {
  test.each([
    [
      'of our own, unchanged',
      named('Error', 'no file "cohorte.yml" (line 3)'),
      'no file "cohorte.yml" (line 3)',
    ],
    ['of the database, without values', named('PostgresError', `bad value "${SECRET}"`), 'bad value …'],
    ['of a query, without values', named('Error', `failed (${SECRET})`, { query: 'select 1' }), 'failed …'],
    ['that is no error', SECRET, 'Something that is not an error was thrown.'],
  ])('%s, is readable in the terminal', (_, error, read) => {
    expect(readableFault(error)).toBe(read);
  });

  it('is logged as its cause, with its code and where it was, not with what was written', () => {
    const cause = named('PostgresError', `duplicate key (${SECRET})\nsecond line`, { code: '23505' });
    const logged = withoutValues(new Error(`Failed query: params ${SECRET}`, { cause }));
    expect(logged).toMatchObject({ name: 'PostgresError', code: '23505', message: 'duplicate key …' });
    expect(logged.stack?.split('\n').every((line) => line.trimStart().startsWith('at '))).toBe(true);
    expect(JSON.stringify(logged)).not.toContain(SECRET);
  });

  it('that is no error says nothing of what it is, and one without a code has none', () => {
    expect(withoutValues(SECRET)).toEqual({ name: 'unknown', message: 'not an error' });
    expect(withoutValues(new Error('broken'))).not.toHaveProperty('code');
  });

  it('is told in 200 characters at most', () => {
    expect(withoutValues(new Error('x'.repeat(300))).message).toHaveLength(200);
  });
});

describe('a refusal', () => {
  const callOf = (act: Call['act']): Call => ({
    id: '1',
    workspace: { platform: 'sandbox', externalId: 'local' },
    user: 'e01',
    act,
  });
  const submitted = (values: Record<string, string>) =>
    callOf({ kind: 'submit', form: 'x', payload: '', values });
  const refused = new Refused(['Non. Rien n’a été enregistré.']);

  it('of a form stands under its first field, so that what was filled in stays', () => {
    expect(answerRefusal(submitted({ title: 'a', text: 'b' }), refused)).toEqual({
      errors: { title: ['Non. Rien n’a été enregistré.'] },
    });
    expect(answerTooMany(submitted({ title: 'a' }), texts)).toEqual({
      errors: { title: [texts.engine.oneMoment] },
    });
  });

  it('of a text, or of a form without a field, is a sentence', () => {
    for (const call of [callOf({ kind: 'say', text: 'bilan' }), submitted({})]) {
      expect(answerRefusal(call, refused)).toEqual({ reply: refused.reply });
      expect(answerTooMany(call, texts)).toEqual({
        reply: { sections: [{ text: [texts.engine.oneMoment] }] },
      });
    }
  });
});
