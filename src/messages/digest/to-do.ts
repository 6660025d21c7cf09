import { type Message, message, said, type Section, strong, type Text } from '../../chat/message.ts';
import { unblockerOf, weeksSince } from '../../rituals/dataset/dataset.ts';
import { briefOf, LONG_OPEN } from '../../rituals/digest/digest.ts';
import { isLasting } from '../../rituals/help/request.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { type Ask, openAsks } from '../../store/call/calls.ts';
import type { Scope } from '../../store/core/scope.ts';
import { type BlockedDataset, blockedDatasets } from '../../store/dataset/datasets.ts';
import { lastDigests } from '../../store/digest/pages.ts';
import { runningSince } from '../../store/digest/page-facts.ts';
import { type HelpRequest, requestOf } from '../../store/help/requests.ts';
import { buttonFor } from '../acting/key.ts';
import { callKeys } from '../call/keys.ts';
import { waitingRequests, waitingSection } from '../community/today.ts';
import { datasetKeys } from '../dataset/keys.ts';
import { defineMessage, type Reader } from '../define.ts';
import { helpKeys } from '../help/keys.ts';
import { ofItsPage } from './part.ts';
import { teamSignature } from './words.ts';

/**
 * « À faire »: what waits for the coordination, each thing with its button, in its own channel alone. It names datasets, roles,
 * open requests and people who asked to join; nothing in it comes from what somebody did not do.
 */

/** Of each kind; the others appear as these are settled. */
const SHOWN = 5;

const datasetSection = (
  { id, title, team, reason, since }: BlockedDataset,
  { texts, now, zone }: Reader,
): Section => {
  const { toDo } = texts.digest;
  const wait = toDo.blocked(texts.datasetCodes.reasons[reason], weeksSince(since, localDate(now, zone)));
  const text: Text = [said(title), ...teamSignature(team, texts), ` · ${wait} · `];
  return {
    text: [...text, toDo.canUnblock(toDo.unblockers[unblockerOf(reason)])],
    actions: [buttonFor(datasetKeys.offer, id, texts)],
  };
};

const askSection = ({ id, number, text, team, askedOn }: Ask, { texts, now, zone }: Reader): Section => ({
  text: [
    strong(texts.digest.asked.number(number)),
    said(briefOf(text)),
    texts.digest.asked.since(weeksSince(askedOn, localDate(now, zone))),
    ...teamSignature(team, texts),
  ],
  actions: [buttonFor(callKeys.answer, id, texts)],
});

const helpSection = (
  { id, number, subject, team, askedOn }: HelpRequest,
  { texts, now, zone }: Reader,
): Section => ({
  text: [
    texts.digest.help.number(number),
    said(briefOf(subject)),
    texts.digest.asked.since(weeksSince(askedOn, localDate(now, zone))),
    ...teamSignature(team, texts),
  ],
  actions: [buttonFor(helpKeys.take, id, texts)],
});

/** Those that only the coordination can settle, and those that nobody took for a week. */
const waitingHelp = async (scope: Scope, today: Temporal.PlainDate): Promise<HelpRequest[]> => {
  const long = today.subtract(LONG_OPEN);
  const found: HelpRequest[] = [];
  for (const { id, tags, askedOn } of await runningSince(scope, today)) {
    const waits = isLasting(tags) || Temporal.PlainDate.compare(askedOn, long) <= 0;
    const request = waits ? await requestOf(scope, id) : undefined;
    if (request) found.push(request);
  }
  return found;
};

const under = <T>(
  title: string,
  items: readonly T[],
  section: (item: T) => Section,
  more: Reader,
): Section[] => {
  if (items.length === 0) return [];
  const left = items.length - SHOWN;
  return [
    { text: [strong(title)] },
    ...items.slice(0, SHOWN).map(section),
    ...(left > 0 ? [{ text: [more.texts.digest.toDo.more(left)] }] : []),
  ];
};

/** The soonest to settle first; `undefined` when nothing waits. */
export const sayToDo = async (reader: Reader): Promise<Message | undefined> => {
  const { scope, texts, now, zone } = reader;
  const { toDo } = texts.digest;
  const sections = [
    ...under(toDo.joins, await waitingRequests(reader), (one) => waitingSection(one, reader), reader),
    ...under(toDo.asks, await openAsks(scope), (one) => askSection(one, reader), reader),
    ...under(toDo.datasets, await blockedDatasets(scope), (one) => datasetSection(one, reader), reader),
    ...under(
      toDo.help,
      await waitingHelp(scope, localDate(now, zone)),
      (one) => helpSection(one, reader),
      reader,
    ),
  ];
  if (sections.length === 0) return undefined;
  return message({ title: [toDo.title] }, ...sections, { text: [toDo.howTo] });
};

/** The list of the last page alone: two would say the same. It stays when nothing waits, to gain what comes. */
export const digestToDo = defineMessage({
  kind: 'digest-to-do',
  shows: (page) => [...ofItsPage(page), `to-do:${page.cohortId}`],
  async render(week, reader) {
    const [last] = await lastDigests(reader.scope, 1);
    if (last?.week !== week) return undefined;
    const { title, nothing, upToDate } = reader.texts.digest.toDo;
    const { sections } = (await sayToDo(reader)) ?? message({ title: [title], text: [nothing] });
    return message(...sections, { text: [upToDate] });
  },
});
