import type { Message, Section } from '../../chat/message.ts';
import { splitMessage } from '../../chat/split.ts';
import { typesetMessage } from '../../chat/typeset.ts';
import type { MessageKind, Reader } from '../../messages/define.ts';
import { inSnapshot, type Tx } from '../../store/core/database.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { firstPart } from '../../store/delivery/parts.ts';
import { carriedBy, type CarriedDelivery } from '../../store/delivery/outcomes.ts';
import { type LinkedAccount, linkedAccount } from '../../store/people/linked-accounts.ts';
import { findPerson } from '../../store/people/people.ts';
import { rhythmsOf } from '../../store/people/rhythms.ts';
import { makeScope, NO_COHORT } from '../../store/core/scope.ts';
import { textsIn } from '../../texts/index.ts';
import type { Context } from '../context.ts';
import { sealMessage } from '../acting/sealed.ts';
import { type News, pagesFor } from '../answering/pages-for.ts';
import { withAccountsOf } from './accounts-here.ts';
import { withUniqueIds } from './unique-ids.ts';

/** The content, and the version of each message in it; without content if there is nothing to show. */
export type Rendered = {
  message?: Message;
  versions: ReadonlyMap<string, number>;
  zone: string;
  /** How many platform messages the whole takes; this delivery is one of them. */
  parts: number;
};

const kindOf = (kinds: readonly MessageKind[], kind: string): MessageKind => {
  const found = kinds.find((known) => known.kind === kind);
  if (!found) throw new Error(`no message of kind ${kind} is listed`);
  return found;
};

const readerOf = async (
  context: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  { delivery, message: row, cohort }: CarriedDelivery,
  account: LinkedAccount | undefined,
): Promise<Reader> => {
  const scope = makeScope(tx, row.cohortId ?? NO_COHORT);
  const { personId } = delivery;
  const [person, rhythms] = await Promise.all([
    personId ? findPerson(tx, personId) : undefined,
    personId ? rhythmsOf(tx, personId) : undefined,
  ]);
  return {
    scope,
    ...(person ? { person: { id: person.id, name: person.name } } : {}),
    texts: textsIn(person?.locale ?? cohort?.locale),
    now,
    zone: rhythms?.zone ?? cohort?.timezone ?? 'Europe/Paris',
    ...(account ? { onPages: true as const } : {}),
    ...(account?.confirmed === false ? { unconfirmed: true as const } : {}),
    command: context.command,
    publicUrl: context.publicUrl,
    keys: context.keys,
  };
};

/** Versions and content come from one snapshot; later changes are delivered by the next edit. */
export const renderDelivery = (
  context: Context,
  delivery: DeliveryRow,
  now: Temporal.Instant,
): Promise<Rendered> => inSnapshot(context.db, (tx) => renderIn(context, { tx, now }, delivery));

/** In one snapshot, side by side, so that they read together. Those that cannot be rendered here are left out, to be tried alone. */
export const renderTogether = (
  context: Context,
  rendered: readonly DeliveryRow[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Rendered>> =>
  inSnapshot(context.db, async (tx) => {
    const found = new Map<string, Rendered>();
    await Promise.all(
      rendered.map(async (delivery) => {
        const one = await renderIn(context, { tx, now }, delivery).catch(() => undefined);
        if (one) found.set(delivery.id, one);
      }),
    );
    return found;
  });

export const renderIn = async (
  context: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  delivery: DeliveryRow,
): Promise<Rendered> => {
  const whole = await renderWhole(context, { tx, now }, delivery);
  if (!whole.message) return { ...whole, parts: 0 };
  const pieces = splitMessage(whole.message, context.chats.get(delivery.workspaceId)?.limits);
  const message = pieces[delivery.part];
  const { versions, zone } = whole;
  return { versions, zone, parts: pieces.length, ...(message ? { message } : {}) };
};

/** The account read on, where what people do is done on pages of ours. */
const accountBehind = async ({ chats }: Context, tx: Tx, { workspaceId, place }: DeliveryRow) =>
  chats.get(workspaceId)?.can?.press === 'link' && place.startsWith('user:')
    ? linkedAccount(tx, workspaceId, place.slice('user:'.length))
    : undefined;

const renderWhole = async (
  context: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  delivery: DeliveryRow,
): Promise<Omit<Rendered, 'parts'>> => {
  const first = delivery.part === 0 ? delivery.id : await firstPart(tx, delivery);
  const carried = await carriedBy(tx, first ?? delivery.id);
  const versions = new Map(carried.map(({ message }) => [message.key, message.version]));
  const sections: Section[] = [];
  // The first part was removed, so the following ones are too.
  if (!first) return { versions, zone: 'UTC' };
  const account = await accountBehind(context, tx, delivery);
  const news: News[] = [];
  let reader: Reader | undefined;
  for (const one of carried) {
    const { message } = one;
    reader = await readerOf(context, { tx, now }, one, account);
    const shown = await kindOf(context.messages, message.kind).render(message.subject, reader);
    sections.push(...(shown?.sections ?? []));
    if (shown) news.push(shown);
  }
  const zone = reader?.zone ?? 'UTC';
  if (!reader || sections.length === 0) return { versions, zone };
  const isMerged = carried.some(({ delivery: { mergedInto, merging } }) => mergedInto !== null && merging);
  const heading = isMerged ? [{ title: [reader.texts.engine.merged] }] : [];
  const shown = sealMessage(
    context.keys,
    withAccountsOf(
      delivery.workspaceId,
      withUniqueIds(typesetMessage({ sections: [...heading, ...sections] }, reader.texts.locale)),
    ),
  );
  const message = account
    ? pagesFor(context, { ...account, now }, { delivery, versions }, shown, news)
    : shown;
  return { message, versions, zone };
};
