import { type Button, isSelect, type Section, type Select } from '../../chat/message.ts';
import { keyedHashes } from '../../seal/keyed-hash.ts';
import { isCallTaken } from '../../store/core/instance.ts';
import { deliveryById } from '../../store/delivery/messages.ts';
import { type LinkedAccount, linkedAccount } from '../../store/people/linked-accounts.ts';
import { makeScope, NO_COHORT } from '../../store/core/scope.ts';
import { inSnapshot } from '../../store/core/database.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { actId } from '../acting/attempt.ts';
import { findCallerAndScope } from '../acting/caller.ts';
import { type Preview, previewCall } from '../acting/preview-call.ts';
import type { Context } from '../context.ts';
import { renderDelivery } from '../speaking/render.ts';
import { withoutNumber } from '../speaking/unique-ids.ts';
import { actOf, type AnswerLink, openLink } from './link.ts';
import { linksFor, pressOf, withPages } from './pages-in-message.ts';
import { type AnswerPage, callFrom, filledIn, messageIn, type Shown, type Values } from './page.ts';
import { withNames } from './person-fields.ts';
import { readersOf } from './readers.ts';

/** Who may use a link now, and what it opens. */
export type Opened = { link: AnswerLink; account: LinkedAccount; now: Temporal.Instant; texts: Texts };

export const refusedPage = (sentence: string, texts: Texts, renew?: string): AnswerPage => ({
  texts,
  shown: { kind: 'refused', sentence, ...(renew === undefined ? {} : { renew }) },
});

/** A link that ended, or was taken back, says nothing of its person; another one only goes to their own address. */
export const openedLink = async (context: Context, sealed: string): Promise<Opened | AnswerPage> => {
  const { db, keys } = context;
  const now = await context.clock.now();
  const opened = openLink(keys, sealed, now);
  const unknown = textsIn(undefined);
  if ('refused' in opened)
    return opened.refused === 'expired'
      ? refusedPage(unknown.answer.refused.expired, unknown, sealed)
      : refusedPage(unknown.answer.refused.altered, unknown);
  const { link } = opened;
  const account = await linkedAccount(db, link.workspaceId, link.user);
  if (!account) return refusedPage(unknown.answer.refused.altered, unknown);
  const texts = textsIn(account.locale);
  if (account.epoch !== link.epoch) return refusedPage(texts.answer.refused.revoked, texts, sealed);
  const caller = await inSnapshot(db, (tx) =>
    findCallerAndScope(tx, { workspace: account.workspace, user: account.user }, now),
  );
  return 'stranger' in caller ? refusedPage(texts.engine.noCohort, texts) : { link, account, now, texts };
};

export const isUsed = ({ db, keys }: Context, { account, link }: Opened, id = link.id): Promise<boolean> => {
  const call = { user: account.user, id: `page ${id}` };
  return isCallTaken(db, account.workspaceId, keyedHashes(keys, 'call', actId(call)));
};

/** Everything that a page shows to someone: their name and, once the account is theirs for certain, where any word can be typed. */
export const pageFor = (context: Context, { account, now, texts }: Opened, shown: Shown): AnswerPage => ({
  texts,
  name: account.name,
  shown,
  ...(account.confirmed ? { typed: linksFor(context, account, now)({ kind: 'command', text: '' }) } : {}),
});

/** A form that is sent again, with what was wrong put right, is the same act. */
const formId = ({ id, act }: AnswerLink, form: string): string =>
  act.kind === 'submit' && act.form === form ? id : `${id} ${form}`;

/** The form, to be sent once through this link; used, it is sent once more through another. */
export const formPage = async (
  context: Context,
  opened: Opened,
  answer: Extract<Preview, { answer: unknown }>['answer'],
  {
    values = {},
    errors = {},
    fresh,
  }: { values?: Values; errors?: Record<string, string>; fresh?: true } = {},
): Promise<AnswerPage | undefined> => {
  if (!('form' in answer)) return undefined;
  const { link, account, now } = opened;
  const form = await withNames(context.db, account.workspaceId, filledIn(answer.form, values));
  const id = formId(link, form.id);
  const used = fresh === true || (await isUsed(context, opened, id));
  const opener = link.opener ?? link.act;
  const send = linksFor(context, account, now)(
    { kind: 'submit', form: form.id, payload: form.payload },
    used ? undefined : id,
    { opener },
  );
  return pageFor(context, opened, { kind: 'form', form, send, errors, used });
};

export const saidPage = (
  context: Context,
  opened: Opened,
  answer: Parameters<typeof messageIn>[0],
  used: boolean,
): AnswerPage => {
  const { account, now, texts } = opened;
  const link = linksFor(context, account, now);
  const shown = messageIn(answer);
  const message = shown.sections.length > 0 ? shown : { sections: [{ text: [texts.answer.done] }] };
  return pageFor(context, opened, {
    kind: 'said',
    message: withPages(message, (action) => link(pressOf(action))),
    used,
  });
};

const actionsIn = ({ actions = [] }: Section): (Button | Select)[] =>
  isSelect(actions) ? [actions] : [...actions];

/** The message that the link came in, as it is now, and the select that was pressed in it. */
const messageBehind = async (context: Context, { link, now }: Opened) => {
  const delivery = link.delivery && (await deliveryById(context.db, link.delivery));
  const rendered = delivery ? await renderDelivery(context, delivery, now) : undefined;
  const { act } = link;
  const actions = rendered?.message?.sections.flatMap(actionsIn) ?? [];
  const pressed = actions.find(({ id }) => act.kind === 'press' && id === act.action);
  return {
    about: rendered?.message,
    label: pressed?.label,
    select: pressed && 'options' in pressed ? pressed : undefined,
  };
};

const declaredLabel = ({ commands }: Context, { act }: AnswerLink, texts: Texts): string | undefined => {
  if (act.kind === 'command') return act.text;
  if (act.kind !== 'press') return undefined;
  const declared = commands.flatMap(({ acts = [] }) => acts);
  return declared.find(({ press }) => press?.id === withoutNumber(act.action))?.press?.label(texts);
};

const askPage = async (
  context: Context,
  opened: Opened,
  { outcome }: { outcome?: Extract<Preview, { outcome: unknown }>['outcome'] },
  behind: { about?: AnswerPageMessage; label?: string | undefined; select?: Select | undefined },
): Promise<AnswerPage> => {
  const { link, account, now, texts } = opened;
  const readers = await inSnapshot(context.db, async (tx) => {
    const caller = await findCallerAndScope(tx, { workspace: account.workspace, user: account.user }, now);
    const scope = 'stranger' in caller ? makeScope(tx, NO_COHORT) : caller.scope;
    return readersOf(outcome ?? {}, { scope, personId: account.personId, texts });
  });
  return pageFor(context, opened, {
    kind: 'ask',
    label: behind.label ?? declaredLabel(context, link, texts) ?? texts.answer.confirm,
    send: linksFor(context, account, now)(link.act, link.id, link),
    readers,
    ...(behind.select ? { select: behind.select } : {}),
    ...(behind.about ? { about: behind.about } : {}),
  });
};

type AnswerPageMessage = Extract<Shown, { kind: 'said' }>['message'];

/** What a link opens. Nothing is done: what would change anything waits for a press. */
export const openPage = async (context: Context, sealed: string): Promise<AnswerPage> => {
  const opened = await openedLink(context, sealed);
  if ('shown' in opened) return opened;
  const { link, account } = opened;
  const behind = await messageBehind(context, opened);
  // What is chosen in a list is only known once it is sent.
  if (behind.select) return askPage(context, opened, {}, withoutUndefined(behind));
  const opener = link.act.kind === 'submit' ? (link.opener ?? link.act) : link.act;
  const preview = await previewCall(context, callFrom(account, link.id, actOf(opener)));
  if ('refused' in preview) return saidPage(context, opened, preview.refused, false);
  const form = await formPage(context, opened, preview.answer);
  if (form) return form;
  const used = await isUsed(context, opened);
  return used || !preview.changes
    ? saidPage(context, opened, preview.answer, used)
    : askPage(context, opened, preview, withoutUndefined(behind));
};

const withoutUndefined = ({ about, ...rest }: Awaited<ReturnType<typeof messageBehind>>) => ({
  ...rest,
  ...(about ? { about } : {}),
});
