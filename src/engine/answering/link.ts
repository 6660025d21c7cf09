import type { Act } from '../../chat/chat.ts';
import type { Keys } from '../../seal/keys.ts';
import { openSeal, type SealRefusal, sealFor } from '../../seal/seal.ts';

/**
 * A link to a page on which one person does one act. Whoever has the link may use it, so it says for whom it is, ends by
 * itself, and is taken back with the account's epoch.
 */
export type AnswerLink = {
  workspaceId: string;
  user: string;
  epoch: number;
  /** Names the act: done once, whatever is opened or sent twice. */
  id: string;
  act: LinkedAct;
  /** The delivery whose message shows it. */
  delivery?: string;
  /** What opened this form, to show it again with what is wrong in it. */
  opener?: LinkedAct;
};

/** Without what is filled in on the page. */
export type LinkedAct =
  | { kind: 'press'; action: string; payload: string; value?: string }
  | { kind: 'submit'; form: string; payload: string }
  | { kind: 'command'; text: string };

const PURPOSE = 'answer';
/** A mail is opened within the month or not at all. */
const LASTS = { hours: 24 * 30 };

export const ANSWER_PATH = '/answer';

export const sealLink = (keys: Keys, link: AnswerLink, now: Temporal.Instant): string => {
  const { workspaceId, user, epoch, id, act, delivery = null, opener = null } = link;
  const written = JSON.stringify([workspaceId, user, epoch, id, act, delivery, opener]);
  return sealFor(
    keys,
    { purpose: PURPOSE, expires: now.add(LASTS) },
    Buffer.from(written).toString('base64url'),
  );
};

export const linkAddress = (publicUrl: string, sealed: string): string =>
  `${publicUrl}${ANSWER_PATH}/${sealed}`;

/** Only what a seal of ours holds is read, so it has the shape that was written. */
const readLink = (content: string): AnswerLink => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own seal says that we wrote it
  const [workspaceId, user, epoch, id, act, delivery, opener] = JSON.parse(
    Buffer.from(content, 'base64url').toString(),
  ) as [string, string, number, string, LinkedAct, string | null, LinkedAct | null];
  return {
    workspaceId,
    user,
    epoch,
    id,
    act,
    ...(delivery === null ? {} : { delivery }),
    ...(opener === null ? {} : { opener }),
  };
};

export const openLink = (
  keys: Keys,
  sealed: string,
  now: Temporal.Instant,
): { link: AnswerLink } | { refused: SealRefusal } => {
  const opened = openSeal(keys, { purpose: PURPOSE, now }, sealed);
  return 'refused' in opened ? opened : { link: readLink(opened.content) };
};

/** The act with what was filled in. */
export const actOf = (act: LinkedAct, values: Record<string, string | string[]> = {}): Act =>
  act.kind === 'submit' ? { ...act, values } : act;
