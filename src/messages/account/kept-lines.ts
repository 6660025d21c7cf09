import { KEPT_BY, KINDS } from '../../store/privacy/declarations.ts';
import type { KindSaid } from '../../store/privacy/declare.ts';
import type { CohortRow } from '../../store/cohort/cohort.ts';
import type { Texts } from '../../texts/index.ts';

/** How long a kind of data is kept, as its practice declares it. */
export const howLongKept = (kind: string, { kept }: Texts): string =>
  kept.howLong(KINDS.get(kind)?.retention ?? {});

const KEPT = Object.values(KEPT_BY);

/** What a kind of data is, and why it is kept. */
export const kindSaid = (kind: string, texts: Texts): KindSaid =>
  KEPT.map(({ said }) => said(texts).kinds[kind]).find((said) => said !== undefined) ?? {
    what: kind,
    why: '',
  };

/** What a purge deleted, for the list that is given to the archives. */
export const purgedSaid = (what: string, texts: Texts): string =>
  KEPT.map(({ said }) => said(texts).purged[what]).find((said) => said !== undefined) ?? what;

/** One sentence per kind of data on people, for the notice. */
export const noticeLines = (texts: Texts): string[] =>
  [...KINDS.keys()].map((kind) => {
    const { what, why } = kindSaid(kind, texts);
    return texts.kept.line(what, howLongKept(kind, texts), why);
  });

/** Who is responsible, and how long what one answers is kept: a line of the short notice. */
export const keptInShort = (
  { privacy, coordinationLabel }: Pick<CohortRow, 'privacy' | 'coordinationLabel'>,
  texts: Texts,
): string => {
  const { notice } = texts.account;
  const basis = notice.bases[privacy.basis ?? ''] ?? privacy.basis ?? '';
  const controller = privacy.controller ?? coordinationLabel;
  return notice.kept(controller, basis, howLongKept('answers', texts), howLongKept('reports', texts));
};
