import { type Section, strong, type Text } from '../../chat/message.ts';
import { isoWeek } from '../../rituals/time/calendar.ts';
import { type GivenAnswers, type Question, sharedAnswers } from '../../rituals/standup/answer.ts';
import { roundsOfTeam } from '../../store/standup/rounds.ts';
import { answersOf } from '../../store/standup/answers.ts';
import type { Texts } from '../../texts/index.ts';
import type { TeamPage, TeamSection } from '../challenge/section.ts';
import { labelOf, valueOf } from './words.ts';

type Page = Pick<TeamPage, 'scope' | 'challenge' | 'texts' | 'today'>;

/** What a team shared with the cohort this week, without daily stand-ups and team-only answers. */
export const sharedThisWeek = async ({ scope, challenge, texts, today }: Page): Promise<Text[]> => {
  const rounds = await roundsOfTeam(scope, challenge.id, isoWeek(today));
  const lines: Text[] = [];
  for (const round of rounds.filter(({ recap }) => recap === 'cohort')) {
    const [given] = await answersOf(scope, round.id);
    if (given) lines.push(...sharedLines(round.questions, given, texts));
  }
  return lines;
};

export const sharedLines = (questions: readonly Question[], given: GivenAnswers, texts: Texts): Text[] =>
  sharedAnswers(questions, given).map(([question, value]) => [
    strong(labelOf(question, texts)),
    texts.engine.colon(),
    valueOf(question, value, texts),
  ]);

/** Without anything shared it says so, whatever the reason. */
export const reportsSection = (list: readonly Text[], { challenge: { page } }: Texts): Section => ({
  title: [page.reports],
  ...(list.length > 0 ? { list } : { text: [page.noReports] }),
});

export const reportsOnPage: TeamSection = async (page) => [
  reportsSection(await sharedThisWeek(page), page.texts),
];
