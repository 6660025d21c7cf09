import { noticeLines } from '../messages/account/kept-lines.ts';
import { BACKUPS } from '../rituals/retention.ts';
import type { CohortRow } from '../store/cohort/cohort.ts';
import type { Texts } from '../texts/index.ts';

type Section = { title: string; lines: readonly string[] };

/** The whole notice of a cohort. What is kept and for how long is what the practices declare. */
export const noticeSections = (cohort: CohortRow, texts: Texts): Section[] => {
  const { name, privacy, contacts, coordinationLabel } = cohort;
  const facts = {
    cohort: name,
    controller: privacy.controller ?? coordinationLabel,
    basis: texts.account.notice.bases[privacy.basis ?? ''] ?? privacy.basis ?? '',
    hosting: privacy.hosting ?? '',
    programme: contacts.programme ?? '',
    dataProtection: contacts.data_protection ?? contacts.programme ?? '',
    operator: contacts.operator ?? '',
    backups: texts.kept.howLong({ for: BACKUPS }),
  };
  return texts.notice.sections(facts, noticeLines(texts));
};
