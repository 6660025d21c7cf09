import { type StoredMilestone, type Milestone, moveRefusal, sameRef } from '../milestone/milestone.ts';
import { type Step, stepsOf } from '../milestone/template.ts';
import { timelineOf, type TimelineTeam } from '../milestone/timeline.ts';
import { isDate } from './fields.ts';
import type { Fault, Path, Problem } from './problems.ts';
import type { CohortFile, FileException } from './schema.ts';

const faultAt = (path: Path, key: string, problem: Problem): Fault[] => [{ path: [...path, key], problem }];

const dayOf = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const isAddress = (text: string): boolean =>
  URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);

const ofTemplate = (exception: FileException, step: Step, path: Path): Fault[] => {
  const { milestone: id, challenge, link } = exception;
  const needed = step.for === 'challenge';
  // The address of a questionnaire is the same for everyone.
  if (needed && !challenge && step.questionnaire && link) return [];
  if (needed === (challenge !== undefined)) return [];
  return faultAt(path, 'milestone', { code: 'whose-milestone', id, needed });
};

const ofOneself = ({ milestone: id, title, on }: FileException, path: Path): Fault[] => {
  if (title === undefined) return faultAt(path, 'milestone', { code: 'no-such-milestone', id });
  return on === undefined ? faultAt(path, 'milestone', { code: 'own-without-date', id }) : [];
};

const unknownIdFaults = (
  file: CohortFile,
  { challenge, in_charge, deputy }: FileException,
  path: Path,
): Fault[] => [
  ...(challenge === undefined || file.challenges.some(({ id }) => id === challenge)
    ? []
    : faultAt(path, 'challenge', { code: 'no-such-challenge', id: challenge })),
  ...Object.entries({ in_charge, deputy }).flatMap(([key, id]) =>
    id === undefined || file.people.some((person) => person.id === id)
      ? []
      : faultAt(path, key, { code: 'no-such-person', id }),
  ),
];

const storedFromException = ({
  milestone,
  challenge,
  title,
  on,
  state,
  owner,
}: FileException): StoredMilestone => ({
  slug: milestone,
  challengeId: challenge ?? null,
  personId: null,
  title: title ?? null,
  owner: owner ?? null,
  on: on === undefined ? null : dayOf(on),
  state: state ?? 'planned',
  note: null,
  checked: [],
  link: null,
  inCharge: null,
  deputy: null,
  snoozedUntil: null,
});

/** The timeline that the file describes, with the file's ids; `undefined` if one of its dates is malformed. */
const timelineIn = (file: CohortFile, exceptions: readonly FileException[]): Milestone[] | undefined => {
  const { cohort, challenges } = file;
  const dates = [
    cohort.starts_on,
    cohort.ends_on,
    ...challenges.flatMap(({ starts_on: from, ends_on: until }) => [from, until]),
    ...exceptions.map(({ on }) => on),
  ];
  if (dates.some((date) => date !== undefined && !isDate(date))) return undefined;
  const teams = challenges.map(
    ({ id, name, timezone, holidays, starts_on, ends_on }): TimelineTeam => ({
      id,
      slug: id,
      name,
      zone: timezone ?? cohort.timezone,
      holidays: holidays ?? cohort.holidays,
      startsOn: dayOf(starts_on ?? cohort.starts_on),
      endsOn: dayOf(ends_on ?? cohort.ends_on),
      inCharge: null,
    }),
  );
  return timelineOf({
    steps: stepsOf(file.milestones?.template ?? null),
    cohort: {
      zone: cohort.timezone,
      holidays: cohort.holidays,
      startsOn: dayOf(cohort.starts_on),
      endsOn: dayOf(cohort.ends_on),
    },
    teams,
    arrivals: [],
    kept: exceptions.map(storedFromException),
  });
};

/** Checks the date of an exception against the programme and the milestones it depends on. */
const exceptionDateFaults = (
  file: CohortFile,
  exception: FileException,
  all: readonly Milestone[],
  path: Path,
): Fault[] => {
  const { milestone: slug, on, challenge, state } = exception;
  if (on === undefined) return [];
  const ref = { slug, challengeId: challenge ?? null, personId: null };
  const own = challenge === undefined ? undefined : file.challenges.find(({ id }) => id === challenge);
  const milestone = all.find((one) => sameRef(one, ref));
  if (!milestone) return [];
  const refusal = moveRefusal(milestone, dayOf(on), all, {
    startsOn: dayOf(own?.starts_on ?? file.cohort.starts_on),
    endsOn: dayOf(own?.ends_on ?? file.cohort.ends_on),
  });
  if (refusal?.code === 'outside') {
    const [from, until] = [refusal.from.toString(), refusal.until.toString()];
    return faultAt(path, 'on', { code: 'outside-programme', on, from, until });
  }
  if (!refusal || (state ?? 'planned') !== 'planned') return [];
  const { slug: other, on: otherOn } = refusal.milestone;
  return faultAt(path, 'on', { code: 'before-dependency', on, other, otherOn: otherOn.toString() });
};

/** Exceptions must name a milestone that exists, and a possible day. */
export const milestoneFaults = (file: CohortFile): Fault[] => {
  const { template, exceptions } = file.milestones ?? { template: null, exceptions: [] };
  const steps = stepsOf(template);
  const all = timelineIn(file, exceptions);
  return exceptions.flatMap((exception, index) => {
    const path = ['milestones', 'exceptions', index];
    const step = steps.find(({ slug }) => slug === exception.milestone);
    const { link } = exception;
    return [
      ...(step ? ofTemplate(exception, step, path) : ofOneself(exception, path)),
      ...unknownIdFaults(file, exception, path),
      ...(link === undefined || isAddress(link)
        ? []
        : faultAt(path, 'link', { code: 'no-link', value: link })),
      ...(all ? exceptionDateFaults(file, exception, all, path) : []),
    ];
  });
};
