import { said } from '../../../src/chat/message.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { sayBack } from '../../../src/engine/practice/outcome.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { type CohortFile, extendPerson, movePerson } from '../../../src/rituals/cohort-file/index.ts';
import { readDay } from '../../../src/rituals/words/dates/days.ts';
import { plainPhrase } from '../../../src/rituals/words/letters.ts';
import { forgetEnd } from '../../../src/store/account/contracts.ts';
import { LOCALES } from '../../../src/texts/index.ts';
import { typedAboutTheirs } from '../find.ts';
import { changeCohort, noteAndLog } from '../write.ts';
import { rowNamedAtStart } from '../../../src/rituals/words/named.ts';
import { challengesOfCohort } from '../../../src/store/cohort/cohort.ts';
import { namedPerson } from './named.ts';

const TO = LOCALES.flatMap(({ cohortRun }) => cohortRun.to);

/** « vers Rivage Clair » */
const withoutTo = (text: string): string => {
  const [, first = '', rest = ''] = /^\s*(\S+)\s+([^]*)$/.exec(text) ?? [];
  return TO.includes(plainPhrase(first)) ? rest : text;
};

const isLater = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0;

/** « Ada Un vers Rivage Clair le 1/12 »; today if no date is given. */
export const move = actOn(typedAboutTheirs, {
  name: 'cohort-move',
  verb: ({ cohortRun }) => cohortRun.verbs.move,
  logs: ['cohort.changed'],
  async handle({ about: { typed, ...target }, call }, tools) {
    const { people, wrong } = tools.texts.cohortBring;
    if (typed === '') return refuse(people.moveUsage);
    const { person, rest } = await namedPerson(typed, target, call, tools);
    const named = rowNamedAtStart(withoutTo(rest), await challengesOfCohort(target.scope));
    if (!named) return refuse(rest.trim() === '' ? people.moveUsage : wrong.team);
    const { today } = target;
    const day = named.rest.trim() === '' ? today : readDay(named.rest, today);
    if (!day) return refuse(wrong.date);
    const { row: team } = named;
    const change = (file: CohortFile): CohortFile => {
      const moved = movePerson(file, { person: person.slug, to: team.slug, day: day.toString() });
      if (typeof moved !== 'string') return moved;
      return refuse(moved === 'already' ? people.already : people.notInTeam);
    };
    await changeCohort(target, change, call, tools);
    const note = { what: 'moved', facts: { team: team.slug }, personId: person.id } as const;
    const fact = { type: 'cohort.changed', facts: { what: 'moved' } } as const;
    const later = isLater(day, today) ? tools.texts.dates.fullDay(day) : undefined;
    return {
      ...sayBack(said(people.moved(person.name, team.name, later))),
      ...(await noteAndLog(target, call, { note, fact }, tools)),
    };
  },
});

/** « Ada Un jusqu’au 31/08/2027 »: later or earlier than before. */
export const extend = actOn(typedAboutTheirs, {
  name: 'cohort-extend',
  verb: ({ cohortRun }) => cohortRun.verbs.extend,
  logs: ['cohort.changed'],
  async handle({ about: { typed, ...target }, call }, tools) {
    const { people } = tools.texts.cohortBring;
    if (typed === '') return refuse(people.extendUsage);
    const { person, rest } = await namedPerson(typed, target, call, tools);
    const { today } = target;
    const until = readDay(rest, today) ?? refuse(people.extendUsage);
    // Earlier answers about their last day no longer count: they are asked again before the new one.
    await forgetEnd(target.scope, person.id);
    const change = (file: CohortFile): CohortFile => {
      const roles = file.people.find(({ id }) => id === person.slug)?.roles ?? [];
      if (roles.length > 0 && roles.every((role) => role === 'community')) refuse(people.ofCommunity);
      return extendPerson(file, { person: person.slug, until: until.toString(), today: today.toString() });
    };
    await changeCohort(target, change, call, tools);
    const note = { what: 'extended', facts: { until: until.toString() }, personId: person.id } as const;
    const fact = { type: 'cohort.changed', facts: { what: 'last-day' } } as const;
    return {
      ...sayBack(said(people.extended(person.name, tools.texts.dates.fullDay(until)))),
      ...(await noteAndLog(target, call, { note, fact }, tools)),
    };
  },
});
