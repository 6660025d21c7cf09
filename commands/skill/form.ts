import type { Field, Form } from '../../src/chat/form.ts';
import { harmless } from '../../src/chat/plain.ts';
import { readTags } from '../../src/rituals/help/request.ts';
import { slug } from '../../src/rituals/words/slug.ts';
import { readLines } from '../../src/rituals/words/labelled-lines.ts';
import { CAP, type Declared, type Level, LEVELS, type Skill } from '../../src/rituals/skill/skill.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export const SKILL_FORM = 'skills';

const SKILL = LOCALES.map(({ skill }) => skill);
const TEXT_MAX = 600;

const tagsAt = (level: Level, { skills }: Declared): string =>
  skills
    .filter((one) => one.level === level)
    .map(({ tag }) => tag)
    .join(', ');

const levelField = (level: Level, declared: Declared, { skill }: Texts): Field => ({
  name: level,
  label: skill.labels[level],
  ...(level === 'expert' ? { hint: skill.hints.expert } : {}),
  required: false,
  type: 'text',
  max: TEXT_MAX,
  value: tagsAt(level, declared),
});

export const skillForm = (declared: Declared, texts: Texts): Form => {
  const { labels, hints, options, formTitle } = texts.skill;
  return {
    id: SKILL_FORM,
    title: formTitle,
    payload: '',
    fields: [
      levelField('expert', declared, texts),
      levelField('peer', declared, texts),
      levelField('learning', declared, texts),
      {
        name: 'suggested',
        label: labels.suggested,
        hint: hints.suggested,
        required: true,
        type: 'select',
        value: declared.suggested ? 'yes' : 'no',
        options: (['yes', 'no'] as const).map((value) => ({ value, label: options[value] })),
      },
      {
        name: 'cap',
        label: labels.cap,
        required: false,
        type: 'number',
        value: String(declared.monthlyCap),
      },
    ],
  };
};

export type GivenValues = Readonly<Record<string, string | readonly string[] | undefined>>;

const typedValue = (given: GivenValues, name: string): string | undefined => {
  const value = given[name];
  return typeof value === 'string' ? harmless(value).trim() : undefined;
};

/** As typed: a normalised keyword hides an e-mail address. Earlier words are included: they may get new readers. */
export const wordsOf = (given: GivenValues, declared: Declared): string[] =>
  LEVELS.map((level) => typedValue(given, level) ?? tagsAt(level, declared));

/** A subject given twice keeps its first level: expert, then peer, then learning. */
const skillsFrom = (given: GivenValues, before: Declared): Skill[] => {
  const found = new Map<string, Level>();
  for (const level of LEVELS)
    for (const tag of readTags(typedValue(given, level) ?? tagsAt(level, before)))
      found.getOrInsert(tag, level);
  return [...found].map(([tag, level]) => ({ tag, level }));
};

const consentIn = (word: string): boolean | undefined => {
  const means = (words: (texts: (typeof SKILL)[number]) => readonly string[]) =>
    SKILL.some((texts) => words(texts).includes(slug(word)));
  if (word === 'yes' || means(({ yes }) => yes)) return true;
  return word === 'no' || means(({ no }) => no) ? false : undefined;
};

/** From a form or typed lines; anything left out stays as it was. `undefined` without yes or no. */
export const readDeclared = (given: GivenValues, before: Declared): Declared | undefined => {
  const word = typedValue(given, 'suggested');
  const suggested = word === undefined || word === '' ? before.suggested : consentIn(word);
  if (suggested === undefined) return undefined;
  const cap = typedValue(given, 'cap');
  const monthlyCap = cap === undefined ? before.monthlyCap : cap === '' ? CAP.usual : Number(cap);
  return { skills: skillsFrom(given, before), suggested, monthlyCap };
};

/** « expert : rgaa ; solliciter : oui », on one line or several. */
export const readTyped = (text: string): GivenValues | undefined =>
  readLines(
    text,
    SKILL.map(({ typedLabels }) => typedLabels),
  );
