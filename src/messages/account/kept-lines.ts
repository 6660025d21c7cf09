import { KINDS } from '../../store/privacy/declarations.ts';
import type { CohortRow } from '../../store/cohort/cohort.ts';
import type { Texts } from '../../texts/index.ts';

/** How long a kind of data is kept, as its practice declares it. */
export const howLongKept = (kind: string, { kept }: Texts): string =>
  kept.howLong(KINDS.get(kind)?.retention ?? {});

/** One sentence per kind of data on people, for the notice. */
export const noticeLines = (texts: Texts): string[] =>
  [...KINDS.keys()].map((kind) => {
    const { what, why } = texts.keptKinds[kind] ?? { what: kind, why: '' };
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
