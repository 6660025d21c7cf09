import { sql } from 'drizzle-orm';
import { datedBefore, keeps, team } from '../privacy/declare.ts';

export const digestKept = keeps({
  said: (texts) => texts.digest.stored,
  tables: {
    digests: { codes: ['week', 'facts'] },
    good_news: { words: ['text'] },
    weekly_totals: { codes: ['week', 'what'] },
  },
  kinds: {
    news: {
      table: 'good_news',
      whose: { columns: ['author_id'] },
      retention: { for: { months: 12 } },
      own: () => ({ day: sql`t.told_on`, ...team, text: sql`t.text` }),
      erasure: 'unsigned',
      withdraw: (id) => sql`delete from good_news where author_id = ${id}`,
      purge: { what: 'good news', delete: (before) => datedBefore('good_news', 'told_on', before) },
    },
  },
});
