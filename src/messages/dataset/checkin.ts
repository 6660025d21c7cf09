import { type Message, message, type Section, type Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { challengeOf, type ChallengeRow } from '../../store/cohort/cohort.ts';
import { type Checkin, checkinOf, latestCheckin } from '../../store/dataset/checkins.ts';
import { type DatasetRow, datasetsOf } from '../../store/dataset/datasets.ts';
import { placesOf } from '../../store/people/memberships.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage, type Reader, typedTooSection } from '../define.ts';
import { datasetKeys } from './keys.ts';
import { nextStep, type DatasetReader, standingText, titleOf } from './words.ts';

type AskedCheckin = { checkin: Checkin; challenge: ChallengeRow; open: readonly DatasetRow[]; over: boolean };

const outcomeText = (
  { checkin, over }: AskedCheckin,
  { checkin: words }: Reader['texts']['dataset'],
): Text => {
  if (checkin.answer === 'nothing') return [words.answeredNothing];
  if (checkin.answer === 'news') return [words.answeredNews];
  return over ? [words.over] : [];
};

const questionSections = (asked: AskedCheckin, seen: DatasetReader): Section[] => {
  const { checkin: words } = seen.texts.dataset;
  return [
    { text: [seen.as === 'mentor' ? words.introMentor : words.intro] },
    ...asked.open.map((one) => ({
      title: titleOf(one),
      text: standingText(one, seen),
      list: nextStep(one, seen),
    })),
  ];
};

/** One tap if nothing changed; the others open a form. All stay until the next question: news may come later. */
const answerButtons = ({ checkin: { id, answer }, over }: AskedCheckin, reader: Reader): Section[] => {
  const { texts } = reader;
  if (over) return [];
  return [
    {
      actions: [
        ...(answer ? [] : [buttonFor(datasetKeys.nothing, id, texts, { primary: true })]),
        buttonFor(datasetKeys.forward, id, texts),
        buttonFor(datasetKeys.block, id, texts),
      ],
    },
    ...(answer ? [] : typedTooSection(reader, texts.dataset.checkin.howToType)),
  ];
};

const checkinMessage = (asked: AskedCheckin, seen: DatasetReader, reader: Reader): Message => {
  const words = seen.texts.dataset;
  const settled = asked.over || asked.checkin.answer !== null;
  const text = outcomeText(asked, words);
  return message(
    { title: [words.checkin.title(asked.challenge.name)], ...(text.length > 0 ? { text } : {}) },
    ...(settled ? [] : questionSections(asked, seen)),
    ...answerButtons(asked, reader),
  );
};

/** The role of a reader in the team today; `undefined` if they left it. */
const readAs = async (
  { scope, person }: Reader,
  challengeId: string,
  today: Temporal.PlainDate,
): Promise<DatasetReader['as'] | undefined> => {
  const places = (await placesOf(scope)).filter(
    (place) =>
      place.personId === person?.id &&
      place.challengeId === challengeId &&
      Temporal.PlainDate.compare(place.endsOn, today) >= 0,
  );
  return places.some(({ role }) => role === 'eig') ? 'eig' : places.length > 0 ? 'mentor' : undefined;
};

/** The question about all of a team's datasets, then the answer. */
export const datasetCheckin = defineMessage({
  kind: 'dataset-checkin',
  async render(checkinId, reader) {
    const { scope, texts, now, zone } = reader;
    const checkin = await checkinOf(scope, checkinId);
    const challenge = checkin && (await challengeOf(scope, checkin.challengeId));
    if (!checkin || !challenge) return undefined;
    const today = localDate(now, zone);
    const as = await readAs(reader, challenge.id, today);
    if (!as) return undefined;
    const open = (await datasetsOf(scope, challenge.id)).filter(({ end }) => end === null);
    const latest = await latestCheckin(scope, challenge.id);
    return checkinMessage(
      { checkin, challenge, open, over: latest?.id !== checkin.id },
      { texts, today, as },
      reader,
    );
  },
});
