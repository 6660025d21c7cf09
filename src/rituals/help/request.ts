import { lengthOf } from '../words/text-length.ts';
import { splitList } from '../words/lists.ts';
import { slug } from '../words/slug.ts';

export const URGENCIES = ['today', 'week', 'whenever'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const AUDIENCES = ['cohort', 'mentors', 'community'] as const;
export type HelpAudience = (typeof AUDIENCES)[number];

/** `draft`: waits for its author to confirm it, hidden from others. `around`: worked around. */
export const STATES = ['draft', 'open', 'claimed', 'solved', 'around', 'dropped', 'removed'] as const;
export type HelpState = (typeof STATES)[number];
export type Ending = 'solved' | 'around' | 'dropped';

export type RequestFields = {
  subject: string;
  context: string;
  tried: string;
  urgency: Urgency;
  tags: readonly string[];
  audience: HelpAudience;
};

export const LIMITS = { subject: 150, context: 1000, tried: 1000, learnt: 300, reason: 300 } as const;
export const TAGS = { most: 5, longest: 30 } as const;

export type HelpRefusal =
  | { code: 'required'; field: 'subject' }
  | { code: 'too-long'; field: keyof typeof LIMITS; max: number; length: number }
  | { code: 'too-many-tags'; max: number }
  | { code: 'tag-too-long'; max: number };

export const readTags = (text: string): string[] => {
  const parts = new Set(splitList(text));
  return [...new Set([...parts].map(slug).filter((tag) => tag !== ''))];
};

const tooLong = (field: keyof typeof LIMITS, text: string): HelpRefusal[] => {
  const max = LIMITS[field];
  const length = lengthOf(text);
  return length > max ? [{ code: 'too-long', field, max, length }] : [];
};

const tagFaults = (tags: readonly string[]): HelpRefusal[] => {
  if (tags.length > TAGS.most) return [{ code: 'too-many-tags', max: TAGS.most }];
  return tags.some((tag) => lengthOf(tag) > TAGS.longest)
    ? [{ code: 'tag-too-long', max: TAGS.longest }]
    : [];
};

/** All the faults of a request at once. */
export const checkAsked = ({ subject, context, tried, tags }: RequestFields): HelpRefusal[] => [
  ...(subject === '' ? [{ code: 'required', field: 'subject' } as const] : tooLong('subject', subject)),
  ...tooLong('context', context),
  ...tooLong('tried', tried),
  ...tagFaults(tags),
];

export const checkLine = (field: 'learnt' | 'reason', text: string): HelpRefusal | undefined =>
  tooLong(field, text)[0];

/** A missing machine or network lasts for weeks, and no answer from the cohort can solve it. */
const LASTING: ReadonlySet<string> = new Set(
  'reseau pare-feu wifi vpn network firewall materiel equipement poste badge hardware equipment'.split(' '),
);

/** The subjects that a text names, among known skills and lasting problems. */
export const tagsIn = (text: string, known: readonly string[]): string[] => {
  const words = `-${slug(text)}-`;
  const named = [...LASTING, ...known].filter((tag) => words.includes(`-${tag}-`));
  return [...new Set(named)].slice(0, TAGS.most);
};

export const isLasting = (tags: readonly string[]): boolean => tags.some((tag) => LASTING.has(tag));

export const isRunning = (state: HelpState): boolean => state === 'open' || state === 'claimed';
export const isSolved = (state: HelpState): boolean => state === 'solved' || state === 'around';

/** Whole weeks: what a lasting request shows of its wait. */
export const weeksSince = (day: Temporal.PlainDate, today: Temporal.PlainDate): number =>
  Math.floor(today.since(day, { largestUnit: 'days' }).days / 7);

/** The audience of a request only grows: mentors, then the cohort, then the community. */
export const widerAudience = (audience: HelpAudience): HelpAudience | undefined =>
  audience === 'mentors' ? 'cohort' : audience === 'cohort' ? 'community' : undefined;
