export const FORMATS = ['peer', 'clinic', 'review', 'talk', 'visit', 'group'] as const;
export type WorkshopFormat = (typeof FORMATS)[number];

/** The intended audience: shown, never enforced. */
export const FOR_WHOM = ['everyone', 'eig', 'mentors'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

/** `wished`: nobody gives it yet. `offered`: somebody will, without a date. */
export type WorkshopState = 'wished' | 'offered' | 'planned' | 'done' | 'cancelled';

export const TEXT_LIMITS = {
  title: 100,
  description: 1000,
  where: 200,
  reason: 300,
  notes: 300,
  answer: 600,
} as const;
export const RANGES = {
  minutes: { min: 10, max: 480, usual: 45 },
  /** The post in the channel lists all their names. */
  places: { min: 1, max: 200, usual: 12 },
  /** Programme rule: three or four interested people make a session. */
  minimum: { min: 1, max: 50, usual: 3 },
  /** Hours before the start at which sign-up ends. */
  cutoff: { min: 0, max: 168, usual: 1 },
} as const;

export type Offer = {
  title: string;
  description: string;
  format: WorkshopFormat;
  minutes: number;
  forWhom: ForWhom;
  places: number;
  where: string;
  minimum: number;
  cutoff: number;
};

/** Nobody plans a training between peers so far ahead: it is a typing error. */
const FAR = { hours: 24 * 365 };

/** A session begins after now, and within a year. */
export const checkStart = (startsAt: Temporal.Instant, now: Temporal.Instant): 'past' | 'far' | undefined => {
  const { compare } = Temporal.Instant;
  if (compare(startsAt, now) <= 0) return 'past';
  return compare(startsAt, now.add(FAR)) > 0 ? 'far' : undefined;
};

export type DatedWorkshop = { startsAt: Temporal.Instant; minutes: number; cutoff: number };

export const endOf = ({ startsAt, minutes }: Pick<DatedWorkshop, 'startsAt' | 'minutes'>): Temporal.Instant =>
  startsAt.add({ minutes });

export const closesAt = ({
  startsAt,
  cutoff,
}: Pick<DatedWorkshop, 'startsAt' | 'cutoff'>): Temporal.Instant => startsAt.subtract({ hours: cutoff });

/** After the cut-off nobody joins, and the waiting list no longer moves. */
export const isSignUpOpen = (dated: DatedWorkshop, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, closesAt(dated)) < 0;

export const doOverlap = (a: Omit<DatedWorkshop, 'cutoff'>, b: Omit<DatedWorkshop, 'cutoff'>): boolean =>
  Temporal.Instant.compare(a.startsAt, endOf(b)) < 0 && Temporal.Instant.compare(b.startsAt, endOf(a)) < 0;
