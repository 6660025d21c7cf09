import type { Tools } from '../../src/engine/practice/define.ts';
import type { Values } from '../../src/engine/practice/fields/kind.ts';
import { LIMITS, tagsIn } from '../../src/rituals/help/request.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { consentingSkills } from '../../src/store/skill/skills.ts';

/** A short need becomes the subject. A long one becomes the context, without a subject. */
const wordsOf = (need: string): Values =>
  lengthOf(need) <= LIMITS.subject && !need.includes('\n') ? { subject: need } : { context: need };

/** A request from a few words, with the keywords found in them so that people with the skill can be asked. */
export const valuesFromNeed = async (
  need: string,
  { scope, today }: Pick<Tools, 'scope' | 'today'>,
): Promise<Values> => {
  const known = await consentingSkills(scope, today);
  const tags = tagsIn(
    need,
    known.map(({ tag }) => tag),
  );
  return { ...wordsOf(need), tags: tags.join(', ') };
};
