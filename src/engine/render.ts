import type { Message, Section } from '../chat/message.ts';
import type { MessageKind, Reader } from '../messages/define.ts';
import { inSnapshot, type Tx } from '../store/database.ts';
import type { DeliveryRow, MessageRow } from '../store/messages.ts';
import { carriedBy } from '../store/settle.ts';
import { cohortOf } from '../store/cohort.ts';
import { findPerson, rhythmsOf } from '../store/people.ts';
import { makeScope, NO_COHORT } from '../store/scope.ts';
import { textsIn } from '../texts/index.ts';
import type { Context } from './context.ts';
import { withUniqueIds } from './unique-ids.ts';

/** What to show, and which version of each message it shows; nothing when there is nothing left to say. */
export type Rendered = { message?: Message; versions: ReadonlyMap<string, number> };

const kindOf = (kinds: readonly MessageKind[], kind: string): MessageKind => {
  const found = kinds.find((known) => known.kind === kind);
  if (!found) throw new Error(`no message of kind ${kind} is listed`);
  return found;
};

const readerOf = async (
  context: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  delivery: DeliveryRow,
  row: MessageRow,
): Promise<Reader> => {
  const scope = makeScope(tx, row.cohortId ?? NO_COHORT);
  const cohort = await cohortOf(scope);
  const person = delivery.personId ? await findPerson(tx, delivery.personId) : undefined;
  const rhythms = person && (await rhythmsOf(tx, person.id));
  return {
    scope,
    ...(person ? { person: { id: person.id, name: person.name } } : {}),
    texts: textsIn(person?.locale ?? cohort?.locale),
    now,
    zone: rhythms?.zone ?? cohort?.timezone ?? 'Europe/Paris',
    command: context.command,
    publicUrl: context.publicUrl,
  };
};

/** Versions and content are read at one moment: what moves after it is brought by the next edit. */
export const render = (context: Context, id: string, now: Temporal.Instant): Promise<Rendered> =>
  inSnapshot(context.db, async (tx) => {
    const carried = await carriedBy(tx, id);
    const versions = new Map(carried.map(({ message }) => [message.key, message.version]));
    const sections: Section[] = [];
    let locale: string | undefined;
    for (const { delivery, message } of carried) {
      const reader = await readerOf(context, { tx, now }, delivery, message);
      locale = reader.texts.locale;
      const shown = await kindOf(context.messages, message.kind).render(message.subject, reader);
      if (shown) sections.push(...shown.sections);
    }
    if (sections.length === 0) return { versions };
    const heading = carried.length > 1 ? [{ title: [textsIn(locale).engine.merged] }] : [];
    return { message: withUniqueIds({ sections: [...heading, ...sections] }), versions };
  });
