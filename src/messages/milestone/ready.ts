import { message, type Section, type Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { isSettled, type Milestone, readRef, sameRef } from '../../rituals/milestone/milestone.ts';
import type { Texts } from '../../texts/index.ts';
import { around } from '../around.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage, typedTooSection, type Reader } from '../define.ts';
import { milestoneKeys } from './keys.ts';
import { type ReadMilestones, readShown } from './mine.ts';

export const missingOf = ({ checklist, checked }: Milestone, { milestone }: Texts): string[] =>
  checklist.filter((item) => !checked.includes(item)).map((item) => milestone.checklists[item] ?? item);

export const readyAnswer = (milestone: Milestone, texts: Texts): Text => {
  const { ready } = texts.milestone;
  return milestone.state === 'done-with-reservation'
    ? [ready.answeredMissing(missingOf(milestone, texts))]
    : [ready.answeredAll];
};

const titleFor = (
  { challengeId, personId, asked }: Milestone,
  { timeline, names, texts }: ReadMilestones,
): Text => {
  const { ready } = texts.milestone;
  const name = timeline.teams.find(({ id }) => id === challengeId)?.name ?? '';
  if (asked === 'team') return [ready.confirmTitle(name)];
  return personId ? around(ready.titlePerson, names.get(personId) ?? '') : [ready.title(name)];
};

const questionSections = (milestone: Milestone, reader: Reader): Section[] => {
  const { texts } = reader;
  const { ready } = texts.milestone;
  const team = milestone.asked === 'team';
  return [
    {
      text: [team ? ready.confirm : ready.ask],
      actions: [
        buttonFor(milestoneKeys.ready, milestone, texts, {
          primary: true,
          label: team ? ready.allThere : ready.all,
        }),
        buttonFor(milestoneKeys.missing, milestone, texts),
      ],
    },
    ...typedTooSection(reader, ready.howToType),
  ];
};

/** « Prêt à accueillir ? » for the mentor, « Tout est là ? » for the EIGs; then their answer. */
export const milestoneReady = defineMessage({
  kind: 'milestone-ready',
  shows: ({ cohortId, subject }) => [`milestone:${cohortId}:${subject.replaceAll(' ', ':')}`],
  async render(subject, reader) {
    const { scope, texts, now, zone } = reader;
    const ref = readRef(subject);
    const shown = await readShown(scope, texts, localDate(now, zone), ref.challengeId ?? undefined);
    const milestone = shown.all.find((one) => sameRef(one, ref));
    if (!milestone) return undefined;
    const title = titleFor(milestone, shown);
    if (!isSettled(milestone)) return message({ title }, ...questionSections(milestone, reader));
    const again = buttonFor(milestoneKeys.missing, milestone, texts);
    return message({ title, text: readyAnswer(milestone, texts), actions: [again] });
  },
});
