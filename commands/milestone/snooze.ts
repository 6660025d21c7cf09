import { message } from '../../src/chat/message.ts';
import { act, actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { About, ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { nothing } from '../../src/messages/acting/payload.ts';
import { milestoneKeys } from '../../src/messages/milestone/keys.ts';
import { spokenOfTo } from '../../src/messages/milestone/mine.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { readDayAtEnd } from '../../src/rituals/words/dates/days.ts';
import { keepMilestone } from '../../src/store/milestone/milestones.ts';
import { milestoneFacts, sentenceAbout, storeChange } from './change.ts';
import { laterThan, snoozeFields } from './fields.ts';
import { type Found, isTheirs, namableBy, readMilestones, refOf } from './find.ts';
import { milestoneNamed } from './named.ts';

/** The first of them speaks for all. */
type Reminded = Found & { others: readonly Milestone[] };

const remindedOf = async ({ person }: ActCall, tools: Tools): Promise<Reminded> => {
  const read = await readMilestones(tools);
  const [one, ...others] = spokenOfTo(person.id, read);
  return one ? { one, others, read } : refuse(tools.texts.milestone.refused.none);
};

/** One by its title, or without words all that a reminder lists. */
const remindedOrNamed: About<Reminded, undefined> = {
  name: 'a milestone, or all of a reminder',
  sample: 'feuille de route lundi',
  payload: nothing,
  carry: () => undefined,
  async typed(text, call, tools) {
    if (text === '') return { about: await remindedOf(call, tools), rest: '' };
    const { before = text, typed = '' } = readDayAtEnd(text, tools.today) ?? {};
    const read = await readMilestones(tools);
    return {
      about: { one: milestoneNamed(before, namableBy(call, read), read), others: [], read },
      rest: typed,
    };
  },
  pressed: (_, call, tools) => remindedOf(call, tools),
};

const mustAllBeTheirs: Rule<Reminded> = ({ about: { one, others }, call }, { texts }) =>
  others.length > 0 || isTheirs(one, call) ? undefined : texts.milestone.refused['not-yours'];

const snoozeUntil = async (until: Temporal.PlainDate, about: Reminded, tools: Tools): Promise<Outcome> => {
  const { one, others, read } = about;
  const { saved } = tools.texts.milestone;
  for (const other of others) await keepMilestone(tools.scope, refOf(other), { snoozedUntil: until });
  const sentence = (title: string) => saved.snoozed(title, tools.texts.dates.day(until));
  return storeChange(
    one,
    { snoozedUntil: until },
    {
      reply: message({ text: sentenceAbout(sentence, about) }),
      log: { type: 'milestone.snoozed', facts: milestoneFacts(one, read) },
    },
    tools,
  );
};

/** The button is about a person, not one milestone: it postpones all that the reminder lists. */
export const later = act({
  name: 'milestone-later',
  key: milestoneKeys.later,
  logs: ['milestone.snoozed'],
  handle: async ({ call }, tools) =>
    snoozeUntil(laterThan(tools.today), await remindedOf(call, tools), tools),
});

export const snooze = actOn(remindedOrNamed, {
  name: 'milestone-snooze',
  verb: ({ milestone: { verbs } }) => verbs.snooze,
  may: [mustAllBeTheirs],
  form: {
    fields: ({ read }: Reminded) => snoozeFields(read.today),
    words: wordsAct('until'),
  },
  logs: ['milestone.snoozed'],
  handle: ({ about, given: { until } }, tools) => snoozeUntil(until, about, tools),
});
