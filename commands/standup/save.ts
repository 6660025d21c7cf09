import { type Message, message, type Section } from '../../src/chat/message.ts';
import type { Outcome, Outgoing, Tools } from '../../src/engine/define.ts';
import { ANSWER } from '../../src/messages/standup/prompt.ts';
import { answerFields, labelOf, nameOf } from '../../src/messages/standup/words.ts';
import { localDate, mondayOf } from '../../src/rituals/calendar.ts';
import { recapInstant } from '../../src/rituals/rounds.ts';
import { type Given, missing, shared } from '../../src/rituals/standup.ts';
import { bulletinKey, bulletinSubject, lineKey, promptKey, reminderKey } from '../../src/rituals/standup-keys.ts';
import { challengeOf, cohortOf } from '../../src/store/cohort.ts';
import { answerFor, type Round, type StandupRitual, saveAnswer, standupRitual } from '../../src/store/standup.ts';

/** The bulletin's root and this team's line in it, once the cohort's recap is out. Keys make a second one impossible. */
export const lineInBulletin = async (round: Round, given: Given, ritual: StandupRitual, tools: Tools | LineTools): Promise<Outgoing[]> => {
  const cohort = await cohortOf(tools.scope);
  if (round.recap !== 'cohort' || !cohort || shared(round.questions, given).length === 0) return [];
  const at = recapInstant(ritual.rhythm, mondayOf(round.localDate), { zone: cohort.timezone, holidays: cohort.holidays });
  if (!at || Temporal.Instant.compare(tools.now, at) < 0) return [];
  const root = bulletinKey(ritual.id, round.isoWeek);
  return [
    { key: root, kind: 'standup-bulletin', subject: bulletinSubject(ritual.id, round.isoWeek), to: { channel: cohort.bulletinChannel } },
    { key: lineKey(round.id), kind: 'standup-line', subject: round.id, to: { thread: root } },
  ];
};

type LineTools = Pick<Tools, 'scope' | 'now'>;

/** What was stored, as it was stored, and how to change it. */
export const receipt = async (round: Round, personId: string, tools: Tools): Promise<Message> => {
  const { standup } = tools.texts;
  const answer = await answerFor(tools.scope, round, personId);
  const team = (await challengeOf(tools.scope, round.challengeId))?.name ?? '';
  const saved = round.state === 'closed' ? standup.savedLate : standup.saved;
  const left = answer ? missing(round.questions, answer).map((question) => labelOf(question, tools.texts)) : [];
  const remaining: Section[] = left.length > 0 ? [{ text: [standup.remaining(left)] }] : [];
  return message(
    {
      text: [saved(nameOf(round, tools.texts), team)],
      fields: answer ? answerFields(answer, round.questions, tools.texts) : [],
    },
    ...remaining,
    {
      text: [standup.readers[round.recap]],
      actions: [{ id: ANSWER, label: standup.correct, payload: round.id }],
    },
  );
};

const wasSaid = (given: Given, before: Given | undefined): boolean =>
  before !== undefined &&
  JSON.stringify([before.values, before.kept.toSorted()]) === JSON.stringify([given.values, given.kept.toSorted()]);

/** Stores an answer and brings along all that shows it. The same answer twice is one answer. */
export const save = async (round: Round, personId: string, given: Given, tools: Tools): Promise<Outcome> => {
  const before = await answerFor(tools.scope, round, personId);
  if (wasSaid(given, before)) return { answer: { reply: await receipt(round, personId, tools) } };
  await saveAnswer(tools.scope, round, personId, given);
  const ritual = await standupRitual(tools.scope, round.ritualId);
  const late = round.state === 'closed';
  return {
    answer: { reply: await receipt(round, personId, tools) },
    log: [
      {
        type: before ? 'standup.corrected' : 'standup.answered',
        v: 1,
        on: localDate(tools.now, round.zone),
        facts: { ritual: ritual?.slug ?? '', late },
      },
    ],
    say: late && ritual ? await lineInBulletin(round, given, ritual, tools) : [],
    refresh: [promptKey(round.id), reminderKey(round.id), lineKey(round.id)],
  };
};
