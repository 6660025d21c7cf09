import type { Button } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';

/** Ids of the buttons of a request; each also has a verb to type. */
export const PRESS = {
  take: 'helpTake',
  same: 'helpSame',
  busy: 'helpBusy',
  pass: 'helpPass',
  solved: 'helpSolved',
  around: 'helpAround',
  dropped: 'helpDropped',
  widen: 'helpWiden',
  publish: 'helpPublish',
  edit: 'helpEdit',
  cancel: 'helpCancel',
  remove: 'helpRemove',
} as const;

export const FROM_STANDUP = 'helpFromStandup';
export const FROM_DATASET = 'helpFromDataset';

export type HelpAct = keyof typeof PRESS;

export const helpButton = (act: HelpAct, requestId: string, { help }: Texts, primary = false): Button => ({
  id: PRESS[act],
  label: help.buttons[act],
  payload: requestId,
  ...(primary ? { primary } : {}),
});

/** In a channel everybody sees the same buttons, so the author's ones say « je ». */
export const inChannel = (requestId: string, texts: Texts): Button[] => [
  helpButton('take', requestId, texts, true),
  helpButton('same', requestId, texts),
  helpButton('solved', requestId, texts),
  { ...helpButton('dropped', requestId, texts), label: texts.help.buttons.droppedInChannel },
];
