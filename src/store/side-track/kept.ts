import { sql } from 'drizzle-orm';
import { cohortEndedBefore, keeps, team } from '../privacy/declare.ts';

export const sideTrackKept = keeps({
  said: (texts) => texts.sideTrack.stored,
  tables: { side_tracks: { words: ['title', 'tried', 'link'], codes: ['state'] } },
  kinds: {
    tracks: {
      table: 'side_tracks',
      whose: { columns: ['author_id'] },
      /** Like the reports shown beside it. */
      retention: { for: { months: 12 }, since: 'cohortEnd' },
      own: () => ({
        day: sql`t.changed_on`,
        number: sql`t.number`,
        ...team,
        title: sql`t.title`,
        tried: sql`t.tried`,
        link: sql`t.link`,
        state: sql`t.state`,
        shared: sql`t.shareable`,
      }),
      erasure: 'unsigned',
      withdraw: (id) => sql`delete from side_tracks where author_id = ${id}`,
      purge: { what: 'side tracks', delete: (before) => cohortEndedBefore('side_tracks', before) },
    },
  },
});
