import { defineKey } from '../acting/key.ts';
import { anyText, nothing, oneOf, pair, uuid, word } from '../acting/payload.ts';

/** The buttons of the account. Those of a right carry whose data it is, so that a forwarded one does nothing for others. */
export const accountKeys = {
  change: defineKey({ id: 'accountChange', label: ({ account }) => account.mine.change, payload: nothing }),
  export: defineKey({
    id: 'accountExport',
    label: ({ accountExport }) => accountExport.button,
    payload: nothing,
  }),
  withdraw: defineKey({
    id: 'accountWithdraw',
    label: ({ accountRights }) => accountRights.buttons.withdraw,
    payload: uuid,
  }),
  object: defineKey({
    id: 'accountObject',
    label: ({ accountRights }) => accountRights.buttons.object,
    payload: uuid,
  }),
  restrict: defineKey({
    id: 'accountRestrict',
    label: ({ accountRights }) => accountRights.buttons.restrict,
    payload: uuid,
  }),
  lift: defineKey({
    id: 'accountLift',
    label: ({ accountRights }) => accountRights.buttons.lift,
    payload: uuid,
  }),
  erase: defineKey({
    id: 'accountErase',
    label: ({ accountRights }) => accountRights.buttons.erase,
    payload: uuid,
  }),
  confirmEnd: defineKey({
    id: 'contractConfirm',
    label: ({ account }) => account.contract.yes,
    payload: anyText,
  }),
  otherEnd: defineKey({
    id: 'contractOther',
    label: ({ account }) => account.contract.other,
    payload: anyText,
  }),
  takeEnd: defineKey({
    id: 'contractTake',
    label: ({ account }) => account.contract.take,
    payload: pair(uuid, word),
  }),
  leaveEnd: defineKey({
    id: 'contractLeave',
    label: ({ account }) => account.contract.leave,
    payload: pair(uuid, word),
  }),
  /** « C’est bien moi »: the account is theirs. */
  itsMe: defineKey({ id: 'accountItsMe', label: ({ answer }) => answer.itsMe.button, payload: nothing }),
  stopMail: defineKey({ id: 'accountStopMail', label: ({ answer }) => answer.stop.button, payload: nothing }),
  shareAway: defineKey({
    id: 'awayShare',
    label: ({ account }) => account.away.button,
    payload: oneOf('yes', 'no'),
  }),
};
