import { type Message, message, type Section } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { DETAILS, PICTURES, SEND_NOW } from '../../src/messages/digest/buttons.ts';
import { sayDetails, sayPage } from '../../src/messages/digest/page.ts';
import type { Page } from '../../src/messages/digest/part.ts';
import { preparePage } from '../../src/messages/digest/prepare.ts';
import { isoWeek, localDate } from '../../src/rituals/time/calendar.ts';
import { sentAt, weekToCome } from '../../src/rituals/digest/digest.ts';
import { readPicturesKey } from '../../src/rituals/digest/keys.ts';
import { type CohortRow, cohortOf } from '../../src/store/cohort/cohort.ts';
import { lastDigests } from '../../src/store/digest/pages.ts';

export type Caller = Pick<CommandCall<unknown>, 'person' | 'roles' | 'challengeIds' | 'confirmed'>;

/** Shows the last page sent to everyone, and the next one to the coordination. */

const currentCohort = async ({ scope }: Tools): Promise<CohortRow> => {
  const found = await cohortOf(scope);
  if (!found) throw new Error('a weekly page belongs to a cohort');
  return found;
};

export const nextPage = async (
  tools: Tools,
): Promise<{ monday: Temporal.PlainDate; today: Temporal.PlainDate; at: Temporal.Instant; zone: string }> => {
  const { timezone: zone, holidays } = await currentCohort(tools);
  const sent = new Set((await lastDigests(tools.scope, 2)).map(({ week }) => week));
  const monday = weekToCome(tools.now, { zone, holidays }, (week) => sent.has(week));
  return {
    monday,
    today: localDate(tools.now, zone),
    at: sentAt(monday, { zone, holidays }),
    zone,
  };
};

export const isCoordination = ({ roles }: Caller): boolean => roles.includes('coordination');

const lastOne = async (tools: Tools): Promise<Page> => {
  const [last] = await lastDigests(tools.scope, 1);
  return last ?? refuse(tools.texts.digest.refused['none-yet']);
};

const moreToRead = ({ texts }: Tools): Section => ({
  text: [texts.digest.read.more],
  actions: [
    { id: DETAILS, label: texts.digest.read.details, payload: '' },
    { id: PICTURES, label: texts.digest.read.pictures, payload: '' },
  ],
});

const replyWith = (answer: Message): Outcome => ({ answer: { reply: answer } });

export const readLast = async (tools: Tools): Promise<Outcome> => {
  const page = await lastOne(tools);
  const { digest, dates } = tools.texts;
  const { sections } = await sayPage(page, tools);
  return replyWith(
    message(...sections, { text: [digest.read.sentOn(dates.day(page.sentOn))] }, moreToRead(tools)),
  );
};

export const readDetails = async (tools: Tools): Promise<Outcome> => {
  const page = await lastOne(tools);
  return replyWith((await sayDetails(page, tools)) ?? (await sayPage(page, tools)));
};

/** As it would be sent now; not stored. */
export const previewPage = async (tools: Tools): Promise<Outcome> => {
  const { digest, dates } = tools.texts;
  const { monday, today, at, zone } = await nextPage(tools);
  const { sections } = await sayPage(await preparePage(tools.scope, monday, today), tools);
  const when = dates.dayAndHour(at, zone);
  return replyWith(
    message({ title: [digest.preview.title(dates.week(isoWeek(monday)), when)] }, ...sections.slice(1), {
      text: [digest.preview.howTo],
      actions: [{ id: SEND_NOW, label: digest.preview.send, payload: isoWeek(monday), primary: true }],
    }),
  );
};

/** Pictures are uploaded where they are read, so they come as a separate message. */
export const readPictures = async ({ person }: Caller, tools: Tools): Promise<Outcome> => {
  const { week } = await lastOne(tools);
  return {
    ...replyWith(message({ text: [tools.texts.digest.picturesSent] })),
    say: [
      {
        key: readPicturesKey(tools.scope.cohortId, week, person.id),
        kind: 'digest-pictures',
        subject: week,
        to: { person: person.id },
        reply: true,
      },
    ],
  };
};
