import type { Duration, Retention, Since, Until } from '../../../rituals/retention.ts';

const since: Record<Since, string> = {
  round: 'après le rendez-vous',
  cohortEnd: 'après la fin de la promotion',
  cohortStart: 'après le début de la promotion',
  contract: 'après la fin de votre participation',
  closing: 'après leur clôture',
  answer: 'après la réponse',
  declaration: 'puis la question vous est posée de nouveau',
  session: 'après la séance',
};

const until: Record<Until, string> = {
  roundClosed: 'jusqu’à la clôture du rendez-vous',
  lasts: 'le temps qu’elles durent',
  request: 'autant que la demande',
  revoked: 'jusqu’à « formation calendrier révoquer »',
  coffeeStopped: 'jusqu’à « café arrêter »',
  draw: 'jusqu’au tirage',
  called: 'jusqu’à l’appel',
  addressed: 'jusqu’à ce que vous le disiez',
  lifted: 'jusqu’à ce que vous le leviez',
  answered: 'jusqu’à la réponse',
};

const units = new Intl.DurationFormat('fr', { style: 'long' });
const lengthOf = (duration: Duration): string => units.format(duration);

export const kept = {
  howLong: ({ for: length, since: from, until: end }: Retention): string => {
    const span = length ? lengthOf(length) : '';
    if (end) return span ? `${until[end]}, ${span} au plus` : until[end];
    if (!from) return span;
    return from === 'declaration' ? `${span}, ${since[from]}` : `${span} ${since[from]}`;
  },
  line: (what: string, howLong: string, why: string) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} : ${howLong}, pour ${why}.`,
};
export type KeptTexts = typeof kept;
