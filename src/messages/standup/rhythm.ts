import { message, type Section, said } from '../../chat/message.ts';
import { isProposable } from '../../rituals/standup/rhythm.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import type { Scope } from '../../store/core/scope.ts';
import { standupsOfTeam, type TeamStandup } from '../../store/standup/standups.ts';
import type { Texts } from '../../texts/index.ts';
import { pair, uuid } from '../acting/payload.ts';
import { defineMessageAbout } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { standupKeys, standupOf } from './keys.ts';
import { describeReaders, describeRhythm } from './rhythm-words.ts';
import { standupName, wordOf } from './words.ts';

const rhythmButtons = ({ ritual, team, stopped }: TeamStandup, texts: Texts) => {
  const it = standupOf(ritual.id, team.id);
  if (stopped) return [buttonFor(standupKeys.resume, it, texts)];
  // The plenary's dates are the cohort's: a team can only stop it.
  const change = isProposable(ritual.questions) ? [buttonFor(standupKeys.change, it, texts)] : [];
  return [...change, buttonFor(standupKeys.stop, it, texts)];
};

/** One stand-up of a team: name, rhythm, who answers and reads, and buttons for people who may change it. */
export const rhythmSection = (standup: TeamStandup, texts: Texts, mayDecide = true): Section => {
  const { ritual, stopped } = standup;
  const { list } = texts.standupRhythm;
  const name = standupName(ritual, texts) + (stopped ? ` (${list.stopped})` : '');
  const word = wordOf({ questionSet: ritual.questions, answerBy: ritual.answerBy }, texts);
  return {
    title: [said(name.charAt(0).toUpperCase() + name.slice(1))],
    list: [
      [describeRhythm(ritual, texts)],
      [describeReaders(ritual, texts)],
      ...(stopped || !mayDecide ? [] : [[list.how(word)]]),
    ],
    ...(mayDecide ? { actions: rhythmButtons(standup, texts) } : {}),
  };
};

/** A stand-up, and the team that holds it. */
export const rhythmSubject = pair(uuid, uuid);

const standupOfSubject = async (
  scope: Scope,
  [ritualId, challengeId]: readonly [string, string],
): Promise<TeamStandup | undefined> =>
  (await standupsOfTeam(scope, challengeId)).find(({ ritual }) => ritual.id === ritualId);

/** To the rest of the team after a member changed or stopped a stand-up: its new state. */
export const standupRhythm = defineMessageAbout(rhythmSubject, {
  kind: 'standup-rhythm',
  shows: ({ subject }) => [`rhythm:${subject.replace(' ', ':')}`],
  async render(subject, { scope, texts }) {
    const standup = await standupOfSubject(scope, subject);
    if (!standup) return undefined;
    const team = (await challengeOf(scope, standup.team.id))?.name ?? '';
    const { told } = texts.standupRhythm;
    return message({ text: [said(told(team))] }, rhythmSection(standup, texts));
  },
});
