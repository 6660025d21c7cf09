import type { About, ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { milestoneRef } from '../../src/messages/milestone/keys.ts';
import { ofCohort, ofTeam, type ReadMilestones, readShown } from '../../src/messages/milestone/mine.ts';
import { type Milestone, type Ref, sameRef } from '../../src/rituals/milestone/milestone.ts';
import { readDayAtEnd } from '../../src/rituals/words/dates/days.ts';
import { peopleAtEnd } from '../../src/rituals/words/someone.ts';
import { type Me, peopleWithRole, teamMembers } from '../../src/store/people/people.ts';
import { splitAtColon } from '../../src/rituals/words/lists.ts';
import { milestoneNamed } from './named.ts';
import { splitLastWord } from './typed-parts.ts';

export const MILESTONE_ROLES = ['eig', 'mentor', 'coordination'] as const;

/** A milestone, and all that it was read with. */
export type Found = { one: Milestone; read: ReadMilestones };

export const readMilestones = (tools: Tools): Promise<ReadMilestones> =>
  readShown(tools.scope, tools.texts, tools.today);

export const refOf = ({ slug, challengeId, personId }: Ref): Ref => ({ slug, challengeId, personId });

type Who = Pick<ActCall, 'challengeIds' | 'roles'>;

/** A team's milestones are changed by its EIGs and mentors, the cohort's by the coordination. */
export const isTheirs = ({ challengeId }: Milestone, { challengeIds, roles }: Who): boolean =>
  challengeId === null ? roles.includes('coordination') : challengeIds.includes(challengeId);

export const mustBeTheirs: Rule<Pick<Found, 'one'>> = ({ about: { one }, call }, { texts }) =>
  isTheirs(one, call) ? undefined : texts.milestone.refused['not-yours'];

/** Those that a person may name: their team's, then the cohort's. */
export const namableBy = ({ challenge }: ActCall, read: ReadMilestones): Milestone[] => [
  ...(challenge ? ofTeam(challenge.id, read) : []),
  ...ofCohort(read),
];

export const milestonePressed = async (ref: Ref, tools: Tools): Promise<Found> => {
  const read = await readMilestones(tools);
  const one = read.all.find((other) => sameRef(other, ref));
  return one ? { one, read } : refuse(tools.texts.engine.stale);
};

type Parts = { title: string; rest: string };
type Split = (text: string, tools: Tools, call: ActCall) => Parts | Promise<Parts>;
type Naming = { sample: string; split: Split; among?: typeof namableBy };

/** Found by words of its title; the rest of the text is for the act. */
const milestoneBy = ({ sample, split, among = namableBy }: Naming): About<Found, Ref> => ({
  name: 'a milestone',
  sample,
  payload: milestoneRef,
  carry: ({ one }) => refOf(one),
  async typed(text, call, tools) {
    const { title, rest } = await split(text, tools, call);
    const read = await readMilestones(tools);
    return { about: { one: milestoneNamed(title, among(call, read), read), read }, rest };
  },
  pressed: (ref, _, tools) => milestonePressed(ref, tools),
});

export const milestone = milestoneBy({
  sample: 'feuille de route',
  split: (text) => ({ title: text, rest: '' }),
});

export const milestoneAndNote = milestoneBy({
  sample: 'réseau : second accès en attendant',
  split(text) {
    const [title, rest] = splitAtColon(text);
    return { title, rest };
  },
});

/** Whom a milestone of theirs may be given to. */
const peopleAround = ({ challenge }: ActCall, tools: Tools): Promise<Me[]> =>
  challenge
    ? teamMembers(tools.scope, challenge.id, ['eig', 'mentor'], tools.today)
    : peopleWithRole(tools.scope, 'coordination', tools.today);

export const milestoneAndPerson = milestoneBy({
  sample: 'feuille de route @Ada',
  async split(text, tools, call) {
    const at = text.indexOf('@');
    if (at >= 0) return { title: text.slice(0, at), rest: text.slice(at).trim() };
    const { people, before } = peopleAtEnd(text, await peopleAround(call, tools), call.mentions);
    return people.length > 0 && before !== ''
      ? { title: before, rest: text.trim().slice(before.length).trim() }
      : { title: text, rest: '' };
  },
});

export const milestoneAndDay = milestoneBy({
  sample: 'feuille de route 27/11',
  split(text, tools) {
    const dated = readDayAtEnd(text, tools.today) ?? refuse(tools.texts.milestone.refused['no-day']);
    return { title: dated.before, rest: dated.typed };
  },
});

/** What may get a link: the team's milestones, and for the coordination the questionnaires, once for all teams. */
const linkableBy = (call: ActCall, read: ReadMilestones): Milestone[] => {
  if (!call.roles.includes('coordination') || call.challenge) return namableBy(call, read);
  const asked = read.timeline.steps.filter(({ questionnaire }) => questionnaire).map(({ slug }) => slug);
  const common = asked.flatMap((slug) => read.all.find((one) => one.slug === slug) ?? []);
  return [...namableBy(call, read), ...common.map((one) => ({ ...one, challengeId: null }))];
};

export const milestoneAndLink = milestoneBy({
  sample: 'feuille de route https://…',
  split: splitLastWord,
  among: linkableBy,
});
