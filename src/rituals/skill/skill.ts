import { TAGS } from '../help/request.ts';
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

export type SkillRefusal =
  | { code: 'too-many-skills'; max: number }
  | { code: 'skill-too-long'; max: number }
  | { code: 'bad-cap'; max: number };

export const checkDeclared = ({ skills, monthlyCap }: Declared): SkillRefusal | undefined => {
  if (skills.length > SKILLS_MOST) return { code: 'too-many-skills', max: SKILLS_MOST };
  if (skills.some(({ tag }) => lengthOf(tag) > TAGS.longest))
    return { code: 'skill-too-long', max: TAGS.longest };
  const isCap = Number.isInteger(monthlyCap) && monthlyCap >= 1 && monthlyCap <= CAP.most;
  return isCap ? undefined : { code: 'bad-cap', max: CAP.most };
};

/** Matches « Rgaa », « pseudonimisation », and « convention » for « convention-donnees ». */
export const matchesSkill = (typed: string, tag: string): boolean => {
  const wanted = slug(typed);
  if (wanted === '') return false;
  return isNear(tag, wanted) || tag.split('-').some((part) => isNear(part, wanted));
};
