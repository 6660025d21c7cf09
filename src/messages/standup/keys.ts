import type { Texts } from '../../texts/index.ts';
import { defineKey } from '../acting/key.ts';
import { andMaybe, either, oneOf, pair, uuid, word } from '../acting/payload.ts';

/** The round; and in its form, the version of the answer that was on screen, and the held text that filled it. */
const answered = andMaybe(uuid, andMaybe(word, uuid));

const ofProposal = pair(oneOf('proposal'), uuid);
/** A stand-up of a team: its ritual, then the team. */
const ofStandup = pair(oneOf('ritual'), pair(uuid, uuid));

type OfProposal = readonly ['proposal', string];
type OfStandup = readonly ['ritual', readonly [string, string]];
export type ToChange = OfProposal | OfStandup;

const isOfProposal = (value: ToChange): value is OfProposal => value[0] === 'proposal';

export const standupOf = (ritualId: string, challengeId: string): OfStandup => [
  'ritual',
  [ritualId, challengeId],
];

/** The buttons of stand-ups, and the selects that ask which. */
export const standupKeys = {
  answer: defineKey({
    id: 'standupAnswer',
    label: ({ standup }: Texts) => standup.answer,
    payload: answered,
  }),
  skip: defineKey({ id: 'standupSkip', label: ({ standup }: Texts) => standup.skip, payload: uuid }),
  withdraw: defineKey({
    id: 'standupWithdraw',
    label: ({ standupLife }: Texts) => standupLife.withdraw.label,
    payload: uuid,
  }),
  history: defineKey({
    id: 'standupHistory',
    label: ({ standupLife }: Texts) => standupLife.history.choose,
    payload: uuid,
  }),
  which: defineKey({
    id: 'standupWhich',
    label: ({ standup }: Texts) => standup.choose,
    payload: oneOf('', 'skip', 'withdraw'),
  }),
  accept: defineKey({
    id: 'standupAccept',
    label: ({ standupRhythm }: Texts) => standupRhythm.proposal.accept,
    payload: uuid,
  }),
  decline: defineKey({
    id: 'standupDecline',
    label: ({ standupRhythm }: Texts) => standupRhythm.proposal.decline,
    payload: uuid,
  }),
  replace: defineKey({
    id: 'standupReplace',
    label: ({ standupRhythm }: Texts) => standupRhythm.proposal.replace,
    payload: uuid,
  }),
  yesStop: defineKey({
    id: 'standupYesStop',
    label: ({ standupRhythm }: Texts) => standupRhythm.list.yesStop,
    payload: ofStandup,
  }),
  change: defineKey({
    id: 'standupChange',
    label: ({ standupRhythm }: Texts) => standupRhythm.list.change,
    payload: either<OfProposal, OfStandup>(ofProposal, ofStandup, isOfProposal),
  }),
  stop: defineKey({
    id: 'standupStop',
    label: ({ standupRhythm }: Texts) => standupRhythm.list.stop,
    payload: ofStandup,
  }),
  resume: defineKey({
    id: 'standupResume',
    label: ({ standupRhythm }: Texts) => standupRhythm.list.resume,
    payload: ofStandup,
  }),
};

/** A round to answer. */
export const answerTo = (roundId: string) => [roundId, undefined] as const;
