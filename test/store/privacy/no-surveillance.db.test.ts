import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/texts/index.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** What a table would hold if someone were watched, compared or reported by silence. */
const WATCHED =
  /score|streak|latency|(^|_)rate(s|$)|last_seen|seen_at|inactiv|presence|absent|performance|productiv|mood|emotion|unanswered|missed_by|late_(by|count)/;

/** Names that look like it, and what they are. */
const EXPLAINED = new Map([['instance.seen_at', 'when a sandbox last ran']]);

/** A place in a queue, which orders people by arrival and is deleted with the session. */
const QUEUES = ['workshop_seats.rank'];

const SENTENCES =
  /taux de (?:réponse|participation)|classement|assiduité|pas répondu :|n’ont pas répondu|meilleures? (?:équipe|aidant)|response rate|leaderboard|ranking|did not answer:|top helpers/i;

/** A sentence that takes a name or a number is a function: its source has its words. */
const sentencesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
};

describe('nothing that is stored or said', () => {
  it('watches, compares or reports anyone: no column or view holds a rate, a rank, a delay or a silence', async () => {
    const db = await emptyDatabase();
    const columns = await db.execute<{ name: string }>(sql`select table_name || '.' || column_name as name
      from information_schema.columns where table_schema = 'public'`);
    const watched = columns.filter(({ name }) => WATCHED.test(name) && !EXPLAINED.has(name));
    expect(watched).toEqual([]);
    const ranks = columns
      .filter(({ name }) => /\.(?:rank|position|order)$/.test(name))
      .map(({ name }) => name);
    expect(ranks.filter((name) => name.endsWith('.rank'))).toEqual(QUEUES);
    const views = await db.execute(sql`select viewname from pg_views where schemaname = 'public'`);
    expect([...views]).toEqual([]);
  });

  it('counts the reports of a week: beside those who signed, a number says who did not', async () => {
    const world = await makeWorld({ file: smallCohort(), until: '2026-11-25T10:00:00+01:00' });
    await world.say('e01', 'bilan Livré une carte');
    await world.to('2026-12-01T10:00:00+01:00');
    const weeks = await world.db.select().from(tables.weeklyTotals);
    expect(weeks.length).toBeGreaterThan(0);
    expect(weeks.filter(({ what }) => /report|bilan|answer|standup/.test(what))).toEqual([]);
    const pages = await world.db.select().from(tables.digests);
    expect(pages.flatMap(({ facts }) => Object.keys(facts)).filter((name) => name === 'reports')).toEqual([]);
  });

  it.each(LOCALES)('in $locale speaks of rates, rankings or those who did not answer', (texts) => {
    expect(sentencesIn(texts).filter((sentence) => SENTENCES.test(sentence))).toEqual([]);
  });

  it('keeps the hour of what a person did: what they sent, said or answered has a day at most', async () => {
    const db = await emptyDatabase();
    const instants = await db.execute<{
      name: string;
    }>(sql`select c.table_name || '.' || c.column_name as name
      from information_schema.columns c where c.table_schema = 'public' and c.data_type like 'timestamp%'
        and exists (select 1 from information_schema.columns p where p.table_schema = 'public'
          and p.table_name = c.table_name and (p.column_name like '%person_id' or p.column_name like '%author_id'))
      order by 1`);
    expect(instants.map(({ name }) => name)).toEqual(HOURS_THAT_SERVE.map(([name]) => name));
  });
});

/** Hours beside a person, why, and until when. */
const HOURS_THAT_SERVE: readonly (readonly [string, string])[] = [
  ['deliveries.copies_checked_at', 'of the bot’s own message, within the hour'],
  ['deliveries.intent_at', 'of the bot’s own message, emptied the day after'],
  ['deliveries.lease_until', 'of the bot’s own message, emptied once sent'],
  ['deliveries.not_after', 'when the bot’s message would be useless'],
  ['deliveries.not_before', 'when the bot may write'],
  ['deliveries.resent_at', 'of the bot’s own message, within the hour'],
  ['deliveries.retry_at', 'of the bot’s own message, emptied once sent'],
  ['held_texts.forget_at', 'a day at most'],
  ['help_requests.asked_at', 'for follow-ups, deleted when the request is closed'],
  ['help_suggestions.until', 'when the request goes to the next volunteer'],
  ['pauses.from', 'while it lasts'],
  ['pauses.until', 'while it lasts'],
];
