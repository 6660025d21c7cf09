/** The steps to open a dataset, and how they can end. People read sentences, never these codes. */

export const STAGES = [
  'identified',
  'access',
  'arbitration',
  'legal',
  'personal-data',
  'preparation',
  'documentation',
  'validation',
  'publication',
  'announcement',
  'maintenance',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a picture tells apart: more than six colours cannot be. Words say the stage. */
export const PHASES = {
  access: ['identified', 'access'],
  agreement: ['arbitration', 'legal', 'personal-data'],
  preparation: ['preparation', 'documentation'],
  publication: ['validation', 'publication'],
  open: ['announcement', 'maintenance'],
} as const satisfies Record<string, readonly Stage[]>;
export type Phase = keyof typeof PHASES;

export const REASONS = [
  'unknown-producer',
  'no-export',
  'network',
  'agreement',
  'hierarchy',
  'secrecy',
  'personal-data',
  'third-party-rights',
  'statistical-secrecy',
  'quality',
  'format',
  'no-time',
  'licence',
  'no-update-process',
  'platform-rights',
] as const;
export type Reason = (typeof REASONS)[number];

/** `waiting`: on somebody outside. `blocked`: until somebody decides. */
export const STATES = ['underway', 'waiting', 'blocked'] as const;
export type State = (typeof STATES)[number];

/** A well grounded refusal counts as a result too. */
export const ENDS = ['withheld', 'abandoned', 'already-open'] as const;
export type End = (typeof ENDS)[number];

/** The decree's list for State data; `approved` is another licence, approved by the DINUM. */
export const LICENCES = ['lov2', 'odbl', 'approved'] as const;
export type Licence = (typeof LICENCES)[number];

/** The four statuses with which data.gouv.fr tracks what administrations open. */
export const STATUSES = ['undecided', 'planned', 'available', 'unavailable'] as const;
export type Status = (typeof STATUSES)[number];

export type Dataset = {
  stage: Stage;
  state: State;
  reason: Reason | null;
  /** Who can unblock it, in the team's words: a service, not a name. */
  who: string | null;
  since: Temporal.PlainDate;
  end: End | null;
  ground: string | null;
  licence: Licence | null;
  link: string | null;
  publishedOn: Temporal.PlainDate | null;
};

export type Change =
  | { kind: 'move'; to: Stage }
  | { kind: 'hold'; state: 'waiting' | 'blocked'; reason: Reason; who: string; since: Temporal.PlainDate }
  | { kind: 'unblock' }
  | { kind: 'end'; end: End; ground: string }
  | { kind: 'reopen' }
  | { kind: 'licence'; licence: Licence }
  | { kind: 'link'; link: string };

export type DatasetRefusal =
  | 'ended'
  | 'not-ended'
  | 'same-stage'
  | 'last-stage'
  | 'not-blocked'
  | 'no-ground'
  | 'no-one'
  | 'since-future'
  | 'too-long';

/** Who has to act at each stage. */
const ACTORS: Record<Stage, 'eig' | 'mentor'> = {
  identified: 'eig',
  access: 'mentor',
  arbitration: 'mentor',
  legal: 'mentor',
  'personal-data': 'eig',
  preparation: 'eig',
  documentation: 'eig',
  validation: 'mentor',
  publication: 'eig',
  announcement: 'eig',
  maintenance: 'mentor',
};

/** The role that can lift an obstacle. What a team writes itself may name someone, so the coordination reads the role. */
type Unblocker = 'team' | 'mentor' | 'sponsor' | 'it' | 'legal' | 'privacy' | 'coordination';

const UNBLOCKER_OF: Record<Reason, Unblocker> = {
  'unknown-producer': 'mentor',
  'no-export': 'it',
  network: 'it',
  agreement: 'mentor',
  hierarchy: 'sponsor',
  secrecy: 'legal',
  'personal-data': 'privacy',
  'third-party-rights': 'legal',
  'statistical-secrecy': 'legal',
  quality: 'team',
  format: 'team',
  'no-time': 'mentor',
  licence: 'mentor',
  'no-update-process': 'mentor',
  'platform-rights': 'coordination',
};

export const unblockerOf = (reason: Reason): Unblocker => UNBLOCKER_OF[reason];

export const actorOf = (stage: Stage): 'eig' | 'mentor' => ACTORS[stage];

const stageRank = (stage: Stage): number => STAGES.indexOf(stage);

export const nextStage = (stage: Stage): Stage | undefined => STAGES[stageRank(stage) + 1];

/** Planned once the producer agrees, not before. */
export const statusOf = ({
  stage,
  end,
  publishedOn,
}: Pick<Dataset, 'stage' | 'end' | 'publishedOn'>): Status => {
  if (end === 'already-open') return 'available';
  if (end) return 'unavailable';
  if (publishedOn || stageRank(stage) > stageRank('publication')) return 'available';
  return stageRank(stage) > stageRank('arbitration') ? 'planned' : 'undecided';
};

/** Anyone can read a published dataset, so anyone can be told about it. */
export const isPublished = (dataset: Pick<Dataset, 'stage' | 'end' | 'publishedOn'>): boolean =>
  statusOf(dataset) === 'available';

export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days;

/** Whole weeks, as people count a wait. */
export const weeksSince = (since: Temporal.PlainDate, today: Temporal.PlainDate): number =>
  Math.max(0, Math.floor(daysBetween(since, today) / 7));

/** One line on a phone. */
export const WORDS_MAX = 120;
export const TITLE_MAX = 120;

type ChangeResult = { ok: Dataset } | { refused: DatasetRefusal };

const FREE = { state: 'underway', reason: null, who: null } as const;

const holdDataset = (
  dataset: Dataset,
  hold: Extract<Change, { kind: 'hold' }>,
  today: Temporal.PlainDate,
): ChangeResult => {
  const { state, reason, since } = hold;
  const who = hold.who.trim();
  if (who === '') return { refused: 'no-one' };
  if (who.length > WORDS_MAX) return { refused: 'too-long' };
  if (Temporal.PlainDate.compare(since, today) > 0) return { refused: 'since-future' };
  return { ok: { ...dataset, state, reason, who, since } };
};

const endDataset = (
  dataset: Dataset,
  { end, ground }: { end: End; ground: string },
  today: Temporal.PlainDate,
): ChangeResult => {
  const words = ground.trim();
  if (words === '') return { refused: 'no-ground' };
  if (words.length > WORDS_MAX) return { refused: 'too-long' };
  return { ok: { ...dataset, ...FREE, end, ground: words, since: today } };
};

/** A stage may go back, because work is sometimes not finished after all. Leaving a stage clears its obstacle. */
const moveToStage = (dataset: Dataset, to: Stage, today: Temporal.PlainDate): ChangeResult => {
  if (to === dataset.stage) return { refused: nextStage(to) ? 'same-stage' : 'last-stage' };
  const reached = stageRank(to) > stageRank('publication') && !dataset.publishedOn;
  return { ok: { ...dataset, ...FREE, stage: to, since: today, ...(reached ? { publishedOn: today } : {}) } };
};

/** A dataset after a change, or the reason why it is refused. */
export const applyChange = (dataset: Dataset, change: Change, today: Temporal.PlainDate): ChangeResult => {
  if (dataset.end && change.kind !== 'reopen') return { refused: 'ended' };
  switch (change.kind) {
    case 'move':
      return moveToStage(dataset, change.to, today);
    case 'hold':
      return holdDataset(dataset, change, today);
    case 'unblock':
      if (dataset.state === 'underway') return { refused: 'not-blocked' };
      return { ok: { ...dataset, ...FREE, since: today } };
    case 'end':
      return endDataset(dataset, change, today);
    case 'reopen':
      return dataset.end
        ? { ok: { ...dataset, end: null, ground: null, since: today } }
        : { refused: 'not-ended' };
    case 'licence':
      return { ok: { ...dataset, licence: change.licence } };
    case 'link':
      return { ok: { ...dataset, link: change.link } };
  }
};
