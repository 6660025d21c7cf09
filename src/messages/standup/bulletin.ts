import { type Message, message, said } from '../../chat/message.ts';
import { type GivenAnswers, sharedAnswers } from '../../rituals/standup/answer.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { type Round, roundOf } from '../../store/standup/rounds.ts';
import { answersOf } from '../../store/standup/answers.ts';
import { isBulletinWithdrawn } from '../../store/standup/bulletins.ts';
import { standupRitual } from '../../store/standup/standups.ts';
import type { Texts } from '../../texts/index.ts';
import { pair, uuid, week as isoWeekText } from '../acting/payload.ts';
import { defineMessage, defineMessageAbout } from '../define.ts';
import { labelPiece, standupName, valueOf } from './words.ts';

const capitalise = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A ritual, and the week of its rounds. */
export const bulletinSubject = pair(uuid, isoWeekText);

/** The root of the week's bulletin. It gives no count, which would show that some did not answer. */
export const standupBulletin = defineMessageAbout(bulletinSubject, {
  kind: 'standup-bulletin',
  shows: ({ subject }) => [`bulletin:${subject.replace(' ', ':')}`],
  async render([ritualId, isoWeek], { scope, texts, onPages }) {
    if (await isBulletinWithdrawn(scope, { ritualId, week: isoWeek })) return undefined;
    const ritual = await standupRitual(scope, ritualId);
    const week = texts.dates.week(isoWeek);
    const { title, body } = texts.standup.recap;
    const named =
      !ritual || ritual.questions === 'weekly'
        ? title.weekly(week)
        : title.other(standupName(ritual, texts), week);
    return message({
      title: [said(capitalise(named))],
      text: [onPages ? texts.standupLife.byMail.bulletin : body],
    });
  },
});

/** One team's line: what it shared, signed by the team, whoever wrote it. */
export const teamLine = (
  team: string,
  { questions }: Pick<Round, 'questions'>,
  given: GivenAnswers,
  texts: Texts,
): Message | undefined => {
  const lines = sharedAnswers(questions, given);
  if (lines.length === 0) return undefined;
  return message({
    title: [said(team)],
    fields: lines.map(([question, value]) => [
      [labelPiece(question, texts)],
      [valueOf(question, value, texts)],
    ]),
  });
};

/** In the thread. */
export const standupLine = defineMessage({
  kind: 'standup-line',
  async render(roundId, { scope, texts }) {
    const round = await roundOf(scope, roundId);
    const [answer] = round ? await answersOf(scope, round.id) : [];
    if (!round || !answer || round.withdrawn) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    return teamLine(challenge?.name ?? '', round, answer, texts);
  },
});
