import { strong, type Text } from '../../chat/message.ts';
import { isoWeek } from '../../rituals/time/calendar.ts';
import { sharedAnswers } from '../../rituals/standup/answer.ts';
import { roundsOfTeam } from '../../store/standup/rounds.ts';
import { answersOf } from '../../store/standup/answers.ts';
import type { TeamPage, TeamSection } from '../challenge/section.ts';
import { labelOf, valueOf } from './words.ts';

type Page = Pick<TeamPage, 'scope' | 'challenge' | 'texts' | 'today'>;

/** What a team shared with the cohort this week, without daily stand-ups and team-only answers. */
export const sharedThisWeek = async ({ scope, challenge, texts, today }: Page): Promise<Text[]> => {
  const rounds = await roundsOfTeam(scope, challenge.id, isoWeek(today));
  const lines: Text[] = [];
  for (const round of rounds.filter(({ recap }) => recap === 'cohort')) {
    const [given] = await answersOf(scope, round.id);
    if (given)
      lines.push(
        ...sharedAnswers(round.questions, given).map(([question, value]) => [
          strong(labelOf(question, texts)),
          ' : ',
          valueOf(question, value, texts),
        ]),
      );
  }
  return lines;
};

export const reportsOnPage: TeamSection = async (page) => {
  const list = await sharedThisWeek(page);
  const { reports, noReports } = page.texts.challenge.page;
  return [{ title: [reports], ...(list.length > 0 ? { list } : { text: [noReports] }) }];
};
