import { type Message, message, said, type Section, strong } from '../../src/chat/message.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { type Declared, LEVELS, tagsAt } from '../../src/rituals/skill/skill.ts';
import { declareSkills, skillsOf } from '../../src/store/skill/skills.ts';
import { skillFields } from './fields.ts';

const levelSections = (declared: Declared, { texts }: Tools): Section[] => {
  const { labels, none } = texts.skill;
  const shown = LEVELS.map((level) => ({ level, tags: tagsAt(level, declared) })).filter(
    ({ tags }) => tags !== '',
  );
  if (shown.length === 0) return [{ text: [none] }];
  return [{ fields: shown.map(({ level, tags }) => [[strong(labels[level])], [said(tags)]]) }];
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

export const declare = act({
  name: 'skill-declare',
  form: {
    title: ({ skill }) => skill.formTitle,
    fields: skillFields,
    async before({ call }, { scope }) {
      const declared = await skillsOf(scope, call.person.id);
      const [expert = '', peer = '', learning = ''] = LEVELS.map((level) => tagsAt(level, declared));
      return { expert, peer, learning, suggested: declared.suggested, cap: declared.monthlyCap };
    },
  },
  logs: ['skill.declared'],
  async handle({ given: { words, ...declared }, call }, tools) {
    const { scope, texts, today } = tools;
    // Without consent nobody finds them, so nothing they declare has readers.
    const read = declared.suggested ? words : [];
    requireConfirmation(call, { sentence: texts.skill.stored.readers.skills, words: read, wide: read });
    await declareSkills(scope, call.person.id, declared, today);
    return {
      answer: { reply: savedReceipt(declared, tools) },
      log: [{ type: 'skill.declared', facts: { suggested: declared.suggested } }],
    };
  },
});
