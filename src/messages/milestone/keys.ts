import { refText, type Ref } from '../../rituals/milestone/milestone.ts';
import { defineKey } from '../acting/key.ts';
import { nothing, pair, type Payload, uuid, word } from '../acting/payload.ts';

const idOrNone: Payload<string | null> = {
  write: (id) => id ?? '-',
  read: (text) => (text === '-' ? { value: null } : uuid.read(text)),
};

const parts = pair(word, pair(idOrNone, idOrNone));

/** « roadmap <challenge> - » */
export const milestoneRef: Payload<Ref> = {
  write: refText,
  read(text) {
    const read = parts.read(text);
    if (!read) return undefined;
    const [slug, [challengeId, personId]] = read.value;
    return { value: { slug, challengeId, personId } };
  },
};

/** Days by which milestones move: the programme has fewer than a thousand. */
const days: Payload<number> = {
  write: String,
  read: (text) => (/^\d{1,3}$/.test(text) ? { value: Number(text) } : undefined),
};

/** The buttons of milestones. `update` is a select whose options are milestones. */
export const milestoneKeys = {
  update: defineKey({
    id: 'milestoneUpdate',
    label: ({ milestone }) => milestone.choose,
    payload: milestoneRef,
  }),
  done: defineKey({
    id: 'milestoneDone',
    label: ({ milestone }) => milestone.buttons.done,
    payload: milestoneRef,
  }),
  later: defineKey({
    id: 'milestoneLater',
    label: ({ milestone }) => milestone.buttons.snooze,
    payload: nothing,
  }),
  hand: defineKey({
    id: 'milestoneHand',
    label: ({ milestone }) => milestone.buttons.hand,
    payload: milestoneRef,
  }),
  follow: defineKey({
    id: 'milestoneFollow',
    label: ({ milestone }) => milestone.follow.button,
    payload: pair(days, milestoneRef),
  }),
  ready: defineKey({
    id: 'milestoneReady',
    label: ({ milestone }) => milestone.ready.all,
    payload: milestoneRef,
  }),
  missing: defineKey({
    id: 'milestoneMissing',
    label: ({ milestone }) => milestone.ready.missing,
    payload: milestoneRef,
  }),
};
