import { type Message, message, type Section, type Text } from '../../chat/message.ts';
import { LINES_MAX } from '../../rituals/digest/digest.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { coordinationChannel } from '../../store/cohort/coordination.ts';
import { digestOf } from '../../store/digest/pages.ts';
import { defineMessage, type Reader } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { digestKeys } from './keys.ts';
import { gazetteKeys } from '../gazette/keys.ts';
import { type Line, ofItsPage, type PageReader } from './part.ts';
import { type SaidSection, saySections } from './sections.ts';
import type { Page } from './part.ts';

/** The coordination's weekly page: one screen, with the rest in its thread. */

export const readerOf = (reader: Reader, { week, sentOn }: Page): PageReader => ({
  ...reader,
  week,
  on: sentOn,
});

/** The first lines of one kind, then how many more there are. */
const firstLines = (lines: readonly Line[], { texts }: Reader): Text[] => {
  const shown = lines.slice(0, LINES_MAX).map(({ brief }) => brief);
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, [texts.digest.more(left)]] : shown;
};

const sectionOf = ({ title, parts }: SaidSection, reader: Reader): Section => ({
  text: [{ strong: reader.texts.digest.titles[title] }],
  list: parts.flatMap((lines) => firstLines(lines, reader)),
});

export const sayPage = async (page: Page, reader: Reader): Promise<Message> => {
  const { texts, scope } = reader;
  const said = await saySections(page.facts, readerOf(reader, page));
  const label = (await cohortOf(scope))?.coordinationLabel ?? '';
  return message(
    { title: [texts.digest.title(texts.dates.week(page.week))], text: [texts.digest.intro(label)] },
    ...(said.length > 0
      ? said.map((section) => sectionOf(section, reader))
      : [{ text: [texts.digest.nothing] }]),
  );
};

const hasMore = ({ parts }: SaidSection): boolean =>
  parts.some((lines) => lines.length > LINES_MAX || lines.some(({ full }) => full !== undefined));

/** What did not fit on one screen; `undefined` if everything did. */
export const sayDetails = async (page: Page, reader: Reader): Promise<Message | undefined> => {
  const said = (await saySections(page.facts, readerOf(reader, page))).filter(hasMore);
  if (said.length === 0) return undefined;
  return message(
    { title: [reader.texts.digest.details] },
    ...said.map(({ title, parts }) => ({
      text: [{ strong: reader.texts.digest.titles[title] }],
      list: parts.flatMap((lines) => lines.map(({ brief, full }) => full ?? brief)),
    })),
  );
};

/** What the coordination does on Mondays after reading the page. */
const gazetteInvitation = ({ texts }: Reader): Section => ({
  text: [texts.gazette.invitation],
  actions: [buttonFor(gazetteKeys.edit, undefined, texts, { label: texts.gazette.buttons.prepare })],
});

/** Before anything is read: what is to do, where the coordination alone reads. */
const withToDo = async ([head, ...rest]: readonly Section[], reader: Reader): Promise<Section[]> => {
  const { digestChannel } = (await cohortOf(reader.scope)) ?? {};
  const isTheirs = (await coordinationChannel(reader.scope)) === digestChannel;
  const actions = isTheirs ? [buttonFor(digestKeys.toDo, undefined, reader.texts)] : [];
  return head ? [{ ...head, ...(actions.length > 0 ? { actions } : {}) }, ...rest] : [];
};

/** In the digest channel. */
export const digestPage = defineMessage({
  kind: 'digest',
  shows: ofItsPage,
  async render(week, reader) {
    const page = await digestOf(reader.scope, week);
    if (!page) return undefined;
    const { sections } = await sayPage(page, reader);
    return message(...(await withToDo(sections, reader)), gazetteInvitation(reader));
  },
});

export const digestDetails = defineMessage({
  kind: 'digest-details',
  shows: ofItsPage,
  async render(week, reader) {
    const page = await digestOf(reader.scope, week);
    return page && sayDetails(page, reader);
  },
});
