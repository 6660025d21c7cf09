import { message, said, type Section } from '../../src/chat/message.ts';
import { whatIsTyped } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { matchesSkill } from '../../src/rituals/skill/skill.ts';
import { consentingSkills, type Knower } from '../../src/store/skill/skills.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** Each person once, with their level: experts first, then by name, without counts. */
const listKnowers = (knowers: readonly Knower[], { texts }: Tools): NonNullable<Section['list']> => {
  const seen = new Set<string>();
  return knowers
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ name, tag, level }) => [name, ' · ', said(tag), ` · ${texts.skill.levels[level]}`]);
};

const subject = whatIsTyped({ name: 'a subject', sample: 'rgaa' }, ({ skill }) => skill.empty);

export const findKnowers = actOn(subject, {
  name: 'skill-who-knows',
  async handle({ about: typed }, tools) {
    const { scope, texts, today } = tools;
    const { found, nobody, consentOnly } = texts.skill;
    const consenting = await consentingSkills(scope, today);
    const knowers = consenting.filter(({ tag }) => matchesSkill(typed, tag));
    if (knowers.length === 0) return sayBack(nobody);
    const reply = message(
      { title: [found, ' ', said(typed)], list: listKnowers(knowers, tools) },
      { text: [consentOnly] },
    );
    return { answer: { reply } };
  },
});
