import { isWrongLink } from '../words/web-link.ts';
import { lengthOf } from '../words/text-length.ts';

export const FORMATS = ['peer', 'clinic', 'review', 'talk', 'visit', 'group'] as const;
export type WorkshopFormat = (typeof FORMATS)[number];

/** The intended audience: shown, never enforced. */
export const FOR_WHOM = ['everyone', 'eig', 'mentors'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

/** `wished`: nobody gives it yet. `offered`: somebody will, without a date. */
export type WorkshopState = 'wished' | 'offered' | 'planned' | 'done' | 'cancelled';

export const TEXT_LIMITS = { title: 100, description: 1000, where: 200, reason: 300 } as const;
export const RANGES = {
  minutes: { least: 10, most: 480, usual: 45 },
  /** The post in the channel lists all their names. */
  places: { least: 1, most: 200, usual: 12 },
  /** Programme rule: three or four interested people make a session. */
  minimum: { least: 1, most: 50, usual: 3 },
  /** Hours before the start at which sign-up ends. */
  cutoff: { least: 0, most: 168, usual: 1 },
} as const;

type Text = keyof typeof TEXT_LIMITS;
type Count = keyof typeof RANGES;

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

export type WorkshopRefusal =
  | { code: 'required'; field: 'title' }
  | { code: 'too-long'; field: Text; max: number; length: number }
  | { code: 'out-of-range'; field: Count; least: number; most: number }
  | { code: 'wrong-link'; field: 'where' }
  | { code: 'past'; field: 'date' }
  | { code: 'far'; field: 'date' };

const tooLong = (field: Text, text: string): WorkshopRefusal[] => {
  const max = TEXT_LIMITS[field];
  const length = lengthOf(text);
  return length > max ? [{ code: 'too-long', field, max, length }] : [];
};

const outOfRange = (field: Count, count: number): WorkshopRefusal[] => {
  const { least, most } = RANGES[field];
  const isWithin = Number.isInteger(count) && count >= least && count <= most;
  return isWithin ? [] : [{ code: 'out-of-range', field, least, most }];
};

/** All the faults of an offer at once. */
export const checkOffer = (offer: Offer): WorkshopRefusal[] => [
  ...(offer.title === '' ? [{ code: 'required', field: 'title' } as const] : tooLong('title', offer.title)),
  ...tooLong('description', offer.description),
  ...tooLong('where', offer.where),
  ...(isWrongLink(offer.where) ? [{ code: 'wrong-link', field: 'where' } as const] : []),
  ...(['minutes', 'places', 'minimum', 'cutoff'] as const).flatMap((field) =>
    outOfRange(field, offer[field]),
  ),
];

/** Nobody plans a training between peers so far ahead: it is a typing error. */
const FAR = { hours: 24 * 365 };

/** A session begins after now, and within a year. */
export const checkStart = (startsAt: Temporal.Instant, now: Temporal.Instant): WorkshopRefusal[] => {
  const { compare } = Temporal.Instant;
  if (compare(startsAt, now) <= 0) return [{ code: 'past', field: 'date' }];
  return compare(startsAt, now.add(FAR)) > 0 ? [{ code: 'far', field: 'date' }] : [];
};

export const checkReason = (reason: string): WorkshopRefusal[] => tooLong('reason', reason);

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
