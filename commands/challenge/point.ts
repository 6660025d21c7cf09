import { said, type Section } from '../../src/chat/message.ts';
import { byId } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { long } from '../../src/engine/practice/fields/text.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { challengeKeys } from '../../src/messages/challenge/keys.ts';
import { pointDraft } from '../../src/messages/challenge/point.ts';
import { POINT_LINES } from '../../src/rituals/challenge/challenge.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { challengeOf, type ChallengeRow } from '../../src/store/cohort/cohort.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { pageOf } from './page.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

const teamToReport = byId<ChallengeRow>({
  name: 'one of their teams',
  found: async ({ challenge }, { texts }) =>
    Promise.resolve(challenge ?? refuse(texts.challenge.refused['no-challenge'])),
  async pressed(id, { challengeIds }, { scope, texts }) {
    const challenge = challengeIds.includes(id) ? await challengeOf(scope, id) : undefined;
    return challenge ?? refuse(texts.challenge.refused['no-challenge']);
  },
});

const mustMentor: Rule<ChallengeRow> = ({ about, call }, tools) =>
  pageOf(about, call, tools).as === 'mentor' ? undefined : tools.texts.challenge.point.onlyMentors;

/** Ten lines of an e-mail. */
const POINT_MAX = 2000;

const pointFields = checked(
  fields({
    point: long({
      label: ({ challenge }) => challenge.point.label,
      question: ({ challenge }) => challenge.point.question,
      max: POINT_MAX,
      required: true,
      refused: { required: ({ challenge }) => challenge.point.empty },
    }),
  }),
  (given, _before, { texts }) => {
    const lines = given.point.split('\n').filter((line) => line.trim() !== '').length;
    return lines > POINT_LINES
      ? { errors: { point: [texts.challenge.point.tooLong(POINT_LINES, lines)] } }
      : { given };
  },
);

/** In the mentor's own mail program, to nobody yet: they choose to whom, and send it themselves. */
const draftOf = (point: string): string => {
  const [subject = ''] = point.split('\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(point.replaceAll('\n', '\r\n'))}`;
};

/** Mail programs cut longer addresses. */
const ADDRESS_MAX = 2000;

const draftSection = (point: string, { challenge }: Texts): Section[] => {
  const link = draftOf(point);
  return link.length > ADDRESS_MAX ? [] : [{ text: [{ link, text: challenge.point.draft }] }];
};

const wantsText = (typed: string): boolean =>
  LOCALES.some(({ challenge }) => plainWord(typed) === plainWord(challenge.point.words));

/** A draft to edit in a form, or with « texte » to copy. Nothing is sent or stored. */
export const point = actOn(teamToReport, {
  name: 'challenge-point',
  key: challengeKeys.point,
  verb: ({ challenge }) => challenge.verbs.point,
  may: [mustMentor],
  form: {
    title: ({ challenge }) => challenge.point.formTitle,
    fields: pointFields,
    before: async ({ about, call }, tools) => ({ point: await pointDraft(pageOf(about, call, tools)) }),
    words: (typed) => ({ values: {}, next: wantsText(typed) ? 'act' : 'ask' }),
  },
  handle: ({ given }, { texts }) =>
    replyWith(
      { text: [texts.challenge.point.ready] },
      { text: [said(given.point)] },
      ...draftSection(given.point, texts),
    ),
});
