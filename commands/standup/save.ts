import { type Message, message, said, type Section } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/define.ts';
import { helpButtons } from '../../src/messages/help/from-standup.ts';
import { linesFor, mentorLine, shownBy } from '../../src/messages/standup/lines.ts';
import { ANSWER } from '../../src/messages/standup/prompt.ts';
import { answerFields, labelOf, nameOf } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/calendar.ts';
import { type Given, missing } from '../../src/rituals/standup.ts';
import { askedRole } from '../../src/rituals/standup-sets.ts';
import { challengeOf } from '../../src/store/cohort.ts';
import type { Round } from '../../src/store/standup-rounds.ts';
import { answerFor, saveAnswer } from '../../src/store/standup-answers.ts';
import { forgetSkips } from '../../src/store/standup-skips.ts';
import { WITHDRAW } from './withdraw.ts';

const readersOf = ({ questionSet, recap }: Round) => (askedRole(questionSet) === 'mentor' ? 'mentor' : recap);

/** What was stored, as it was stored, and how to change it. */
export const receipt = async (round: Round, personId: string, tools: Tools): Promise<Message> => {
  const { standup } = tools.texts;
  const answer = await answerFor(tools.scope, round, personId);
  const team = (await challengeOf(tools.scope, round.challengeId))?.name ?? '';
  const saved = round.state === 'closed' ? standup.savedLate : standup.saved;
  const left = answer
    ? missing(round.questions, answer).map((question) => labelOf(question, tools.texts))
    : [];
  const remaining: Section[] = left.length > 0 ? [{ text: [said(standup.remaining(left))] }] : [];
  return message(
    {
      text: [said(saved(nameOf(round, tools.texts), team))],
      fields: answer ? answerFields(answer, round.questions, tools.texts) : [],
    },
    ...remaining,
    {
      text: [standup.readers[readersOf(round)]],
      actions: [
        { id: ANSWER, label: standup.correct, payload: round.id },
        { id: WITHDRAW, label: tools.texts.standupLife.withdraw.label, payload: round.id },
        ...helpButtons(answer, round.id, tools.texts),
      ],
    },
  );
};

const inOrder = ({ values, kept }: Given): string =>
  JSON.stringify([Object.entries(values).toSorted(([a], [b]) => a.localeCompare(b)), kept.toSorted()]);

export const wasSaid = (given: Given, before: Given | undefined): boolean =>
  before !== undefined && inOrder(before) === inOrder(given);

/** Stores an answer and brings along all that shows it. The same answer twice is one answer. */
export const save = async (round: Round, personId: string, given: Given, tools: Tools): Promise<Outcome> => {
  const before = await answerFor(tools.scope, round, personId);
  if (wasSaid(given, before)) return { answer: { reply: await receipt(round, personId, tools) } };
  await saveAnswer(tools.scope, round, personId, given);
  await forgetSkips(tools.scope, round.id, personId);
  const late = round.state === 'closed';
  return {
    answer: { reply: await receipt(round, personId, tools) },
    log: [
      {
        type: before ? 'standup.corrected' : 'standup.answered',
        v: 1,
        on: localDate(tools.now, round.zone),
        facts: { asked: round.answerBy, late },
      },
    ],
    say: [...(await linesFor(tools.scope, { ...round, given })), ...(await mentorLine(tools.scope, round))],
    refresh: shownBy(round),
  };
};
