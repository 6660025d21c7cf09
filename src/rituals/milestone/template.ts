/** The programme as data, from six months before arrival to seventeen after. Its words are in the texts, by name. */

export type Offset = { from: 'start' | 'end'; months?: number; weeks?: number; days?: number };

/** Who acts. For a sponsor's milestone, the mentor is asked. */
export const OWNERS = ['coordination', 'mentor', 'team', 'sponsor'] as const;
export type Owner = (typeof OWNERS)[number];

export type Step = {
  slug: string;
  for: 'cohort' | 'challenge';
  owner: Owner;
  at: Offset;
  /** What has to be done first. */
  after?: readonly string[];
  /** Names of the boxes to tick; the texts have the words. */
  checklist?: readonly string[];
  /** Asked about by a message on the day, without a reminder. */
  asked?: 'mentor' | 'team';
  /** Everybody knows: no reminder. */
  silent?: boolean;
  /** People who arrive on another day have it too, on dates of their own. */
  rolling?: boolean;
  /** Filled in on an external page; the coordination gives the address. */
  questionnaire?: boolean;
};

/** What a team needs on its first day. Mentors check it before, EIGs after. */
export const READY_ITEMS = ['equipment', 'network', 'badges', 'data'] as const;

const start = (span: Omit<Offset, 'from'>): Offset => ({ from: 'start', ...span });
const end = (span: Omit<Offset, 'from'>): Offset => ({ from: 'end', ...span });

const SELECTION: readonly Step[] = [
  {
    slug: 'call-for-challenges',
    for: 'cohort',
    owner: 'coordination',
    at: start({ months: -6 }),
    checklist: ['impact', 'innovation', 'openness', 'calendar'],
  },
  {
    slug: 'preselection',
    for: 'cohort',
    owner: 'coordination',
    at: start({ months: -5 }),
    after: ['call-for-challenges'],
    checklist: ['criteria', 'interviews'],
  },
  {
    slug: 'challenges-jury',
    for: 'cohort',
    owner: 'coordination',
    at: start({ weeks: -20 }),
    after: ['preselection'],
    checklist: ['parity', 'notified'],
  },
  {
    slug: 'framing',
    for: 'cohort',
    owner: 'coordination',
    at: start({ months: -4 }),
    after: ['challenges-jury'],
    checklist: ['subject', 'length', 'people', 'sponsor'],
  },
  {
    slug: 'call-for-candidates',
    for: 'cohort',
    owner: 'coordination',
    at: start({ weeks: -16 }),
    after: ['framing'],
    checklist: ['weeks', 'webinars'],
  },
  {
    slug: 'candidates-jury',
    for: 'cohort',
    owner: 'coordination',
    at: start({ months: -2 }),
    after: ['call-for-candidates'],
    checklist: ['mentors', 'pairs'],
  },
];

const WELCOME: readonly Step[] = [
  { slug: 'data-access', for: 'challenge', owner: 'mentor', at: start({ months: -4 }) },
  { slug: 'it-department', for: 'challenge', owner: 'mentor', at: start({ months: -4 }) },
  { slug: 'equipment', for: 'challenge', owner: 'mentor', at: start({ weeks: -6 }), rolling: true },
  { slug: 'network', for: 'challenge', owner: 'mentor', at: start({ weeks: -4 }), rolling: true },
  {
    slug: 'ready',
    for: 'challenge',
    owner: 'mentor',
    at: start({ weeks: -2 }),
    after: ['equipment', 'network'],
    checklist: READY_ITEMS,
    asked: 'mentor',
    rolling: true,
  },
  { slug: 'arrival', for: 'cohort', owner: 'coordination', at: start({ days: 0 }), silent: true },
  {
    slug: 'first-days',
    for: 'challenge',
    owner: 'mentor',
    at: start({ days: 3 }),
    after: ['ready'],
    checklist: READY_ITEMS,
    asked: 'team',
    rolling: true,
  },
  { slug: 'launch-week', for: 'cohort', owner: 'coordination', at: start({ weeks: 1 }), after: ['arrival'] },
  { slug: 'mentors-session', for: 'cohort', owner: 'coordination', at: start({ days: 17 }) },
];

const WORK: readonly Step[] = [
  { slug: 'newcomers-report', for: 'challenge', owner: 'team', at: start({ weeks: 4 }), rolling: true },
  {
    slug: 'roadmap',
    for: 'challenge',
    owner: 'team',
    at: start({ weeks: 6 }),
    after: ['newcomers-report'],
  },
  { slug: 'hypothesis', for: 'challenge', owner: 'team', at: start({ weeks: 9 }), after: ['roadmap'] },
  { slug: 'open-workshop', for: 'cohort', owner: 'coordination', at: start({ weeks: 11 }) },
  { slug: 'scenarios', for: 'challenge', owner: 'mentor', at: start({ weeks: 12 }) },
  {
    slug: 'it-review',
    for: 'challenge',
    owner: 'mentor',
    at: start({ weeks: 17 }),
    after: ['it-department'],
  },
  { slug: 'demo-day', for: 'cohort', owner: 'coordination', at: start({ weeks: 21 }) },
  {
    slug: 'midway-review',
    for: 'challenge',
    owner: 'team',
    at: start({ weeks: 22 }),
    after: ['hypothesis'],
    questionnaire: true,
  },
  { slug: 'future-note', for: 'challenge', owner: 'mentor', at: start({ weeks: 24 }), after: ['scenarios'] },
  { slug: 'code-published', for: 'challenge', owner: 'team', at: start({ weeks: 25 }) },
  { slug: 'open-challenges', for: 'cohort', owner: 'coordination', at: start({ months: 6 }) },
  { slug: 'decision', for: 'challenge', owner: 'sponsor', at: end({ months: -3 }), after: ['future-note'] },
];

const HAND_OVER: readonly Step[] = [
  {
    slug: 'documentation',
    for: 'challenge',
    owner: 'team',
    at: start({ weeks: 34 }),
    after: ['code-published'],
  },
  { slug: 'maintainer', for: 'challenge', owner: 'mentor', at: start({ weeks: 36 }), after: ['decision'] },
  {
    slug: 'deliverables',
    for: 'challenge',
    owner: 'team',
    at: start({ weeks: 38 }),
    after: ['midway-review'],
    questionnaire: true,
  },
  { slug: 'showcase', for: 'cohort', owner: 'coordination', at: end({ weeks: -4 }) },
  {
    slug: 'hand-over',
    for: 'challenge',
    owner: 'team',
    at: end({ days: -8 }),
    after: ['documentation', 'maintainer'],
    checklist: ['accounts', 'contact', 'data', 'access'],
    rolling: true,
  },
  { slug: 'end', for: 'cohort', owner: 'coordination', at: end({ days: 0 }), silent: true },
  { slug: 'upkeep-year', for: 'challenge', owner: 'mentor', at: start({ months: 12 }), after: ['hand-over'] },
  {
    slug: 'upkeep-later',
    for: 'challenge',
    owner: 'mentor',
    at: start({ months: 17 }),
    after: ['upkeep-year'],
  },
];

export const TEMPLATES = {
  'eig-10-months': [...SELECTION, ...WELCOME, ...WORK, ...HAND_OVER],
} as const satisfies Record<string, readonly Step[]>;

export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = ['eig-10-months'] as const satisfies readonly TemplateName[];

export const stepsOf = (template: string | null): readonly Step[] =>
  TEMPLATE_NAMES.filter((name) => name === template).flatMap((name) => TEMPLATES[name]);
