import { z } from 'zod';
import { type Message, message, said, type Section, strong } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { checkDeclared, type Declared, LEVELS, matchesSkill } from '../../src/rituals/skill/skill.ts';
import { consentingSkills, declareSkills, type Knower, skillsOf } from '../../src/store/skill/skills.ts';
import { type GivenValues, readDeclared, readTyped, SKILL_FORM, skillForm, wordsOf } from './form.ts';

const ROLES = ['eig', 'mentor', 'coordination', 'community'] as const;

const levelSections = ({ skills }: Declared, { texts }: Tools): Section[] => {
  const { labels, none } = texts.skill;
  const shown = LEVELS.map((level) => ({
    level,
    tags: skills.filter((one) => one.level === level).map(({ tag }) => tag),
  })).filter(({ tags }) => tags.length > 0);
  if (shown.length === 0) return [{ text: [none] }];
  return [{ fields: shown.map(({ level, tags }) => [[strong(labels[level])], [said(tags.join(', '))]]) }];
};

const savedReceipt = (declared: Declared, tools: Tools): Message => {
  const { saved, consenting, notConsenting, howTo } = tools.texts.skill;
  return message(
    { text: [saved] },
    ...levelSections(declared, tools),
    { text: [declared.suggested ? consenting(declared.monthlyCap) : notConsenting] },
    { text: [howTo] },
  );
};

type Author = Pick<CommandCall<unknown>, 'person' | 'confirmed'>;

/** Without consent nobody finds them, so nothing they declare has readers. */
const confirmReaders = (given: GivenValues, declared: Declared, author: Author, { texts }: Tools): void => {
  const words = declared.suggested ? wordsOf(given, declared) : [];
  requireConfirmation(author, { sentence: texts.readers.skills, words, wide: words });
};

const saveSkills = async (given: GivenValues, author: Author, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const { person } = author;
  const declared = readDeclared(given, await skillsOf(scope, person.id));
  if (!declared) return refuse(texts.skill.refused.consent);
  const fault = checkDeclared(declared);
  if (fault) return refuse(texts.skill.refused[fault.code](fault.max));
  confirmReaders(given, declared, author, tools);
  const on = localDate(now, zone);
  await declareSkills(scope, person.id, declared, on);
  return {
    answer: { reply: savedReceipt(declared, tools) },
    log: [{ type: 'skill.declared', v: 1, on, facts: { suggested: declared.suggested } }],
  };
};

/** `competences`: alone, the form; with labelled lines, the declaration. */
const declare = defineCommand({
  name: 'skill-declare',
  door: { words: (texts) => texts.skill.declare.words },
  roles: ROLES,
  summary: (texts) => texts.skill.declare.summary,
  // « compétences partagées hier » is an answer.
  input: z
    .string()
    .trim()
    .refine((text) => text === '' || readTyped(text) !== undefined),
  async handle(call, tools) {
    const typed = readTyped(call.input);
    if (typed) return saveSkills(typed, call, tools);
    return { answer: { form: skillForm(await skillsOf(tools.scope, call.person.id), tools.texts) } };
  },
});

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const formCommand = defineCommand({
  name: 'skill-save',
  door: { form: SKILL_FORM },
  roles: ROLES,
  input: z.object({ payload: z.string(), values }),
  handle: (call, tools) => saveSkills(call.input.values, call, tools),
});

/** Each person once, with their level: experts first, then by name, without counts. */
const listKnowers = (knowers: readonly Knower[], { texts }: Tools): Section['list'] => {
  const seen = new Set<string>();
  return knowers
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ name, tag, level }) => [name, ' · ', said(tag), ` · ${texts.skill.levels[level]}`]);
};

const whoKnows = defineCommand({
  name: 'skill-who-knows',
  door: { words: (texts) => texts.skill.whoKnows.words },
  roles: ROLES,
  summary: (texts) => texts.skill.whoKnows.summary,
  input: z.string().trim().max(100),
  async handle({ input }, tools) {
    const { scope, texts, now, zone } = tools;
    const { found, nobody, consentOnly, empty } = texts.skill;
    if (input === '') return refuse(empty);
    const consenting = await consentingSkills(scope, localDate(now, zone));
    const knowers = consenting.filter(({ tag }) => matchesSkill(input, tag));
    if (knowers.length === 0) return { answer: { reply: message({ text: [nobody] }) } };
    const reply = message(
      { title: [found, ' ', said(input)], list: listKnowers(knowers, tools) ?? [] },
      { text: [consentOnly] },
    );
    return { answer: { reply } };
  },
});

export const skill: readonly AnyCommand[] = [declare, formCommand, whoKnows];
