import { message } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { Outcome } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { around } from '../../src/messages/around.ts';
import { cohortMilestones } from '../../src/messages/milestone/cohort.ts';
import { wholeList } from '../../src/messages/milestone/list.ts';
import { spokenOfTo } from '../../src/messages/milestone/mine.ts';
import { milestoneSection } from '../../src/messages/milestone/words.ts';
import { isInProgramme, type Milestone } from '../../src/rituals/milestone/milestone.ts';
import type { ChallengeRow } from '../../src/store/cohort/cohort.ts';
import { addMilestone, keepMilestone } from '../../src/store/milestone/milestones.ts';
import { milestoneFacts, storeChange, refOf, sentenceAbout, settleMilestone } from './change.ts';
import type { Acting } from './acting.ts';
import { readDayAtEnd } from '../../src/rituals/words/dates/days.ts';
import { milestoneNamed, poolOf } from './find.ts';
import { moveMilestone } from './move.ts';
import { orderOf, todayOf, type Verb } from './order.ts';
import { handOver } from './people.ts';
import { confirmTitle, confirmWords } from './readers.ts';
import { confirmTyped } from './ready.ts';

/** One line on a phone. */
export const NOTE_MAX = 120;
const TITLE_MAX = 120;
/** How long a milestone is postponed when no day is given. */
const LATER_DAYS = 7;

export type TypedOrder = Acting & { team: ChallengeRow | undefined };

const typedMilestone = (text: string, { team, who, read }: TypedOrder): Milestone =>
  milestoneNamed(text, poolOf(team?.id, read), who, read);

const movedTo = (rest: string, said: TypedOrder): Promise<Outcome> => {
  const dated = readDayAtEnd(rest, todayOf(said.tools));
  if (!dated) return refuse(said.tools.texts.milestone.refused['no-day']);
  return moveMilestone(typedMilestone(dated.before, said), dated.day, said);
};

const settleWithReservation = (rest: string, said: TypedOrder): Promise<Outcome> => {
  const { refused } = said.tools.texts.milestone;
  const at = rest.indexOf(':');
  const note = at < 0 ? '' : harmless(rest.slice(at + 1)).trim();
  if (note === '') return refuse(refused['no-note']);
  if (note.length > NOTE_MAX) return refuse(refused['too-long'](NOTE_MAX));
  return settleMilestone(
    typedMilestone(rest.slice(0, at), said),
    { state: 'done-with-reservation', note },
    said,
  );
};

type SnoozedUntil = { until: Temporal.PlainDate; said: TypedOrder };

const snoozeOne = (milestone: Milestone, { until, said }: SnoozedUntil): Promise<Outcome> => {
  const { saved } = said.tools.texts.milestone;
  const sentence = (title: string) => saved.snoozed(title, said.tools.texts.dates.day(until));
  return storeChange(
    milestone,
    { snoozedUntil: until },
    {
      reply: message({ text: sentenceAbout(sentence, milestone, said) }),
      log: {
        type: 'milestone.snoozed',
        v: 1,
        on: todayOf(said.tools),
        facts: milestoneFacts(milestone, said.read),
      },
    },
    said,
  );
};

/** « plus tard » postpones the whole reminder by at least a week. */
export const snoozeAll = async (said: TypedOrder): Promise<Outcome> => {
  const mine = spokenOfTo(said.who.person.id, said.read);
  const until = todayOf(said.tools).add({ days: LATER_DAYS });
  const [first, ...others] = mine;
  if (!first) return refuse(said.tools.texts.milestone.refused.none);
  for (const one of others) await keepMilestone(said.tools.scope, refOf(one), { snoozedUntil: until });
  return snoozeOne(first, { until, said });
};

const snoozeTyped = (rest: string, said: TypedOrder): Promise<Outcome> => {
  const today = todayOf(said.tools);
  if (rest === '') return snoozeAll(said);
  const dated = readDayAtEnd(rest, today);
  const until = dated?.day ?? today.add({ days: LATER_DAYS });
  if (Temporal.PlainDate.compare(until, today) <= 0)
    return refuse(said.tools.texts.milestone.refused['past-snooze']);
  return snoozeOne(typedMilestone(dated?.before ?? rest, said), { until, said });
};

const handedTo = (rest: string, as: 'in-charge' | 'deputy', said: TypedOrder): Promise<Outcome> => {
  const at = rest.indexOf('@');
  if (at < 0) return refuse(said.tools.texts.milestone.refused['no-one']);
  return handOver(typedMilestone(rest.slice(0, at), said), rest.slice(at + 1), as, said);
};

const addTyped = async (rest: string, said: TypedOrder): Promise<Outcome> => {
  const { tools, team, read, who } = said;
  const { refused, saved } = tools.texts.milestone;
  const dated = readDayAtEnd(harmless(rest), todayOf(tools));
  if (!dated || dated.before === '') return refuse(refused['no-title']);
  const { before: title, day: on } = dated;
  if (title.length > TITLE_MAX) return refuse(refused['too-long'](TITLE_MAX));
  if (!team && !who.roles.includes('coordination')) return refuse(refused['no-team']);
  const bounds = read.timeline.teams.find(({ id }) => id === team?.id) ?? read.timeline.cohort;
  if (!isInProgramme(on, bounds)) {
    const { day } = tools.texts.dates;
    return refuse(refused.outside(day(bounds.startsOn), day(bounds.endsOn)));
  }
  confirmTitle({ words: title, challengeId: team?.id ?? null }, said);
  const owner = team ? 'team' : 'coordination';
  await addMilestone(tools.scope, { challengeId: team?.id ?? null, title, on, owner });
  return {
    answer: {
      reply: message({ text: around((words) => saved.added(words, tools.texts.dates.day(on)), title) }),
    },
    log: [{ type: 'milestone.added', v: 1, on: todayOf(tools), facts: { challenge: team?.slug ?? '-' } }],
  };
};

const ADDRESS = /^<?(https?:\/\/[^\s>|]+)[^\s]*$/;

/** What may get a link: the team's milestones, and for the coordination the questionnaires, once for all teams. */
const linkableMilestones = ({ team, who, read }: TypedOrder): Milestone[] => {
  const asked = read.timeline.steps.filter(({ questionnaire }) => questionnaire).map(({ slug }) => slug);
  const common = asked.flatMap((slug) => read.all.find((one) => one.slug === slug) ?? []);
  return [
    ...poolOf(team?.id, read),
    ...(who.roles.includes('coordination') && !team
      ? common.map((one) => ({ ...one, challengeId: null }))
      : []),
  ];
};

const linkTyped = async (rest: string, said: TypedOrder): Promise<Outcome> => {
  const { tools, read, who } = said;
  const words = rest.trim().split(/\s+/);
  const link = ADDRESS.exec(words.at(-1) ?? '')?.[1];
  if (!link || !URL.canParse(link)) return refuse(tools.texts.milestone.refused['no-link']);
  const milestone = milestoneNamed(words.slice(0, -1).join(' '), linkableMilestones(said), who, read);
  confirmWords({ words: link, challengeId: milestone.challengeId }, said);
  return storeChange(
    milestone,
    { link },
    {
      reply: message({ text: sentenceAbout(tools.texts.milestone.saved.linked, milestone, said) }),
      log: { type: 'milestone.linked', v: 1, on: todayOf(tools), facts: milestoneFacts(milestone, read) },
    },
    said,
  );
};

const showMilestone = (rest: string, said: TypedOrder): Outcome => ({
  answer: {
    reply: message(
      milestoneSection(typedMilestone(rest, { ...said, who: withCohortRights(said) }), said.read),
    ),
  },
});

/** Everyone in the cohort may read the cohort's milestones. */
const withCohortRights = ({ who }: TypedOrder): TypedOrder['who'] => ({
  ...who,
  roles: [...who.roles, 'coordination'],
});

const listMilestones = ({ team, read, tools }: TypedOrder): Outcome => {
  const { title, cohortTitle } = tools.texts.milestone;
  const words = team ? title(team.name) : cohortTitle;
  return {
    answer: {
      reply: wholeList(
        [words],
        poolOf(team?.id, read).filter((one) => !one.silent),
        read,
      ),
    },
  };
};

const OBEY: Record<Verb, (rest: string, said: TypedOrder) => Promise<Outcome> | Outcome> = {
  done: (rest, said) => settleMilestone(typedMilestone(rest, said), { state: 'done' }, said),
  reserve: settleWithReservation,
  none: (rest, said) => settleMilestone(typedMilestone(rest, said), { state: 'not-applicable' }, said),
  move: movedTo,
  snooze: snoozeTyped,
  hand: (rest, said) => handedTo(rest, 'in-charge', said),
  deputy: (rest, said) => handedTo(rest, 'deputy', said),
  add: addTyped,
  link: linkTyped,
  show: showMilestone,
  list: (_, said) => listMilestones(said),
  cohort: (_, { who, read }) => ({ answer: { reply: cohortMilestones(who.roles, read) } }),
  ready: (rest, said) =>
    said.team
      ? confirmTyped(rest, said.team.id, said)
      : refuse(said.tools.texts.milestone.refused['no-team']),
};

/** What follows « jalon »: same effects as the buttons and forms. */
export const obey = (typed: string, said: TypedOrder): Promise<Outcome> | Outcome => {
  const order = orderOf(typed);
  if (!order) return refuse(said.tools.texts.milestone.refused.none);
  return OBEY[order.verb](order.rest, said);
};
