import { expect, it } from 'vitest';
import type { Field, Form } from '../../src/chat/form.ts';
import { dialogOf } from '../../src/chat/mattermost/speaking/dialog.ts';
import { formView } from '../../src/chat/slack/speaking/form.ts';

const formWith = (more: Partial<Field>): Form => ({
  id: 'form',
  title: 'Bilan',
  payload: '',
  fields: [{ name: 'said', label: 'Dit', required: true, type: 'text', max: 100, ...more }],
});

const onSlack = (form: Form) => {
  const [block] = formView(form, { send: 'Envoyer', cancel: 'Annuler' }).blocks;
  return block && 'element' in block ? block.element : undefined;
};
const onMattermost = (form: Form) => dialogOf(form, { send: 'Envoyer', state: '' }).elements[0];

it('a field takes what its answer may have', () => {
  expect(onSlack(formWith({}))).toMatchObject({ max_length: 100 });
  expect(onMattermost(formWith({}))).toMatchObject({ type: 'text', max_length: 100 });
  expect(onMattermost(formWith({ max: 300 }))).toMatchObject({ type: 'textarea', max_length: 300 });
});

it('what was accepted before comes back whole, though platforms count its emoji several times', () => {
  const value = '👩‍👩‍👧'.repeat(90);
  expect(onSlack(formWith({ value }))).toMatchObject({ initial_value: value, max_length: value.length });
  expect(onMattermost(formWith({ value }))).toMatchObject({ default: value, max_length: value.length });
});

it('nothing is longer than platforms carry', () => {
  const value = 'a'.repeat(5_000);
  expect(onSlack(formWith({ type: 'long', max: 9_000, value }))).toMatchObject({ max_length: 3_000 });
  expect(onMattermost(formWith({ type: 'long', max: 9_000, value }))).toMatchObject({ max_length: 3_000 });
});
