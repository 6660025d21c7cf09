import { type Button, type Message, message, said } from '../../chat/message.ts';
import type { Distress } from '../../rituals/words/distress/kinds.ts';
import type { Sensitive } from '../../rituals/words/sensitive.ts';
import type { Texts } from '../../texts/index.ts';
import { buttonFor } from '../acting/key.ts';
import { typedKeys } from './keys.ts';
import { personFirst, type Who } from './listening.ts';

export type Found = { distress?: Distress | undefined; sensitive: readonly Sensitive[] };

type Held = {
  id: string;
  given: string;
  /** « toute la promotion le lira vendredi à 15 h » */
  readers: string;
  found: Found;
  /** Part of it can stay in the team. */
  canKeep: boolean;
  /** What it is for, when time can change it. */
  subject: string;
  /** It was confirmed already, for something that has passed. */
  isAskedAgain: boolean;
};

const kindsInWords = (kinds: readonly Sensitive[], texts: Texts): string =>
  new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(
    kinds.map((kind) => texts.typed.held.kinds[kind]),
  );

const choiceButtons = ({ id, found, canKeep, subject }: Held, texts: Texts): Button[] => {
  const confirmed = [id, subject === '' ? undefined : subject] as const;
  const keeping: Button[] =
    canKeep && found.sensitive.length > 0
      ? [buttonFor(typedKeys.keepForTeam, confirmed, texts, { primary: true })]
      : [];
  return [...keeping, buttonFor(typedKeys.confirm, confirmed, texts), buttonFor(typedKeys.forget, id, texts)];
};

/** A held text that waits for its author: a person to talk to first, then who would read it. */
export const heldMessage = (held: Held, who: Who, texts: Texts): Message => {
  const { held: words } = texts.typed;
  const { distress, sensitive } = held.found;
  const readers = words.readers(held.readers, who.inPublic === true);
  const why = distress ? words.distress(readers) : words.sensitive(kindsInWords(sensitive, texts), readers);
  return message(
    { title: [words.title], ...(held.isAskedAgain ? { text: [words.another] } : {}) },
    ...(distress ? personFirst(distress, who, texts) : []),
    { text: [why] },
    { text: [said(held.given)], actions: choiceButtons(held, texts) },
    { text: [words.howTo] },
  );
};
