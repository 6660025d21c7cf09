import { FORM_LIMITS } from '../../../src/chat/form.ts';
import { choice, many } from '../../../src/engine/practice/fields/choice.ts';
import { unread } from '../../../src/engine/practice/fields/day.ts';
import type { FieldKind } from '../../../src/engine/practice/fields/kind.ts';
import { checked, fields, type FieldSet, type ReadGiven } from '../../../src/engine/practice/fields/set.ts';
import { text } from '../../../src/engine/practice/fields/text.ts';
import { PROPOSABLE, type ProposableSet, type WantedRhythm } from '../../../src/rituals/standup/rhythm.ts';
import { type Weekday, WEEKDAYS, WORKING_WEEK } from '../../../src/rituals/time/calendar.ts';
import type { ChallengeRow } from '../../../src/store/cohort/cohort.ts';
import type { Texts } from '../../../src/texts/index.ts';
import { type RhythmValues, wantedIn } from './wanted.ts';

const TITLE_MAX = 24;

const dayNames = ({ dates }: Texts): Record<Weekday, string> => {
  const [mon = '', tue = '', wed = '', thu = '', fri = '', sat = '', sun = ''] = dates.weekdays;
  return { mon, tue, wed, thu, fri, sat, sun };
};

const daysAmong = (values: readonly Weekday[]) =>
  many<Weekday>({
    label: ({ standupRhythm }) => standupRhythm.fields.days.label,
    hint: ({ standupRhythm }) => standupRhythm.fields.days.hint,
    values,
    labels: dayNames,
    required: true,
  });

/** A weekend is understood and refused with its own sentence, but not offered. */
const days: FieldKind<readonly Weekday[]> = { ...daysAmong(WEEKDAYS), show: daysAmong(WORKING_WEEK).show };

const opens = unread('time', {
  label: ({ standupRhythm }) => standupRhythm.fields.opens.label,
  hint: ({ standupRhythm }) => standupRhythm.fields.opens.hint,
  required: true,
});
const closes = unread('time', {
  label: ({ standupRhythm }) => standupRhythm.fields.closes.label,
  required: true,
});
const reminds = unread('time', {
  label: ({ standupRhythm }) => standupRhythm.fields.reminds.label,
  hint: ({ standupRhythm }) => standupRhythm.fields.reminds.hint,
});

const title = text({
  label: ({ standupRhythm }) => standupRhythm.fields.title.label,
  hint: ({ standupRhythm }) => standupRhythm.fields.title.hint,
  max: TITLE_MAX,
});
const questions = unread('long', {
  label: ({ standupRhythm }) => standupRhythm.fields.questions.label,
  hint: ({ standupRhythm }) => standupRhythm.fields.questions.hint,
  max: FORM_LIMITS.answer,
});

const set = choice({
  label: ({ standupRhythm }) => standupRhythm.fields.set.label,
  values: PROPOSABLE,
  labels: ({ standupRhythm: { sets } }) => ({
    daily: sets.daily.label,
    weekly: sets.weekly.label,
    arrival: sets.arrival.label,
    handover: sets.handover.label,
    mentor: sets.mentor.label,
    custom: sets.custom.label,
  }),
  refused: ({ standupRhythm }) => standupRhythm.faults['no-set'],
});

const teamAmong = (teams: readonly ChallengeRow[]): FieldKind<string> =>
  choice<string>({
    label: ({ standupRhythm }) => standupRhythm.fields.challenge.label,
    values: teams.map(({ id }) => id),
    labels: () => Object.fromEntries(teams.map(({ id, name }) => [id, name])),
    refused: ({ standupRhythm }) => standupRhythm.faults['no-challenge'],
  });

const when = { days, opens, closes, reminds };

/** A running stand-up keeps its questions: only its days and hours change, and a team's own words. */
export const changeFields = (of: ProposableSet) =>
  of === 'custom'
    ? checked(fields({ ...when, title, questions }), (given, _, { texts }) => wantedIn(of, given, texts))
    : checked(fields(when), (given, _, { texts }) => wantedIn(of, given, texts));

export type Proposed = { wanted: WantedRhythm; challenge?: string };

const asked = { set, ...when, title, questions };

/** People with several teams choose one first. */
export const proposalFields = (
  teams: readonly ChallengeRow[],
): FieldSet<Proposed, Partial<RhythmValues & { set: ProposableSet }>> =>
  teams.length > 0
    ? checked(
        fields({ challenge: teamAmong(teams), ...asked }),
        ({ challenge, set: of, ...given }, _, { texts }) => proposedIn(of, given, texts, { challenge }),
      )
    : checked(fields(asked), ({ set: of, ...given }, _, { texts }) => proposedIn(of, given, texts, {}));

const proposedIn = (
  of: ProposableSet,
  given: RhythmValues,
  texts: Texts,
  team: Pick<Proposed, 'challenge'>,
): ReadGiven<Proposed> => {
  const read = wantedIn(of, given, texts);
  return 'errors' in read ? read : { given: { wanted: read.given, ...team } };
};
