import { message, type Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import type { Milestone } from '../../rituals/milestone/milestone.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage, type Reader, typedTooSection } from '../define.ts';
import { milestoneKeys } from './keys.ts';
import { readShown, spokenOfTo } from './mine.ts';
import { milestoneSection, updateSelect } from './words.ts';

/** One tap settles a single milestone, or leads to handing it over; with several, people choose first. All can be postponed at once. */
const actionsFor = (mine: readonly Milestone[], reader: Reader): Section[] => {
  const { texts } = reader;
  const [only, another] = mine;
  const forOne =
    only && !another
      ? [
          buttonFor(milestoneKeys.done, only, texts, { primary: true }),
          buttonFor(milestoneKeys.hand, only, texts),
        ]
      : [];
  return [
    ...updateSelect(mine, texts),
    { actions: [...forOne, buttonFor(milestoneKeys.later, undefined, texts)] },
    ...typedTooSection(reader, texts.milestone.howToType),
  ];
};

/** One message with all reminders to a person: milestones that are near, and past ones that may need a new date. */
export const milestoneNudge = defineMessage({
  kind: 'milestone-nudge',
  // A person's last reminder follows what becomes of any milestone.
  shows: ({ key }) => [key.replace(/^milestone:/, '')],
  async render(_subject, reader) {
    const { scope, person, texts, now, zone } = reader;
    if (!person) return undefined;
    const shown = await readShown(scope, texts, localDate(now, zone));
    const mine = spokenOfTo(person.id, shown);
    const { title, intro, empty } = texts.milestone.nudge;
    if (mine.length === 0) return message({ title: [title], text: [empty] });
    return message(
      { title: [title], text: [intro] },
      ...mine.map((one) => milestoneSection(one, shown)),
      ...actionsFor(mine, reader),
    );
  },
});
