import { message } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { phaseOn } from '../../rituals/challenge/challenge.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { buttonFor } from '../acting/key.ts';
import { number as monthNumber, pair, uuid } from '../acting/payload.ts';
import { defineMessageAbout } from '../define.ts';
import { nextAmong, ofTeam, readShown } from '../milestone/mine.ts';
import { milestoneLine } from '../milestone/words.ts';
import { challengeKeys } from './keys.ts';

const NEXT = 4;

/** A team, and the month of its programme. */
export const monthSubject = pair(uuid, monthNumber);

/** Once a month, to the mentor in charge: the state of the défi, what comes, and the sponsor point to prepare. */
export const challengeMonth = defineMessageAbout(monthSubject, {
  kind: 'challenge-month',
  async render([challengeId, number], { scope, texts, now, zone }) {
    const challenge = await challengeOf(scope, challengeId);
    if (!challenge) return undefined;
    const shown = await readShown(scope, texts, localDate(now, zone), challengeId);
    const team = shown.timeline.teams.find(({ id }) => id === challengeId);
    const next = nextAmong(ofTeam(challengeId, shown), NEXT);
    const { month: words, page } = texts.challenge;
    return message(
      {
        title: [words.title(challenge.name, number)],
        text: [words.intro],
        ...(team ? { list: [[page.phases[phaseOn(shown.today, team)]]] } : {}),
      },
      ...(next.length > 0
        ? [{ text: [words.next], list: next.map((one) => milestoneLine(one, shown)) }]
        : []),
      { text: [words.point], actions: [buttonFor(challengeKeys.point, challengeId, texts)] },
    );
  },
});
