import { and, eq, sql } from 'drizzle-orm';
import type { Role } from '../../rituals/people/roles.ts';
import { askedRole } from '../../rituals/standup/question-sets.ts';
import type { ReminderFacts } from '../../rituals/standup/reminder.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { activeOn } from '../people/people.ts';
import { accepts } from '../privacy/objections.ts';
import { memberships, people, roster } from '../tables/index.ts';
import { answersOf } from './answers.ts';
import type { Round } from './rounds.ts';
import { skippersOf } from './skips.ts';

const askedRows = preparedQuestion<
  ReminderFacts['asked'],
  Record<'cohortId' | 'challengeId' | 'day', string> & { role: Role }
>((db) =>
  db
    .selectDistinct({
      id: people.id,
      wantsReminders: sql<boolean>`${people.reminders} and ${accepts(people.id, 'reminders')}`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(roster, and(eq(roster.personId, people.id), eq(roster.cohortId, memberships.cohortId)))
    .where(
      inScope(
        givenScope,
        memberships,
        eq(memberships.challengeId, sql.placeholder('challengeId')),
        eq(memberships.role, sql.placeholder('role')),
        activeOn(sql.placeholder('day')),
      ),
    ),
);

/** What decides who is reminded of a round on a day. */
export const reminderFacts = async (
  scope: Scope,
  { id, challengeId, questionSet }: Round,
  day: Temporal.PlainDate,
): Promise<ReminderFacts> => {
  const { tx, cohortId } = scope;
  const role = askedRole(questionSet);
  const [asked, answers, skippedBy] = await Promise.all([
    askedRows(tx, { cohortId, challengeId, role, day: day.toString() }),
    answersOf(scope, id),
    skippersOf(scope, id),
  ]);
  return { asked, answers, skippedBy };
};
