import type { Section } from '../../src/chat/message.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import { type Outcome, replyWith } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { datasetSection } from '../../src/messages/dataset/words.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { applyChange, type Change, weeksSince } from '../../src/rituals/dataset/dataset.ts';
import type { DatasetEvent } from '../../src/rituals/dataset/events.ts';
import { challengeSlugOf, saveDataset } from '../../src/store/dataset/changes.ts';
import { answerCheckin, latestCheckin } from '../../src/store/dataset/checkins.ts';
import type { DatasetRow } from '../../src/store/dataset/datasets.ts';
import type { MoveKind } from '../../src/store/tables/index.ts';
import { seenBy } from './find.ts';
import { confirmChanges } from './readers.ts';

const KINDS: Record<Change['kind'], MoveKind> = {
  move: 'moved',
  hold: 'held',
  unblock: 'unblocked',
  end: 'ended',
  reopen: 'reopened',
  licence: 'licensed',
  link: 'linked',
};

type AppliedChange = { before: DatasetRow; change: Change; challenge: string; on: Temporal.PlainDate };

const factOf = ({ before, change, challenge, on }: AppliedChange): DatasetEvent | undefined => {
  const { stage, reason, since } = before;
  const at = { v: 1, on } as const;
  switch (change.kind) {
    case 'move':
      return { ...at, type: 'dataset.moved', facts: { challenge, from: stage, to: change.to } };
    case 'hold':
      return {
        ...at,
        type: 'dataset.held',
        facts: { challenge, stage, state: change.state, reason: change.reason },
      };
    case 'unblock':
      return (
        (reason && {
          ...at,
          type: 'dataset.unblocked',
          facts: { challenge, stage, reason, weeks: weeksSince(since, on) },
        }) ||
        undefined
      );
    case 'end':
      return { ...at, type: 'dataset.ended', facts: { challenge, stage, end: change.end } };
    case 'reopen':
      return { ...at, type: 'dataset.reopened', facts: { challenge, stage } };
    case 'licence':
      return { ...at, type: 'dataset.licensed', facts: { challenge, licence: change.licence } };
    case 'link':
      return { ...at, type: 'dataset.linked', facts: { challenge } };
  }
};

const sentenceOf = (change: Change, before: DatasetRow, { texts }: Tools, on: Temporal.PlainDate): string => {
  const { saved } = texts.dataset;
  const { stages, reasons, licences } = texts.datasetCodes;
  switch (change.kind) {
    case 'move':
      return saved.moved(stages[change.to]);
    case 'hold':
      return saved.held(reasons[change.reason]);
    case 'unblock':
      return saved.unblocked(weeksSince(before.since, on));
    case 'end':
      return saved.ended;
    case 'reopen':
      return saved.reopened;
    case 'licence':
      return saved.licensed(licences[change.licence]);
    case 'link':
      return saved.linked;
  }
};

/** Another team has often solved the same obstacle: one tap opens a prefilled request for help. */
const helpOffer = (change: Change, { id }: DatasetRow, { texts, command }: Tools): Section[] => {
  if (change.kind !== 'hold') return [];
  const { help } = texts.dataset;
  return [
    {
      text: [help.offer(command, help.subject(texts.datasetCodes.reasons[change.reason]))],
      actions: [buttonFor(helpKeys.fromDataset, id, texts)],
    },
  ];
};

/** News about a dataset answers the question that was asked of the whole team. */
const answerLatest = async ({ scope }: Tools, challengeId: string): Promise<void> => {
  const checkin = await latestCheckin(scope, challengeId);
  if (checkin) await answerCheckin(scope, checkin.id, 'news');
};

/** What a change may write in the log. */
export const CHANGE_EVENTS = [
  'dataset.moved',
  'dataset.held',
  'dataset.unblocked',
  'dataset.ended',
  'dataset.reopened',
  'dataset.licensed',
  'dataset.linked',
] as const satisfies readonly DatasetEvent['type'][];

export const changeDataset = async (
  change: Change,
  { about: before, call }: { about: DatasetRow; call: ActCall },
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, today } = tools;
  const applied = applyChange(before, change, today);
  if ('refused' in applied) return refuse(texts.dataset.refused[applied.refused]);
  confirmChanges([change], call, tools);
  const seen = seenBy(call, tools);
  const row = await saveDataset(scope, before.id, applied.ok, KINDS[change.kind], { on: today, by: seen.as });
  await answerLatest(tools, row.challengeId);
  const fact = factOf({
    before,
    change,
    on: today,
    challenge: await challengeSlugOf(scope, row.challengeId),
  });
  return {
    ...replyWith(
      { text: [sentenceOf(change, before, tools, today)] },
      datasetSection(row, seen),
      ...helpOffer(change, row, tools),
    ),
    log: fact ? [fact] : [],
  };
};
