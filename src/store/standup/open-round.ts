import { sql } from 'drizzle-orm';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { Scope } from '../core/scope.ts';
import { writtenTogether } from '../reading/written-together.ts';
import { rounds } from '../tables/index.ts';
import { type Round, roundOn } from './rounds.ts';

export type NewRound = Omit<typeof rounds.$inferInsert, 'cohortId' | 'id' | 'state' | 'withdrawn'>;

type RoundRow = NewRound & { cohortId: string };

const dayOf = ({ ritualId, challengeId, localDate }: RoundRow | Round): string =>
  [ritualId, challengeId, localDate].join(' ');

const newRounds = preparedQuestion<Round[], { rows: string }>((db) =>
  db
    .insert(rounds)
    .select(
      sql`select "cohortId", gen_random_uuid(), "ritualId", "challengeId", "localDate", "isoWeek", zone, "questionSet", title,
        questions, "answerBy", recap, "opensAt", "remindsAt", "closesAt", 'open', false
      from json_to_recordset(${sql.placeholder('rows')}::text::json) as round("cohortId" uuid, "ritualId" uuid,
        "challengeId" uuid, "localDate" date, "isoWeek" text, zone text, "questionSet" text, title text, questions json,
        "answerBy" text, recap text, "opensAt" timestamptz, "remindsAt" timestamptz, "closesAt" timestamptz)`,
    )
    .onConflictDoNothing()
    .returning(),
);

/** Returns none for a round that is there already. */
const addRounds = writtenTogether<RoundRow, Round | undefined>(async (tx, rows) => {
  const added = await newRounds(tx, { rows: JSON.stringify(rows) });
  const byDay = new Map(added.map((round) => [dayOf(round), round]));
  return (row) => byDay.get(dayOf(row));
});

/** Opens that day's round for that team, or finds it. */
export const openRound = async (scope: Scope, round: NewRound): Promise<Round> => {
  const opened =
    (await addRounds(scope.tx, { ...round, cohortId: scope.cohortId })) ??
    (await roundOn(scope, round.ritualId, round.challengeId, round.localDate));
  if (!opened) throw new Error('a round that was just opened is not there');
  return opened;
};
