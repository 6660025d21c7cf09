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
export const ENDINGS = ['solved', 'around', 'dropped'] as const satisfies readonly HelpState[];
export type Ending = (typeof ENDINGS)[number];

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

export const readTags = (text: string): string[] => {
  const parts = new Set(splitList(text));
  return [...new Set([...parts].map(slug).filter((tag) => tag !== ''))];
};

export type TagFault = { code: 'too-many-tags' | 'tag-too-long'; max: number };

export const tagFault = (tags: readonly string[]): TagFault | undefined => {
  if (tags.length > TAGS.most) return { code: 'too-many-tags', max: TAGS.most };
  return tags.some((tag) => lengthOf(tag) > TAGS.longest)
    ? { code: 'tag-too-long', max: TAGS.longest }
    : undefined;
};

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
