import { message } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { planRounds } from '../../rituals/standup/rounds.ts';
import { promptKey, recapKey } from '../../rituals/standup/keys.ts';
import { askedRole } from '../../rituals/standup/question-sets.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { peopleWhoHave } from '../../store/delivery/messages.ts';
import { teamMembers } from '../../store/people/people.ts';
import type { Scope } from '../../store/core/scope.ts';
import { heldStandup } from '../../store/standup/standups.ts';
import { answersOf } from '../../store/standup/answers.ts';
import { type Round, roundOf } from '../../store/standup/rounds.ts';
import { defineMessage, type Reader } from '../define.ts';
import type { Outgoing } from '../outgoing.ts';
import { personAnswers, teamAnswer, type RoundAnswers } from './prompt.ts';
import { titleOf } from './words.ts';

/** A weekly recap is out of date after a week; a daily one is replaced by the next. */
const LONGEST = { hours: 24 * 7 };
const AHEAD = { days: 8 };

/** Until the next recap: people back from a pause read one, not ten. */
const readUntil = async (scope: Scope, round: Round): Promise<Temporal.Instant> => {
  const held = await heldStandup(scope, round.ritualId, round.challengeId);
  const tomorrow = round.localDate.add({ days: 1 });
  const [next] = held ? planRounds(held.ritual.rhythm, held.team, tomorrow, tomorrow.add(AHEAD)) : [];
  const last = round.closesAt.add(LONGEST);
  return next && Temporal.Instant.compare(next.closesAt, last) < 0 ? next.closesAt : last;
};

/** The prompt becomes the recap in place; this message is for people who were asked but got no prompt. */
export const teamRecap = async (scope: Scope, round: Round): Promise<Outgoing> => ({
  key: recapKey(round.id),
  kind: 'standup-team-recap',
  subject: round.id,
  to: { challenge: round.challengeId, roles: [askedRole(round.questionSet)] },
  unlessHas: promptKey(round.id),
  notAfter: await readUntil(scope, round),
  expected: true,
});

const wasAsked = async (round: Round, { scope, person, now }: Reader): Promise<boolean> => {
  const roles = [askedRole(round.questionSet)];
  const days = [round.localDate, localDate(now, round.zone)];
  const teams = await Promise.all(days.map((day) => teamMembers(scope, round.challengeId, roles, day)));
  return teams.every((team) => team.some(({ id }) => id === person?.id));
};

/** A reader's own answer alone is not news. */
const isNews = ({ answers }: RoundAnswers, { person }: Reader): boolean =>
  answers.some(({ personId }) => personId !== person?.id);

export const standupTeamRecap = defineMessage({
  kind: 'standup-team-recap',
  async render(roundId, reader) {
    const { scope, person, texts } = reader;
    const round = await roundOf(scope, roundId);
    if (!round || !person || !(await wasAsked(round, reader))) return undefined;
    const written = { round, answers: await answersOf(scope, roundId) };
    if (!isNews(written, reader)) return undefined;
    // A prompt whose sending was uncertain at closing has become the recap.
    if ((await peopleWhoHave(scope.tx, promptKey(roundId))).has(person.id)) return undefined;
    const challenge = await challengeOf(scope, round.challengeId);
    const shown = round.answerBy === 'team' ? teamAnswer(written, reader) : personAnswers(written, reader);
    return message(
      { title: titleOf(round, challenge?.name ?? '', texts), text: [texts.standup.teamRecap] },
      ...shown,
    );
  },
});
