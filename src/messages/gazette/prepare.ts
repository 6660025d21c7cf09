import { plainText } from '../../chat/plain.ts';
import { isoWeek } from '../../rituals/time/calendar.ts';
import { LONG_OPEN, type Period } from '../../rituals/digest/digest.ts';
import { linesThatFit, type GazetteWords } from '../../rituals/gazette/gazette.ts';
import { sharedDates } from '../../store/gazette/gazettes.ts';
import { datasetsPublished } from '../digest/datasets.ts';
import { longRequests, solvedRequests } from '../digest/help.ts';
import { comingMilestones } from '../digest/milestones.ts';
import { goodNewsPart } from '../digest/news.ts';
import type { PageReader, Part } from '../digest/part.ts';
import { newSideTracks } from '../digest/side-tracks.ts';
import { comingWorkshops } from '../digest/workshops.ts';
import type { Reader } from '../define.ts';

/** A first draft of the newsletter from what the whole cohort may read; the coordination rewrites it. */

const linesOf = async (parts: readonly Part[], period: Period, reader: PageReader): Promise<string[]> => {
  const lines: string[] = [];
  for (const part of parts)
    for (const { brief } of await part.say(await part.gather(reader.scope, period), reader))
      lines.push(plainText(brief));
  return lines;
};

/** Includes requests asked until today, not only last week, so that people read them in time to answer. */
const needsUntil = (period: Period): Period => ({ ...period, today: period.today.add(LONG_OPEN) });

/** `period` is the finished week; the newsletter is about the one that starts. */
export const prepareGazette = async (period: Period, reader: Reader): Promise<GazetteWords> => {
  const page: PageReader = { ...reader, week: period.week, on: period.today };
  const own = (await sharedDates(reader.scope, isoWeek(period.monday))).map(
    ({ team, said }) => `${said} ${reader.texts.digest.signed(team)}`,
  );
  return {
    opening: '',
    dates: linesThatFit([...(await linesOf([comingMilestones, comingWorkshops], period, page)), ...own]),
    needs: linesThatFit(await linesOf([longRequests], needsUntil(period), page)),
    news: linesThatFit(
      await linesOf([datasetsPublished, goodNewsPart, solvedRequests, newSideTracks], period, page),
    ),
  };
};
