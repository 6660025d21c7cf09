import { said } from '../../src/chat/message.ts';
import { foundFor } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { choice } from '../../src/engine/practice/fields/choice.ts';
import { checked, fields, type FieldSet } from '../../src/engine/practice/fields/set.ts';
import { long } from '../../src/engine/practice/fields/text.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { NEWS_MAX } from '../../src/rituals/digest/digest.ts';
import { isoWeek } from '../../src/rituals/time/calendar.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { type ChallengeRow, challengesOfCohort } from '../../src/store/cohort/cohort.ts';
import {
  type GoodNews,
  lastGoodNews,
  takeBackGoodNews,
  tellGoodNews,
} from '../../src/store/digest/good-news.ts';
import { digestOf } from '../../src/store/digest/pages.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

/** A team's good news for everyone: shared on purpose, signed by the team, withdrawn with one word. */

type Teams = readonly [ChallengeRow, ...ChallengeRow[]];

const theirTeams = foundFor<Teams>('their teams', async ({ challengeIds }, { scope, texts }) => {
  const [first, ...others] = (await challengesOfCohort(scope)).filter(({ id }) => challengeIds.includes(id));
  return first ? [first, ...others] : refuse(texts.digest.refused['no-team']);
});

type News = { text: string; team: string };

const text = long({
  label: ({ digest }) => digest.tellForm.label,
  hint: ({ digest }) => digest.tellForm.hint,
  max: NEWS_MAX,
  required: true,
});

/** Which team is only asked of those who have several. */
const newsFields = ([team, ...others]: Teams): FieldSet<News, Partial<News>> =>
  others.length === 0
    ? checked(fields({ text }), (given) => ({ given: { ...given, team: team.id } }))
    : fields({
        text,
        team: choice({
          label: ({ digest }) => digest.tellForm.team,
          values: [team, ...others].map(({ id }) => id),
          labels: () => Object.fromEntries([team, ...others].map(({ id, name }) => [id, name])),
        }),
      });

/** If this week's page was sent early, the next one has it. */
const weekTelling = async (day: Temporal.PlainDate, { scope }: Tools): Promise<string> => {
  const week = isoWeek(day);
  return (await digestOf(scope, week)) ? isoWeek(day.add({ weeks: 1 })) : week;
};

export const tell = actOn(theirTeams, {
  name: 'digest-tell',
  verb: ({ digest }) => digest.orders.tell,
  form: {
    title: ({ digest }) => digest.tellForm.title,
    fields: newsFields,
    words: (typed, { about: { length } }) => ({
      values: { text: typed },
      next: length === 1 || lengthOf(typed) > NEWS_MAX ? 'act' : 'ask',
    }),
  },
  logs: ['digest.told'],
  async handle({ given, call }, tools) {
    const { digest, dates } = tools.texts;
    const week = dates.week(await weekTelling(tools.today, tools));
    requireConfirmation(call, {
      sentence: digest.stored.readers.weeklyPage(week),
      words: [given.text],
      wide: [given.text],
    });
    await tellGoodNews(tools.scope, {
      challengeId: given.team,
      authorId: call.person.id,
      text: given.text,
      toldOn: tools.today,
    });
    return {
      ...sayBack(digest.told(week)),
      log: [{ type: 'digest.told', on: tools.today }],
    };
  },
});

const lastNews = foundFor<GoodNews>(
  'the last news of their teams',
  async ({ challengeIds }, { scope, texts }) => {
    const told: (GoodNews | undefined)[] = [];
    for (const id of challengeIds) told.push(await lastGoodNews(scope, id));
    const [last] = told
      .filter((one) => one !== undefined)
      .toSorted((a, b) => Temporal.PlainDate.compare(b.toldOn, a.toldOn));
    return last ?? refuse(texts.digest.refused['nothing-told']);
  },
);

/** Removed even from a page already sent. */
export const takeBack = actOn(lastNews, {
  name: 'digest-take-back',
  verb: ({ digest }) => digest.orders.takeBack,
  logs: ['digest.taken-back'],
  async handle({ about: news }, { scope, texts }) {
    await takeBackGoodNews(scope, news.id);
    return {
      ...replyWith({ text: [texts.digest.takenBack] }, { text: [said(news.text)] }),
      log: [{ type: 'digest.taken-back' }],
    };
  },
});
