import { type Section, said } from '../../chat/message.ts';
import { plainText } from '../../chat/plain.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { planRounds } from '../../rituals/standup/rounds.ts';
import { askedRole } from '../../rituals/standup/question-sets.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { teamsOf } from '../../store/people/people.ts';
import { answerFor } from '../../store/standup/answers.ts';
import { openProposals } from '../../store/standup/proposals.ts';
import { currentRounds, type Round } from '../../store/standup/rounds.ts';
import { hasSkipped } from '../../store/standup/skips.ts';
import { type StandupOfTeam, heldStandups } from '../../store/standup/standups.ts';
import type { DayReader, PracticeToday } from '../home/practice-today.ts';
import { buttonFor } from '../acting/key.ts';
import { answerTo, standupKeys } from './keys.ts';
import { proposalSections } from './proposal.ts';
import { standupName, titleOf, untilClosing } from './words.ts';

type Teams = Awaited<ReturnType<typeof teamsOf>>;

const isFor = (teams: Teams, challengeId: string, role: 'eig' | 'mentor'): boolean =>
  teams.some((team) => team.challengeId === challengeId && team.role === role);

const roundSection = async (round: Round, reader: DayReader): Promise<Section> => {
  const { scope, person, texts, now } = reader;
  const team = (await challengeOf(scope, round.challengeId))?.name ?? '';
  const title = plainText(titleOf(round, team, texts));
  const { standup, home } = texts;
  if (await answerFor(scope, round, person.id))
    return {
      text: [said(home.answered(title))],
      actions: [buttonFor(standupKeys.answer, answerTo(round.id), texts, { label: standup.correct })],
    };
  return {
    text: [said(home.until(title, untilClosing(round, now, texts)))],
    actions: [
      buttonFor(standupKeys.answer, answerTo(round.id), texts, { primary: true }),
      buttonFor(standupKeys.skip, round.id, texts),
    ],
  };
};

const openRounds = async (teams: Teams, { scope, person }: DayReader): Promise<Round[]> => {
  const ids = [...new Set(teams.map(({ challengeId }) => challengeId))];
  const rounds: Round[] = [];
  for (const round of await currentRounds(scope, ids)) {
    const isAsked = isFor(teams, round.challengeId, askedRole(round.questionSet));
    if (isAsked && round.state === 'open' && !(await hasSkipped(scope, round.id, person.id)))
      rounds.push(round);
  }
  return rounds;
};

const proposedSections = async (teams: Teams, reader: DayReader): Promise<Section[]> => {
  const sections: Section[] = [];
  for (const { challengeId, role } of teams) {
    const proposals =
      role === 'eig'
        ? await openProposals(reader.scope, challengeId, localDate(reader.now, reader.zone))
        : [];
    for (const proposal of proposals) sections.push(...(await proposalSections(proposal, reader)));
  }
  return sections;
};

/** Later openings are not useful yet. */
const SOON = { days: 7 };

const nextOpening = (
  { ritual, team }: StandupOfTeam,
  now: Temporal.Instant,
): Temporal.Instant | undefined => {
  const today = localDate(now, team.zone);
  return planRounds(ritual.rhythm, team, today, today.add(SOON))
    .map(({ opensAt }) => opensAt)
    .find((at) => Temporal.Instant.compare(at, now) > 0);
};

const comingLines = async (teams: Teams, { scope, texts, now }: DayReader): Promise<Section[]> => {
  const lines = (await heldStandups(scope))
    .filter(({ ritual, team }) => isFor(teams, team.id, askedRole(ritual.questions)))
    .flatMap((held) => {
      const at = nextOpening(held, now);
      return at ? [{ at, held }] : [];
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at, held: { ritual, team } }) => [
      said(texts.home.opens(standupName(ritual, texts), team.name, texts.dates.dayAndHour(at, team.zone))),
    ]);
  return lines.length === 0 ? [] : [{ list: lines }];
};

/** What a person is asked today, proposals to their team, and openings within a week. */
export const standupToday: PracticeToday = async (reader) => {
  const teams = await teamsOf(reader.scope, reader.person.id, localDate(reader.now, reader.zone));
  const asked: Section[] = [];
  for (const round of await openRounds(teams, reader)) asked.push(await roundSection(round, reader));
  return {
    asked: [...asked, ...(await proposedSections(teams, reader))],
    coming: await comingLines(teams, reader),
  };
};
