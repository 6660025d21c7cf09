import { expect, it } from 'vitest';
import type { Form } from '../../../src/chat/form.ts';
import { message } from '../../../src/chat/message.ts';
import { filledIn, messageIn } from '../../../src/engine/answering/page.ts';

const hello = message({ text: ['Bonjour'] });

it('a page shows what was answered, or what the home tab would, and nothing of its own', () => {
  expect(messageIn({ reply: hello })).toBe(hello);
  expect(messageIn({ home: hello })).toBe(hello);
  expect(messageIn({ nothing: true })).toEqual({ sections: [] });
});

it('what was typed on a page stays in its form, and the rest is as it was', () => {
  const field = { required: false, type: 'text', max: 30 } as const;
  const form: Form = {
    id: 'f',
    title: 'Jalon',
    payload: '',
    fields: [
      { ...field, name: 'title', label: 'Titre', value: 'La carte' },
      { ...field, name: 'note', label: 'Note', value: 'avant' },
    ],
  };
  expect(filledIn(form, { title: 'Le moteur' }).fields.map(({ value }) => value)).toEqual([
    'Le moteur',
    'avant',
  ]);
  expect(filledIn(form, { note: '' }).fields.map(({ value }) => value)).toEqual(['La carte', '']);
});
