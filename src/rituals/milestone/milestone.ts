import type { Owner, Step } from './template.ts';

/** A milestone of a cohort, a team, or one person who arrived on another day. */
export type Ref = { slug: string; challengeId: string | null; personId: string | null };

export const refText = ({ slug, challengeId, personId }: Ref): string =>
  [slug, challengeId ?? '-', personId ?? '-'].join(' ');

const idOrNone = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f-]{36}$/i.test(text) ? text : null;

export const readRef = (text: string): Ref => {
  const [slug = '', challengeId, personId] = text.split(' ');
  return { slug, challengeId: idOrNone(challengeId), personId: idOrNone(personId) };
};

export const SETTLED = ['done', 'done-with-reservation', 'not-applicable'] as const;
export const MILESTONE_STATES = ['planned', ...SETTLED] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What people decided about a milestone, or one they added. It complements the template. */
export type StoredMilestone = Ref & {
  title: string | null;
  owner: Owner | null;
  on: Temporal.PlainDate | null;
  state: MilestoneState;
  note: string | null;
  checked: readonly string[];
  link: string | null;
  inCharge: string | null;
  deputy: string | null;
  snoozedUntil: Temporal.PlainDate | null;
};

export type Milestone = StoredMilestone & {
  owner: Owner;
  on: Temporal.PlainDate;
  /** The date in the programme; null for a milestone that people added. */
  first: Temporal.PlainDate | null;
  after: readonly string[];
  checklist: readonly string[];
  asked: Step['asked'];
  silent: boolean;
  questionnaire: boolean;
};

export const isSettled = ({ state }: Pick<Milestone, 'state'>): boolean => state !== 'planned';

/** A person's own timeline, and milestones that a team added, are hidden from the cohort. */
export const isForAll = ({
  personId,
  title,
  challengeId,
}: Pick<StoredMilestone, 'personId' | 'title' | 'challengeId'>): boolean =>
  personId === null && (title === null || challengeId === null);

export const sameRef = (a: Ref, b: Ref): boolean =>
  a.slug === b.slug && a.challengeId === b.challengeId && a.personId === b.personId;

/** What a milestone depends on in its own timeline: its person's, its team's, or the cohort's. */
export const dependenciesOf = (milestone: Milestone, all: readonly Milestone[]): Milestone[] =>
  all.filter((other) => milestone.after.includes(other.slug) && isBeside(other, milestone));

const isBeside = (other: Ref, { challengeId, personId }: Ref): boolean =>
  (other.challengeId === null || other.challengeId === challengeId) &&
  (other.personId === null ? personId === null || other.challengeId === null : other.personId === personId);

/** What depends on it, directly or not, and is still to come. */
export const dependantsOf = (milestone: Milestone, all: readonly Milestone[]): Milestone[] => {
  const found = new Set<Milestone>();
  const follow = (one: Milestone): void => {
    for (const other of all)
      if (!found.has(other) && !isSettled(other) && dependenciesOf(other, all).includes(one)) {
        found.add(other);
        follow(other);
      }
  };
  follow(milestone);
  return [...found].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
};

export type Bounds = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate };

/** From the first call to the last check, with a month's margin on each side. */
const AROUND = { before: { months: 7 }, after: { months: 8 } };

export const isInProgramme = (day: Temporal.PlainDate, { startsOn, endsOn }: Bounds): boolean =>
  Temporal.PlainDate.compare(day, startsOn.subtract(AROUND.before)) >= 0 &&
  Temporal.PlainDate.compare(day, endsOn.add(AROUND.after)) <= 0;

export type MoveRefusal =
  | { code: 'outside'; from: Temporal.PlainDate; until: Temporal.PlainDate }
  | { code: 'before-dependency'; milestone: Milestone };

/** Why a milestone cannot move to a day: outside the programme, or before one it depends on. */
export const moveRefusal = (
  milestone: Milestone,
  to: Temporal.PlainDate,
  all: readonly Milestone[],
  bounds: Bounds,
): MoveRefusal | undefined => {
  if (!isInProgramme(to, bounds))
    return {
      code: 'outside',
      from: bounds.startsOn.subtract(AROUND.before),
      until: bounds.endsOn.add(AROUND.after),
    };
  const first = dependenciesOf(milestone, all).find(
    (other) => !isSettled(other) && Temporal.PlainDate.compare(to, other.on) < 0,
  );
  return first && { code: 'before-dependency', milestone: first };
};
