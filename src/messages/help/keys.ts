import type { Texts } from '../../texts/index.ts';
import { defineKey, type Key } from '../acting/key.ts';
import { uuid } from '../acting/payload.ts';

const aboutRequest = (id: string, label: (buttons: Texts['help']['buttons']) => string): Key<string> =>
  defineKey({ id, label: ({ help }) => label(help.buttons), payload: uuid });

/** Of a preview, which is over once it is published or dropped. */
const onPreview = (id: string, label: (buttons: Texts['help']['buttons']) => string): Key<string> => ({
  ...aboutRequest(id, label),
  once: true,
});

/** The buttons of requests for help; each also has a verb to type. */
export const helpKeys = {
  take: aboutRequest('helpTake', ({ take }) => take),
  same: aboutRequest('helpSame', ({ same }) => same),
  busy: aboutRequest('helpBusy', ({ busy }) => busy),
  pass: aboutRequest('helpPass', ({ pass }) => pass),
  solved: aboutRequest('helpSolved', ({ solved }) => solved),
  around: aboutRequest('helpAround', ({ around }) => around),
  dropped: aboutRequest('helpDropped', ({ dropped }) => dropped),
  widen: aboutRequest('helpWiden', ({ widen }) => widen),
  publish: onPreview('helpPublish', ({ publish }) => publish),
  edit: aboutRequest('helpEdit', ({ edit }) => edit),
  cancel: onPreview('helpCancel', ({ cancel }) => cancel),
  remove: aboutRequest('helpRemove', ({ remove }) => remove),
  /** Carries the round of the stand-up. */
  fromStandup: defineKey({ id: 'helpFromStandup', label: ({ help }) => help.buttons.ask, payload: uuid }),
  /** Carries the dataset. */
  fromDataset: defineKey({
    id: 'helpFromDataset',
    label: ({ dataset }) => dataset.help.button,
    payload: uuid,
  }),
};
