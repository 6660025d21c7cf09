import { said, type Text } from '../../chat/message.ts';
import { WEEKDAYS } from '../../rituals/time/calendar.ts';
import { askedRole } from '../../rituals/standup/question-sets.ts';
import type { StandupSettings } from '../../rituals/standup/settings.ts';
import type { Texts } from '../../texts/index.ts';
import { labelOf } from './words.ts';

const weekdayRank = (day: (typeof WEEKDAYS)[number]): number => WEEKDAYS.indexOf(day);

/** « chaque semaine, du lundi à 10 h au vendredi à 15 h, avec un rappel à 10 h » */
export const describeRhythm = ({ rhythm }: Pick<StandupSettings, 'rhythm'>, texts: Texts): string => {
  const { days, dates, opensDay = 'mon', closesDay = 'fri', opensAt, closesAt, remindsAt } = rhythm;
  const { described, onDates, hour } = texts.standupRhythm;
  const hours = { opens: hour(opensAt), closes: hour(closesAt), reminds: remindsAt && hour(remindsAt) };
  if (dates)
    return onDates(
      dates.map((date) => texts.dates.day(Temporal.PlainDate.from(date))),
      hours,
    );
  return days
    ? described({ each: true, days: days.map(weekdayRank), ...hours })
    : described({ each: false, days: [weekdayRank(opensDay), weekdayRank(closesDay)], ...hours });
};

/** Who answers and who reads: a team must know before it agrees. */
export const describeReaders = ({ questions, answerBy, recap }: StandupSettings, texts: Texts): string => {
  const { asksPeople, readBy } = texts.standupRhythm;
  const isMentors = askedRole(questions) === 'mentor';
  return [
    isMentors ? asksPeople.mentor : asksPeople[answerBy],
    isMentors ? readBy.mentor : readBy[recap],
  ].join(', ');
};

export const ownQuestions = ({ own = [] }: StandupSettings, texts: Texts): Text[] =>
  own.map((question) => [
    said([labelOf(question, texts), question.question].filter(Boolean).join(texts.engine.colon())),
  ]);
