import { harmless } from '../../src/chat/plain.ts';
import { message } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { datasetHistory } from '../../src/messages/dataset/history.ts';
import { datasetSection } from '../../src/messages/dataset/words.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { nextStage, TITLE_MAX } from '../../src/rituals/dataset/dataset.ts';
import { NEVER, WEEKS_MAX } from '../../src/rituals/dataset/checkin.ts';
import { catalogueAddress, catalogueSlug } from '../../src/rituals/dataset/catalogue-link.ts';
import type { ChallengeRow } from '../../src/store/cohort/cohort.ts';
import { addDataset, setRhythm } from '../../src/store/dataset/changes.ts';
import { latestCheckin } from '../../src/store/dataset/checkins.ts';
import { type DatasetRow, datasetsOf, historyOf, lockDataset } from '../../src/store/dataset/datasets.ts';
import { changeDataset } from './change.ts';
import { blockForm } from './form.ts';
import { seenBy } from './find.ts';
import { nothingNew } from './nothing.ts';
import { confirmTitle } from './readers.ts';
import {
  endIn,
  licenceIn,
  orderOf,
  reasonIn,
  referenceIn,
  saysNever,
  stageIn,
  type Verb,
  whoAndSince,
} from './order.ts';
import { splitAtColon } from '../../src/rituals/words/lists.ts';

export type TypedOrder = { call: CommandCall<unknown>; team: ChallengeRow; tools: Tools };

/** A new dataset needs only a title. */
export const addTyped = async (typed: string, { call, team, tools }: TypedOrder): Promise<Outcome> => {
  const { refused, saved } = tools.texts.dataset;
  const title = harmless(typed).replace(/\s+/g, ' ').trim();
  if (title === '') return refuse(refused['no-title']);
  if (title.length > TITLE_MAX) return refuse(refused['title-too-long'](TITLE_MAX));
  confirmTitle(title, call, tools);
  const seen = seenBy(call, tools);
  const row = await addDataset(tools.scope, team, title, { on: seen.today, by: seen.as });
  return {
    answer: { reply: message({ text: [saved.added(row.number)] }, datasetSection(row, seen)) },
    log: [{ type: 'dataset.added', v: 1, on: seen.today, facts: { challenge: team.slug } }],
  };
};

const setPace = async (typed: string, { team, tools }: TypedOrder): Promise<Outcome> => {
  const { refused, saved } = tools.texts.dataset;
  const weeks = saysNever(typed) ? NEVER : Number(/^(\d)\b/.exec(typed)?.[1] ?? Number.NaN);
  if (!(weeks >= NEVER && weeks <= WEEKS_MAX)) return refuse(refused['which-rhythm'](WEEKS_MAX));
  await setRhythm(tools.scope, team.id, weeks);
  const on = localDate(tools.now, tools.zone);
  return {
    answer: { reply: message({ text: [saved.rhythm(weeks)] }) },
    log: [{ type: 'dataset.paced', v: 1, on, facts: { challenge: team.slug, weeks } }],
  };
};

type DatasetOrder = TypedOrder & { dataset: DatasetRow; rest: string };

const advanceStage = ({ dataset, rest, call, tools }: DatasetOrder): Promise<Outcome> | Outcome => {
  const { refused } = tools.texts.dataset;
  const to = rest === '' ? nextStage(dataset.stage) : stageIn(rest);
  if (to) return changeDataset(dataset, { kind: 'move', to }, call, tools);
  return rest === '' ? refuse(refused['last-stage']) : wrongStage(tools);
};

const wrongStage = ({ texts: { dataset, datasetCodes } }: Tools): never =>
  refuse(
    dataset.refused['which-stage'](Object.values(datasetCodes.stageWords).flatMap(([word]) => word ?? [])),
  );

const moveToStage = ({ dataset, rest, call, tools }: DatasetOrder): Promise<Outcome> => {
  const to = stageIn(rest);
  return to ? changeDataset(dataset, { kind: 'move', to }, call, tools) : wrongStage(tools);
};

/** The words give the reason of the obstacle; if not understood, a prefilled form asks for it. */
const holdTyped = async (
  { dataset, rest, call, team, tools }: DatasetOrder,
  state: 'waiting' | 'blocked',
): Promise<Outcome> => {
  const [what, right] = splitAtColon(rest);
  const reason = reasonIn(what);
  const { who, since } = whoAndSince(harmless(right), tools);
  if (reason) return changeDataset(dataset, { kind: 'hold', state, reason, who, since }, call, tools);
  const open = (await datasetsOf(tools.scope, team.id)).filter(({ end }) => end === null);
  const known = { id: dataset.id, reason: dataset.reason, who: who === '' ? dataset.who : who };
  return { answer: { form: blockForm({ challengeId: team.id, open, known }, since, tools.texts) } };
};

/** « bloquer le pare-feu : la DSI » with several datasets: the prefilled form only asks which one. */
const askedWhich = (rest: string, datasets: readonly DatasetRow[], { team, tools }: TypedOrder): Outcome => {
  const [what, right] = splitAtColon(rest);
  const { who, since } = whoAndSince(harmless(right), tools);
  const open = datasets.filter(({ end }) => end === null);
  const known = { reason: reasonIn(what) ?? null, who };
  if (open.length === 0 || known.reason === null) return refuse(tools.texts.dataset.refused['which-one']);
  return { answer: { form: blockForm({ challengeId: team.id, open, known }, since, tools.texts) } };
};

const endTyped = ({ dataset, rest, call, tools }: DatasetOrder): Promise<Outcome> => {
  const [left, ground] = splitAtColon(harmless(rest));
  const end = endIn(left);
  if (!end) return refuse(tools.texts.dataset.refused['no-ground']);
  return changeDataset(dataset, { kind: 'end', end, ground }, call, tools);
};

const setLicence = ({ dataset, rest, call, tools }: DatasetOrder): Promise<Outcome> => {
  const licence = licenceIn(rest);
  if (!licence) return refuse(tools.texts.dataset.refused['which-licence']);
  return changeDataset(dataset, { kind: 'licence', licence }, call, tools);
};

const setLink = ({ dataset, rest, call, tools }: DatasetOrder): Promise<Outcome> => {
  const slug = catalogueSlug(rest.replace(/^<|>$/g, ''));
  if (!slug) return refuse(tools.texts.dataset.refused['no-dataset-page']);
  return changeDataset(dataset, { kind: 'link', link: catalogueAddress(slug) }, call, tools);
};

const showHistory = async ({ dataset, call, tools }: DatasetOrder): Promise<Outcome> => ({
  answer: {
    reply: datasetHistory(dataset, await historyOf(tools.scope, dataset.id), seenBy(call, tools)),
  },
});

const ABOUT_ONE: Record<
  Exclude<Verb, 'add' | 'rhythm' | 'nothing' | 'cohort'>,
  (about: DatasetOrder) => Promise<Outcome> | Outcome
> = {
  next: advanceStage,
  stage: moveToStage,
  block: (about) => holdTyped(about, 'blocked'),
  wait: (about) => holdTyped(about, 'waiting'),
  unblock: ({ dataset, call, tools }) => changeDataset(dataset, { kind: 'unblock' }, call, tools),
  end: endTyped,
  reopen: ({ dataset, call, tools }) => changeDataset(dataset, { kind: 'reopen' }, call, tools),
  licence: setLicence,
  link: setLink,
  show: showHistory,
};

/** What follows « donnees »: same effects as the buttons and forms. */
export const obey = async (typed: string, said: TypedOrder): Promise<Outcome> => {
  const { team, tools, call } = said;
  const { refused } = tools.texts.dataset;
  const order = orderOf(typed);
  if (!order || order.verb === 'cohort') return refuse(refused['which-one']);
  const { verb, rest } = order;
  if (verb === 'add') return addTyped(rest, said);
  if (verb === 'rhythm') return setPace(rest, said);
  if (verb === 'nothing') {
    const checkin = await latestCheckin(tools.scope, team.id);
    return checkin ? nothingNew(checkin, call, tools) : refuse(refused['no-checkin']);
  }
  const datasets = await datasetsOf(tools.scope, team.id);
  const found = referenceIn(rest, datasets);
  if (!found && (verb === 'block' || verb === 'wait')) return askedWhich(rest, datasets, said);
  const dataset = found && (await lockDataset(tools.scope, found.dataset.id));
  if (!dataset) return refuse(refused['which-one']);
  return ABOUT_ONE[verb]({ ...said, dataset, rest: found.rest });
};
