import { readTags, TAGS } from '../help/request.ts';
import { isNear } from '../words/slips.ts';
import { slug } from '../words/slug.ts';
import { lengthOf } from '../words/text-length.ts';

/** `expert` and `peer` can help; `learning` wants to learn. */
export const LEVELS = ['expert', 'peer', 'learning'] as const;
export type Level = (typeof LEVELS)[number];

export type Skill = { tag: string; level: Level };
export type Declared = { skills: readonly Skill[]; suggested: boolean; monthlyCap: number };

export const SKILLS_MOST = 20;
export const CAP = { usual: 2, most: 10 } as const;

/** `level`: where it can be mended. */
export type SkillRefusal = { code: 'too-many-skills' | 'skill-too-long'; max: number; level: Level };

export const checkDeclared = ({ skills }: Pick<Declared, 'skills'>): SkillRefusal | undefined => {
  const oneTooMany = skills[SKILLS_MOST];
  if (oneTooMany) return { code: 'too-many-skills', max: SKILLS_MOST, level: oneTooMany.level };
  const long = skills.find(({ tag }) => lengthOf(tag) > TAGS.longest);
  return long && { code: 'skill-too-long', max: TAGS.longest, level: long.level };
};

export type Levelled = Readonly<Record<Level, string>>;

/** A subject given twice keeps its first level: expert, then peer, then learning. */
export const skillsIn = (typed: Levelled): Skill[] => {
  const found = new Map<string, Level>();
  for (const level of LEVELS) for (const tag of readTags(typed[level])) found.getOrInsert(tag, level);
  return [...found].map(([tag, level]) => ({ tag, level }));
};

export const tagsAt = (level: Level, { skills }: Pick<Declared, 'skills'>): string =>
  skills
    .filter((one) => one.level === level)
    .map(({ tag }) => tag)
    .join(', ');

/** Matches « Rgaa », « pseudonimisation », and « convention » for « convention-donnees ». */
export const matchesSkill = (typed: string, tag: string): boolean => {
  const wanted = slug(typed);
  if (wanted === '') return false;
  return isNear(tag, wanted) || tag.split('-').some((part) => isNear(part, wanted));
};
