import { message } from '../../chat/message.ts';
import { ACCESS_KEPT } from '../../rituals/cohort/keys.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { isOfCommunity } from '../../store/community/community.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage, idsIn } from '../define.ts';
import { cohortKeys } from './keys.ts';

/** A last message when the cohort ends, with the person's one choice. The subject is the last day. */
export const cohortGoodbye = defineMessage({
  kind: 'cohort-goodbye',
  // Its key ends with whom it is for: once they stay, there is nothing left to choose.
  shows: ({ key }) => [`member:${idsIn(key).at(-1)}`],
  async render(day, { scope, person, texts }) {
    const { farewell } = texts.cohortRun.close;
    const last = Temporal.PlainDate.from(day);
    const cohort = await cohortOf(scope);
    const stays = person !== undefined && (await isOfCommunity(scope, person.id, last));
    if (!cohort) return undefined;
    return message(
      {
        title: [farewell.title],
        text: [farewell.text(texts.dates.fullDay(last.add(ACCESS_KEPT)))],
      },
      ...(stays ? [] : [{ text: [farewell.stay], actions: [buttonFor(cohortKeys.stay, undefined, texts)] }]),
    );
  },
});
