import { defineLookUp } from '../../src/engine/practice/define-look-up.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import type { Catalogue } from '../../src/rituals/dataset/catalogue.ts';
import { catalogueSlug } from '../../src/rituals/dataset/catalogue-link.ts';
import { challengeSlugOf, markTried, recordMove, saveFacts } from '../../src/store/dataset/changes.ts';
import { datasetsToCheck } from '../../src/store/dataset/datasets.ts';

/** Checks with the catalogue that published pages exist: weekly, and never more than once a day. */
export const datasetPublished = (catalogue: Catalogue) =>
  defineLookUp({
    name: 'dataset-published',
    waiting: (scope, now) => datasetsToCheck(scope, localDate(now, 'UTC')),
    ask: ({ link }) => {
      const slug = catalogueSlug(link);
      return slug === undefined ? Promise.resolve(undefined) : catalogue.lookUp(slug);
    },
    async keep(asked, found, { scope, now }) {
      const on = localDate(now, 'UTC');
      if (!found) {
        await markTried(scope, asked.id, on);
        return {};
      }
      const seen = await saveFacts(scope, asked, found, on);
      if (!seen?.firstTime) return {};
      await recordMove(scope, seen.row, 'seen', { on, by: 'catalogue' });
      const challenge = await challengeSlugOf(scope, seen.row.challengeId);
      return { log: [{ type: 'dataset.seen', v: 1, on, facts: { challenge } }] };
    },
  });
