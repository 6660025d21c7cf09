import { type Message, message, type Section, type Text } from '../../chat/message.ts';
import type { Milestone } from '../../rituals/milestone/milestone.ts';
import { milestoneLine, milestoneSection, type MilestoneReader, updateSelect } from './words.ts';

type Lists = { title: Text; mine: readonly Milestone[]; cohort: readonly Milestone[] };

/** « jalon confier 3 @Ada » means the third one shown. */
const withNumber = ({ title = [], ...section }: Section, number: number): Section => ({
  ...section,
  title: [`${number}. `, ...title],
});

/** A team's next milestones, then the cohort's in a line each, which only the coordination can move. */
export const milestoneList = ({ title, mine, cohort }: Lists, shown: MilestoneReader): Message => {
  const { milestone: words } = shown.texts;
  return message(
    { title, ...(mine.length === 0 ? { text: [words.none] } : {}) },
    ...mine.map((one, at) => withNumber(milestoneSection(one, shown), at + 1)),
    ...(cohort.length > 0
      ? [{ title: [words.cohortTitle], list: cohort.map((one) => milestoneLine(one, shown)) }]
      : []),
    ...updateSelect(mine, shown.texts),
    { text: [words.howToType] },
  );
};

export const wholeList = (title: Text, milestones: readonly Milestone[], shown: MilestoneReader): Message =>
  message({ title, list: milestones.map((one) => milestoneLine(one, shown)) });
