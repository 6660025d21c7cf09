import { said, type Section, type Text } from '../../chat/message.ts';
import { daysBetween } from '../../rituals/dataset/dataset.ts';
import { dependenciesOf, isSettled, type Milestone } from '../../rituals/milestone/milestone.ts';
import type { Texts } from '../../texts/index.ts';
import { milestoneKeys } from './keys.ts';

/** A milestone in words, for every message. */

export type Names = ReadonlyMap<string, string>;
export type MilestoneReader = {
  texts: Texts;
  today: Temporal.PlainDate;
  all: readonly Milestone[];
  names: Names;
};

export const titleOf = ({ title, slug }: Pick<Milestone, 'title' | 'slug'>, { milestone }: Texts): string =>
  title ?? milestone.titles[slug] ?? slug;

/** « vendredi 27 novembre, dans 4 jours ». If past and still open, it asks for a new date without blaming anyone. */
export const whenOf = (
  { on, ...milestone }: Milestone,
  { texts, today }: Pick<MilestoneReader, 'texts' | 'today'>,
): string => {
  const { milestone: words, dates } = texts;
  const day = dates.day(on);
  if (isSettled({ ...milestone })) return [words.states[milestone.state], day].join(' · ');
  const ahead = daysBetween(today, on);
  if (ahead < 0) return [day, words.late].join(' · ');
  return ahead <= 31 ? `${day}, ${words.inDays(ahead)}` : day;
};

const checklistOf = ({ checklist, checked }: Milestone, { milestone: words }: Texts): Text[] =>
  checklist.map((item) => {
    const what = words.checklists[item] ?? item;
    return [checked.includes(item) ? words.ticked(what) : what];
  });

const namedPerson = (label: string, id: string | null, names: Names): Text[] => {
  const name = id ? names.get(id) : undefined;
  return id && name ? [[label, ' ', { person: id, name }]] : [];
};

const detailsOf = (milestone: Milestone, { texts, all, names }: MilestoneReader): Text[] => {
  const { milestone: words } = texts;
  const waits = dependenciesOf(milestone, all).filter((other) => !isSettled(other));
  return [
    ...(milestone.owner === 'sponsor' ? [[words.nudge.sponsor]] : []),
    ...(waits.length > 0
      ? [[words.waitsFor(waits.map((one) => titleOf({ ...one, title: null }, texts)))]]
      : []),
    ...namedPerson(words.inCharge, milestone.inCharge, names),
    ...namedPerson(words.deputy, milestone.deputy, names),
    ...(milestone.note ? [[words.note, ' ', said(milestone.note)]] : []),
    ...(milestone.link ? [[{ link: milestone.link, text: words.link }]] : []),
  ];
};

export const milestoneSection = (milestone: Milestone, shown: MilestoneReader): Section => ({
  title: [said(titleOf(milestone, shown.texts))],
  text: [whenOf(milestone, shown)],
  list: [
    ...detailsOf(milestone, shown),
    ...(isSettled(milestone) ? [] : checklistOf(milestone, shown.texts)),
  ],
});

export const milestoneLine = (
  milestone: Milestone,
  shown: Pick<MilestoneReader, 'texts' | 'today'>,
): Text => [said(titleOf(milestone, shown.texts)), ` · ${whenOf(milestone, shown)}`];

const OPTIONS_MAX = 100;
const OPTION_LENGTH = 70;

export const updateSelect = (milestones: readonly Milestone[], texts: Texts): Section[] =>
  milestones.length > 0
    ? [
        {
          actions: {
            id: milestoneKeys.update.id,
            label: milestoneKeys.update.label(texts),
            payload: '',
            options: milestones.slice(0, OPTIONS_MAX).map((one) => ({
              value: milestoneKeys.update.payload.write(one),
              label: titleOf(one, texts).slice(0, OPTION_LENGTH),
            })),
          },
        },
      ]
    : [];
