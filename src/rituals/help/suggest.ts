import type { HelpAudience, Urgency } from './request.ts';
import type { Role } from '../people/roles.ts';
import { matchesSkill, type Skill } from '../skill/skill.ts';

/** Whom to ask next about a request, if anyone: bounded, consented to, and shared out. */

/**
 * `moot`: the request was taken or closed first; it does not count against them. `unseen`: the question never arrived; it
 * only prevents asking them about this request again.
 */
export const SUGGESTION_STATES = ['asked', 'taken', 'declined', 'silent', 'moot', 'unseen'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];
export type Suggestion = { on: Temporal.PlainDate; state: SuggestionState };

export type Volunteer = {
  id: string;
  skills: readonly Skill[];
  monthlyCap: number;
  paused: boolean;
  /** They work today, and their budget of messages for the day and the week is not spent. */
  reachedToday: boolean;
  /** Of the last 31 days. */
  suggestions: readonly Suggestion[];
};

export type SoughtHelp = {
  id: string;
  tags: readonly string[];
  urgency: Urgency;
  authorId: string | null;
  /** Already asked about it, or already helping. */
  involved: ReadonlySet<string>;
  suggested: number;
};

/** The day, and the working day before it: Friday and Monday are consecutive. */
export type Today = { date: Temporal.PlainDate; dayBefore: Temporal.PlainDate };

export const MOST_ASKED = 3;

/** The roles that can read a request, and can therefore be asked about it. */
export const ASKED_ROLES: Record<HelpAudience, readonly Role[]> = {
  cohort: ['eig', 'mentor', 'coordination'],
  mentors: ['mentor', 'coordination'],
  community: ['eig', 'mentor', 'coordination', 'community'],
};

const { compare } = Temporal.PlainDate;

const seenSuggestions = ({ suggestions }: Volunteer): Suggestion[] =>
  suggestions.filter(({ state }) => state !== 'unseen');

const thisMonth = (volunteer: Volunteer, { date }: Today): Suggestion[] =>
  seenSuggestions(volunteer).filter(({ on }) => on.year === date.year && on.month === date.month);

const latestSuggestion = (suggestions: readonly Suggestion[]): Suggestion | undefined =>
  suggestions.toSorted((a, b) => compare(a.on, b.on)).at(-1);

const levelOf = (
  { skills }: Pick<Volunteer, 'skills'>,
  { tags }: Pick<SoughtHelp, 'tags'>,
): 'expert' | 'peer' | undefined => {
  const able = skills.filter(
    ({ tag, level: of }) => of !== 'learning' && tags.some((wanted) => matchesSkill(wanted, tag)),
  );
  return able.some(({ level: of }) => of === 'expert') ? 'expert' : able.length > 0 ? 'peer' : undefined;
};

const isRested = (volunteer: Volunteer, today: Today): boolean => {
  const last = latestSuggestion(seenSuggestions(volunteer));
  return last === undefined || compare(last.on, today.dayBefore) < 0;
};

/** Someone who owes an answer, or did not answer this month, is left alone. */
const isQuiet = (volunteer: Volunteer, today: Today): boolean => {
  const last = latestSuggestion(thisMonth(volunteer, today));
  const waiting = volunteer.suggestions.some(({ state }) => state === 'asked');
  return waiting || last?.state === 'silent';
};

type SoughtTags = Pick<SoughtHelp, 'tags' | 'authorId' | 'involved'>;

/** Someone who knows the subject and was not asked about it: may be asked now or after a rest. */
export const couldBeAsked = (volunteer: Pick<Volunteer, 'id' | 'skills'>, sought: SoughtTags): boolean =>
  volunteer.id !== sought.authorId &&
  !sought.involved.has(volunteer.id) &&
  levelOf(volunteer, sought) !== undefined;

export const mayBeAsked = (volunteer: Volunteer, sought: SoughtHelp, today: Today): boolean =>
  couldBeAsked(volunteer, sought) &&
  !volunteer.paused &&
  (sought.urgency !== 'today' || volunteer.reachedToday) &&
  thisMonth(volunteer, today).length < volunteer.monthlyCap &&
  isRested(volunteer, today) &&
  !isQuiet(volunteer, today);

/** A draw that is the same in two processes, and favours no name or date of arrival. */
export const hashOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
};

/** The least often asked this month come first, then experts, then a draw. */
export const suggestVolunteer = (
  sought: SoughtHelp,
  volunteers: readonly Volunteer[],
  today: Today,
): Volunteer | undefined => {
  if (sought.suggested >= MOST_ASKED) return undefined;
  const rank = (volunteer: Volunteer): [number, number, number] => [
    thisMonth(volunteer, today).length,
    levelOf(volunteer, sought) === 'expert' ? 0 : 1,
    hashOf(`${sought.id} ${volunteer.id}`),
  ];
  return volunteers
    .filter((volunteer) => mayBeAsked(volunteer, sought, today))
    .toSorted((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
    })[0];
};
