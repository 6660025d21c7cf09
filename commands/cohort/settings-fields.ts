import { choice } from '../../src/engine/practice/fields/choice.ts';
import { day } from '../../src/engine/practice/fields/day.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { slug } from '../../src/rituals/words/slug.ts';
import type { Texts } from '../../src/texts/index.ts';

const NAME_MAX = 200;
const ID_MAX = 40;

/** What names a cohort or a person in a file. */
export const idFrom = (name: string): string =>
  slug(name)
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, ID_MAX);

type FormWords = Texts['cohortBring']['form'];
type Label = { [Key in keyof FormWords]: FormWords[Key] extends string ? Key : never }[keyof FormWords];

const labelled = (label: Label) => ({ label: ({ cohortBring }: Texts) => cohortBring.form[label] });

const line = (label: Label, hint?: Label) =>
  text({
    ...labelled(label),
    ...(hint ? { hint: ({ cohortBring }: Texts) => cohortBring.form[hint] } : {}),
    max: NAME_MAX,
  });

const wrongName = ({ cohortBring }: Texts): string => cohortBring.wrong.name;
const date = (label: Label) =>
  day({ ...labelled(label), required: true, refused: ({ cohortBring }) => cohortBring.wrong.date });

const BASES = ['public_interest', 'legal_obligation', 'contract', 'legitimate_interest'] as const;

const settings = fields({
  name: text({
    ...labelled('name'),
    max: NAME_MAX,
    required: true,
    refused: { required: wrongName },
    clean: { read: (name) => (idFrom(name) === '' ? undefined : name), fault: wrongName },
  }),
  startsOn: date('startsOn'),
  endsOn: date('endsOn'),
  label: text({
    ...labelled('label'),
    hint: ({ cohortBring }) => cohortBring.form.labelHint,
    max: NAME_MAX,
    required: true,
  }),
  programme: line('programme', 'programmeHint'),
  protection: line('protection', 'protectionHint'),
  operator: line('operator'),
  controller: line('controller'),
  basis: choice<string>({
    ...labelled('basis'),
    values: BASES,
    labels: ({ cohortBring }) => cohortBring.form.bases,
    usual: 'public_interest',
  }),
  hosting: line('hosting', 'hostingHint'),
  bulletin: line('bulletin', 'bulletinHint'),
  digest: line('digest'),
});

/** The cohort's settings and the content of its notice; all can be completed later, before the launch. */
export const settingsFields = checked(settings, ({ startsOn, endsOn, ...given }, _before, { texts }) => {
  const { wrong } = texts.cohortBring;
  if (!startsOn || !endsOn) return { errors: { startsOn: [wrong.date] } };
  return Temporal.PlainDate.compare(endsOn, startsOn) < 0
    ? { errors: { endsOn: [wrong.endsFirst] } }
    : { given: { ...given, startsOn, endsOn } };
});

type Read = ReturnType<typeof settingsFields.read>;
export type Settings = Extract<Read, { given: unknown }>['given'];
