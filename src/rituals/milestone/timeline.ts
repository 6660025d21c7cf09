import type { HolidayName } from '../time/calendar.ts';
import { type Bounds, type StoredMilestone, type Milestone, type Ref, refText } from './milestone.ts';
import type { Offset, Owner, Step } from './template.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** The dates of a cohort or a team; people who arrive on another day have their own. */
export type Calendar = Bounds & { zone: string; holidays: HolidayName };
export type TimelineTeam = Calendar & { id: string; slug: string; name: string; inCharge: string | null };
export type Arrival = Bounds & { personId: string; challengeId: string };

export type Programme = {
  steps: readonly Step[];
  cohort: Calendar;
  teams: readonly TimelineTeam[];
  arrivals: readonly Arrival[];
  kept: readonly StoredMilestone[];
};

export const dateOf = ({ from, ...span }: Offset, { startsOn, endsOn }: Bounds): Temporal.PlainDate =>
  (from === 'start' ? startsOn : endsOn).add(span);

const UNTOUCHED = {
  title: null,
  state: 'planned',
  note: null,
  checked: [],
  link: null,
  inCharge: null,
  deputy: null,
  snoozedUntil: null,
} as const;

type TimelineContext = {
  kept: ReadonlyMap<string, StoredMilestone>;
  firsts: Map<string, Temporal.PlainDate>;
};

/** Most teams have the same dates, so each date of the template is computed once. */
const firstDate = (step: Step, calendar: Calendar, { firsts }: TimelineContext): Temporal.PlainDate => {
  const { startsOn, endsOn, holidays } = calendar;
  const key = [step.slug, startsOn.toString(), endsOn.toString(), holidays].join(' ');
  return firsts.getOrInsertComputed(key, () => workingDayFrom(dateOf(step.at, calendar), holidays));
};

const milestoneOf = (step: Step, ref: Ref, calendar: Calendar, around: TimelineContext): Milestone => {
  const { kept } = around;
  const own = kept.get(refText(ref));
  const first = firstDate(step, calendar, around);
  // The address of a questionnaire is the cohort's.
  const link = own?.link ?? kept.get(refText({ slug: step.slug, challengeId: null, personId: null }))?.link;
  return {
    ...UNTOUCHED,
    ...own,
    ...ref,
    link: link ?? null,
    owner: own?.owner ?? step.owner,
    on: own?.on ?? first,
    first,
    after: step.after ?? [],
    checklist: step.checklist ?? [],
    asked: step.asked,
    silent: step.silent ?? false,
    questionnaire: step.questionnaire ?? false,
  };
};

const DEFAULT_OWNER: Owner = 'team';

const addedMilestones = (kept: readonly StoredMilestone[], steps: readonly Step[]): Milestone[] =>
  kept.flatMap((own) =>
    own.on && own.title !== null && !steps.some(({ slug }) => slug === own.slug)
      ? [
          {
            ...own,
            on: own.on,
            owner: own.owner ?? DEFAULT_OWNER,
            first: null,
            after: [],
            checklist: [],
            asked: undefined,
            silent: false,
            questionnaire: false,
          },
        ]
      : [],
  );

/** All the milestones of a programme: the template's with what was decided about them, and those that people added. */
export const timelineOf = ({ steps, cohort, teams, arrivals, kept }: Programme): Milestone[] => {
  const around: TimelineContext = {
    kept: new Map(kept.map((one) => [refText(one), one])),
    firsts: new Map(),
  };
  const ofTeam = new Map(teams.map((team) => [team.id, team]));
  const ofCohort = steps
    .filter((step) => step.for === 'cohort')
    .map((step) => milestoneOf(step, { slug: step.slug, challengeId: null, personId: null }, cohort, around));
  const ofTeams = teams.flatMap((team) =>
    steps
      .filter((step) => step.for === 'challenge')
      .map((step) =>
        milestoneOf(step, { slug: step.slug, challengeId: team.id, personId: null }, team, around),
      ),
  );
  const ofPeople = arrivals.flatMap(({ personId, challengeId, startsOn, endsOn }) =>
    steps
      .filter((step) => step.rolling)
      .map((step) =>
        milestoneOf(
          step,
          { slug: step.slug, challengeId, personId },
          { ...(ofTeam.get(challengeId) ?? cohort), startsOn, endsOn },
          around,
        ),
      ),
  );
  return [...ofCohort, ...ofTeams, ...ofPeople, ...addedMilestones(kept, steps)].toSorted((a, b) =>
    Temporal.PlainDate.compare(a.on, b.on),
  );
};
