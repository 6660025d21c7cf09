import { LOCALES, type Texts } from '../../../texts/index.ts';
import { splitList } from '../../../rituals/words/lists.ts';
import { slug } from '../../../rituals/words/slug.ts';
import { readYesNo } from '../../../rituals/words/yes-no.ts';
import { type Common, commonField, type FieldKind, labelsOf, oneText, type Raw } from './kind.ts';

type Labels<Value extends string> = (texts: Texts) => Readonly<Record<Value, string>>;
type TypedWords<Value extends string> = (texts: Texts) => Readonly<Partial<Record<Value, readonly string[]>>>;

type ChoiceOptions<Value extends string> = Common & {
  /** As shown, in this order. */
  values: readonly Value[];
  labels: Labels<NoInfer<Value>>;
  /** Other ways to type them, as `slug` writes them. */
  words?: TypedWords<NoInfer<Value>>;
  /** Chosen when nothing was said, now or before; without it, a choice is required. */
  usual?: NoInfer<Value>;
  refused?: (texts: Texts) => string;
};

const isMeant =
  <Value extends string>({ labels, words }: Pick<ChoiceOptions<Value>, 'labels' | 'words'>, typed: string) =>
  (value: Value): boolean =>
    value === typed ||
    LOCALES.some(
      (texts) =>
        slug(labels(texts)[value]) === slug(typed) || words?.(texts)[value]?.includes(slug(typed)) === true,
    );

/** The value itself, its label or one of its words, in either language. */
export const choiceIn = <Value extends string>(
  typed: string,
  options: Pick<ChoiceOptions<Value>, 'values' | 'labels' | 'words'>,
): Value | undefined => options.values.find(isMeant(options, typed));

const optionsOf = <Value extends string>({ values, labels }: ChoiceOptions<Value>, texts: Texts) =>
  values.map((value) => ({ value, label: labels(texts)[value] }));

const refusalOf = <Value extends string>(options: ChoiceOptions<Value>, texts: Texts): string =>
  options.refused?.(texts) ??
  texts.engine.fields.notAmong(
    options.label(texts),
    optionsOf(options, texts).map(({ label }) => label),
  );

/** Left blank, a choice stays what it was. */
export const choice = <Value extends string>(options: ChoiceOptions<Value>): FieldKind<Value> => ({
  show(name, before, reading) {
    const value = before ?? options.usual;
    return {
      ...commonField(name, options, reading),
      required: true,
      type: 'select',
      options: optionsOf(options, reading.texts),
      ...(value === undefined ? {} : { value }),
    };
  },
  read(raw, before, { texts }) {
    const typed = oneText(raw)?.trim();
    const value = typed ? choiceIn(typed, options) : (before ?? options.usual);
    return value === undefined ? { fault: [refusalOf(options, texts)] } : { value };
  },
  typedLabels: (texts) => labelsOf(options, texts),
});

/** The same, which may be left unchosen; once chosen, it stays where nothing else is said. */
export const optionalChoice = <Value extends string>(
  options: Omit<ChoiceOptions<Value>, 'usual'>,
): FieldKind<Value | undefined> => {
  const kind = choice(options);
  return {
    ...kind,
    show: (name, before, reading) => ({ ...kind.show(name, before, reading), required: false }),
    read: (raw, before, reading) =>
      oneText(raw)?.trim() ? kind.read(raw, before, reading) : { value: before },
  };
};

const allOf = (raw: Raw): string[] =>
  typeof raw === 'string' ? splitList(raw) : raw.map((one) => one.trim()).filter(Boolean);

/** Any number of them. Blank means none; not said at all, they stay. */
export const many = <Value extends string>(
  options: Omit<ChoiceOptions<Value>, 'usual'> & { required?: boolean },
): FieldKind<readonly Value[]> => ({
  show: (name, before, reading) => ({
    ...commonField(name, options, reading),
    required: options.required === true,
    type: 'multi',
    options: optionsOf(options, reading.texts),
    value: before ?? [],
  }),
  read(raw, before, { texts }) {
    if (raw === undefined) return { value: before ?? [] };
    const read = allOf(raw).map((typed) => choiceIn(typed, options));
    const values = read.filter((value) => value !== undefined);
    return values.length < read.length ? { fault: [refusalOf(options, texts)] } : { value: values };
  },
  typedLabels: (texts) => labelsOf(options, texts),
});

type YesNoOptions = Common & {
  yes: (texts: Texts) => string;
  no: (texts: Texts) => string;
  usual?: boolean;
  refused?: (texts: Texts) => string;
};

const answerFor = (given: boolean): 'yes' | 'no' => (given ? 'yes' : 'no');

export const yesNo = ({ yes, no, usual, ...options }: YesNoOptions): FieldKind<boolean> => {
  const kind = choice({
    ...options,
    values: ['yes', 'no'],
    labels: (texts) => ({ yes: yes(texts), no: no(texts) }),
    ...(usual === undefined ? {} : { usual: answerFor(usual) }),
  });
  const before = (given: boolean | undefined) => (given === undefined ? undefined : answerFor(given));
  return {
    show: (name, given, reading) => kind.show(name, before(given), reading),
    read(raw, given, reading) {
      const said = readYesNo(oneText(raw) ?? '');
      if (said !== undefined) return { value: said };
      const read = kind.read(raw, before(given), reading);
      return 'fault' in read ? read : { value: read.value === 'yes' };
    },
    typedLabels: (texts) => kind.typedLabels(texts),
  };
};
