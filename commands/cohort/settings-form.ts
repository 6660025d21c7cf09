import type { Field, Form } from '../../src/chat/form.ts';
import type { CohortFile } from '../../src/rituals/cohort-file/index.ts';
import type { Texts } from '../../src/texts/index.ts';

export const SETTINGS_FORM = 'cohortSettings';

const NAME_MAX = 200;

type Words = Texts['cohortBring']['form'];
type FilledSettings = Partial<CohortFile['cohort']>;

const identityFields = (words: Words, filled: FilledSettings): [Field, ...Field[]] => [
  { name: 'name', label: words.name, type: 'text', required: true, max: NAME_MAX, value: filled.name ?? '' },
  { name: 'startsOn', label: words.startsOn, type: 'date', required: true, value: filled.starts_on ?? '' },
  { name: 'endsOn', label: words.endsOn, type: 'date', required: true, value: filled.ends_on ?? '' },
  {
    name: 'label',
    label: words.label,
    hint: words.labelHint,
    type: 'text',
    required: true,
    max: NAME_MAX,
    value: filled.coordination_label ?? 'Etalab',
  },
];

const textField = (name: string, label: string, value: string | undefined, hint?: string): Field => ({
  name,
  label,
  type: 'text',
  required: false,
  max: NAME_MAX,
  value: value ?? '',
  ...(hint ? { hint } : {}),
});

const noticeFields = (words: Words, { contacts = {}, privacy = {} }: FilledSettings): Field[] => [
  textField('programme', words.programme, contacts.programme, words.programmeHint),
  textField('protection', words.protection, contacts.data_protection, words.protectionHint),
  textField('operator', words.operator, contacts.operator),
  textField('controller', words.controller, privacy.controller),
  {
    name: 'basis',
    label: words.basis,
    type: 'select',
    required: false,
    options: Object.entries(words.bases).map(([value, label]) => ({ value, label })),
    value: privacy.basis ?? 'public_interest',
  },
  textField('hosting', words.hosting, privacy.hosting, words.hostingHint),
];

export type Places = { bulletin?: string | undefined; digest?: string | undefined };

const placeFields = (words: Words, { bulletin, digest }: Places): Field[] => [
  textField('bulletin', words.bulletin, bulletin, words.bulletinHint),
  textField('digest', words.digest, digest),
];

/** The cohort's settings and the content of its notice; all can be completed later, before the launch. */
export const settingsForm = (
  { payload, filled, ...where }: { payload: string; filled: FilledSettings } & Places,
  { cohortBring: { form } }: Texts,
): Form => ({
  id: SETTINGS_FORM,
  title: form.title,
  payload,
  fields: [...identityFields(form, filled), ...noticeFields(form, filled), ...placeFields(form, where)] as [
    Field,
    ...Field[],
  ],
});
