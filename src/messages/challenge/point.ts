import { plainText } from '../../chat/plain.ts';
import { phaseOn, tenLines } from '../../rituals/challenge/challenge.ts';
import { statusOf } from '../../rituals/dataset/dataset.ts';
import { isSettled, type Milestone } from '../../rituals/milestone/milestone.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { datasetsOf } from '../../store/dataset/datasets.ts';
import { stateOf } from '../dataset/words.ts';
import { ofTeam, readShown } from '../milestone/mine.ts';
import { titleOf } from '../milestone/words.ts';
import { sharedThisWeek } from '../standup/challenge.ts';
import type { TeamPage } from './section.ts';

/** The most lines per part of a draft, so that the first part never crowds out the last. */
const PARTS = { shared: 2, decisions: 1, data: 3, next: 2 } as const;

const openingLines = async ({ scope, challenge, texts, today }: TeamPage): Promise<string[]> => {
  const cohort = await cohortOf(scope);
  const { point, page } = texts.challenge;
  const dates = {
    startsOn: challenge.startsOn ?? cohort?.startsOn ?? today,
    endsOn: challenge.endsOn ?? cohort?.endsOn ?? today,
  };
  return [
    point.title(challenge.name, texts.dates.months[today.month - 1] ?? ''),
    point.phase(page.phases[phaseOn(today, dates)]),
  ];
};

const dataLines = async ({ scope, challenge, texts, today }: TeamPage): Promise<string[]> =>
  (await datasetsOf(scope, challenge.id)).map((dataset) => {
    const { statuses, ends } = texts.datasetCodes;
    const state = dataset.end ? ends[dataset.end] : stateOf(dataset, { texts, today });
    return texts.challenge.point.data(dataset.title, statuses[statusOf(dataset)], state);
  });

type Line = (title: string, day: string) => string;

const milestoneLines = (milestones: readonly Milestone[], line: Line, { texts }: TeamPage): string[] =>
  milestones.map((one) => line(titleOf(one, texts), texts.dates.day(one.on)));

const { compare } = Temporal.PlainDate;

/** A draft for the mentor from shared data only: the week's report, statuses, dates, and the decision expected. */
export const pointDraft = async (page: TeamPage): Promise<string> => {
  const { point } = page.texts.challenge;
  const shown = await readShown(page.scope, page.texts, page.today, page.challenge.id);
  const open = ofTeam(page.challenge.id, shown).filter(
    (one) => !isSettled(one) && !one.silent && compare(one.on, page.today) >= 0,
  );
  const shared = (await sharedThisWeek(page)).map((text) =>
    point.shared(plainText(text).replace(/\s+/g, ' ')),
  );
  const decisions = open.filter(({ owner }) => owner === 'sponsor');
  const next = open.filter(({ owner }) => owner !== 'sponsor');
  return tenLines([
    ...(await openingLines(page)),
    ...milestoneLines(decisions.slice(0, PARTS.decisions), point.decision, page),
    ...shared.slice(0, PARTS.shared),
    ...(await dataLines(page)).slice(0, PARTS.data),
    ...milestoneLines(next.slice(0, PARTS.next), point.next, page),
  ]).join('\n');
};
