import { said } from '../../chat/message.ts';
import { AHEAD, type Fact } from '../../rituals/digest/digest.ts';
import { isForAll, isSettled, type Milestone } from '../../rituals/milestone/milestone.ts';
import { OWNERS } from '../../rituals/milestone/template.ts';
import { timelineOf } from '../../rituals/milestone/timeline.ts';
import { readTimeline } from '../../store/milestone/milestones.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Texts } from '../../texts/index.ts';
import { dayOrFallback, isLargeEnough, type Part } from './part.ts';

const { compare } = Temporal.PlainDate;

const openIn = async (scope: Scope): Promise<Milestone[]> =>
  timelineOf(await readTimeline(scope)).filter((one) => !isSettled(one) && !one.silent && isForAll(one));

const read = new WeakMap<Scope, Promise<Milestone[]>>();

/** All open milestones, read once per transaction for the three sections that use them. */
export const openMilestones = (scope: Scope): Promise<Milestone[]> =>
  read.getOrInsertComputed(scope, () => openIn(scope));

/** One fact for a milestone that many teams have on the same day: its owner, date and number of teams. */
const groupedFacts = (milestones: readonly Milestone[], keyOf: (one: Milestone) => string): Fact[] =>
  [...Map.groupBy(milestones, keyOf).values()].flatMap((all) => {
    const [first] = all;
    return first
      ? [
          {
            what: [first.slug, first.owner].join(' '),
            since: first.on.toString(),
            count: all.filter(({ challengeId }) => challengeId !== null).length,
            ...(first.title === null ? {} : { id: first.title }),
          },
        ]
      : [];
  });

/** With only a few teams, « one team » would name it. */
export const ofWholeCohort = async (
  scope: Scope,
  today: Temporal.PlainDate,
): Promise<(one: Milestone) => boolean> => {
  const sayable = await isLargeEnough(scope, today);
  return ({ challengeId }) => sayable || challengeId === null;
};

const titleOf = ({ what, id }: Fact, { milestone }: Texts): string =>
  id ?? milestone.titles[what.split(' ')[0] ?? ''] ?? what;

const ownerOf = ({ what }: Fact, { milestone }: Texts): string => {
  const owner = OWNERS.find((one) => one === what.split(' ')[1]);
  return owner ? milestone.owners[owner] : '';
};

export const comingMilestones: Part = {
  name: 'milestones-coming',
  async gather(scope, { today }) {
    const isOurs = await ofWholeCohort(scope, today);
    const until = today.add(AHEAD);
    const coming = (await openMilestones(scope)).filter(
      (one) => isOurs(one) && compare(one.on, today) >= 0 && compare(one.on, until) <= 0,
    );
    return groupedFacts(coming, ({ slug, on }) => `${slug} ${on.toString()}`);
  },
  say: (facts, { texts, on }) =>
    Promise.resolve(
      facts.map((fact) => ({
        brief: [
          said(titleOf(fact, texts)),
          texts.digest.milestones.coming(
            texts.dates.day(dayOrFallback(fact.since, on)),
            fact.count ?? 0,
            ownerOf(fact, texts),
          ),
        ],
      })),
    ),
};

/** Past its date: asks for another, without naming its team. */
export const lateMilestones: Part = {
  name: 'milestones-late',
  async gather(scope, { today }) {
    const isOurs = await ofWholeCohort(scope, today);
    const late = (await openMilestones(scope)).filter((one) => isOurs(one) && compare(one.on, today) < 0);
    return groupedFacts(late, ({ slug }) => slug);
  },
  say: (facts, { texts }) =>
    Promise.resolve(
      facts.map((fact) => ({
        brief: [
          texts.digest.milestones.again,
          ' ',
          said(titleOf(fact, texts)),
          texts.digest.milestones.teams(fact.count ?? 0, ownerOf(fact, texts)),
        ],
      })),
    ),
};
