import type { Tools } from '../../../src/engine/practice/define.ts';
import { settingsFor, type WantedRhythm } from '../../../src/rituals/standup/rhythm.ts';
import { planRounds } from '../../../src/rituals/standup/rounds.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import type { ChallengeRow } from '../../../src/store/cohort/cohort.ts';
import { addTeamStandup, chooseRhythm } from '../../../src/store/standup/rhythms.ts';
import { heldStandup, standupsOfTeam } from '../../../src/store/standup/standups.ts';

/** It starts tomorrow at the earliest, so that nobody is asked within the hour. */
const firstDay = ({ now }: Tools, zone: string): Temporal.PlainDate => localDate(now, zone).add({ days: 1 });

const startingOn = (wanted: WantedRhythm, day: Temporal.PlainDate) => {
  const settings = settingsFor(wanted);
  return { ...settings, rhythm: { ...settings.rhythm, from: day.toString() } };
};

/** A team has one stand-up per set, so another rhythm changes it. There may be several with own questions. */
const startRitual = async (wanted: WantedRhythm, challenge: ChallengeRow, tools: Tools): Promise<string> => {
  const settings = startingOn(wanted, firstDay(tools, challenge.timezone));
  const held = await standupsOfTeam(tools.scope, challenge.id);
  const same = held.find(({ ritual }) => wanted.set !== 'custom' && ritual.questions === wanted.set);
  if (same) {
    const of = { ritualId: same.ritual.id, challengeId: challenge.id };
    await chooseRhythm(tools.scope, of, { rhythm: settings.rhythm });
    return same.ritual.id;
  }
  const slug = `${wanted.set}-${challenge.slug}-${crypto.randomUUID().slice(0, 8)}`;
  return addTeamStandup(tools.scope, { slug, challengeId: challenge.id, settings });
};

/** Far enough to reach the next phase of a programme, such as the last months for a hand-over. */
const AHEAD = { months: 12 };

/** The team has the stand-up from now on. Returns the day of its first round. */
export const beginStandup = async (
  wanted: WantedRhythm,
  challenge: ChallengeRow,
  tools: Tools,
): Promise<Temporal.PlainDate> => {
  const ritualId = await startRitual(wanted, challenge, tools);
  const held = await heldStandup(tools.scope, ritualId, challenge.id);
  const from = firstDay(tools, challenge.timezone);
  const [first] = held ? planRounds(held.ritual.rhythm, held.team, from, from.add(AHEAD)) : [];
  return first?.localDate ?? from;
};
