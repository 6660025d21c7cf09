import { type NamedPerson, peopleNamed } from '../../../rituals/words/someone.ts';
import type { Texts } from '../../../texts/index.ts';
import { type Common, commonField, type FieldKind, labelsOf, oneText, type ReadField } from './kind.ts';

type PersonOptions<P extends NamedPerson> = Common & {
  /** Who may be chosen: anyone else is refused, even when picked. */
  among: readonly P[];
  required?: boolean;
  refused?: (texts: Texts) => string;
};

const readOne = <P extends NamedPerson>(
  typed: string,
  { among, label, refused }: PersonOptions<P>,
  texts: Texts,
): ReadField<P | undefined> => {
  const picked = among.find(({ id }) => id === typed);
  const [only, another] = picked ? [picked] : peopleNamed(typed, among);
  const { fields } = texts.engine;
  if (only && !another) return { value: only };
  return {
    fault: [another ? fields.severalPeople(label(texts)) : (refused?.(texts) ?? fields.nobody(label(texts)))],
  };
};

/** A person of a list, picked on the platform or named in typed lines. Left blank, they stay who they were. */
export const person = <P extends NamedPerson>(options: PersonOptions<P>): FieldKind<P | undefined> => ({
  show: (name, before, reading) => ({
    ...commonField(name, options, reading),
    required: options.required === true,
    type: 'person',
    ...(before ? { value: before.id } : {}),
  }),
  read(raw, before, { texts }) {
    const typed = oneText(raw)?.trim();
    if (typed) return readOne(typed, options, texts);
    const isMissing = options.required === true && before === undefined;
    return isMissing ? { fault: [texts.engine.fields.required(options.label(texts))] } : { value: before };
  },
  typedLabels: (texts) => labelsOf(options, texts),
});
