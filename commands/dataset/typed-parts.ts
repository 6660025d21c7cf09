import { readSince } from '../../src/rituals/words/dates/days.ts';
import type { Verbs } from '../../src/rituals/words/verbs.ts';
import { plainWord, splitFirstWord, withoutEnd } from '../../src/rituals/words/letters.ts';
import { keyIn } from '../../src/rituals/words/named.ts';
import { readNumbered } from '../../src/rituals/words/numbers.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import type { DatasetRow } from '../../src/store/dataset/datasets.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

const verbsInAllLocales = <Key extends string>(
  pick: (texts: Texts['datasetCodes']) => Verbs<Key>,
): Verbs<Key>[] => LOCALES.map(({ datasetCodes }) => pick(datasetCodes));

export const stageIn = (text: string) =>
  keyIn(
    text,
    verbsInAllLocales(({ stageWords }) => stageWords),
  );
export const reasonIn = (text: string) =>
  keyIn(
    text,
    verbsInAllLocales(({ reasonWords }) => reasonWords),
  );
export const endIn = (text: string) =>
  keyIn(
    text,
    verbsInAllLocales(({ endWords }) => endWords),
  );
export const licenceIn = (text: string) =>
  keyIn(
    text,
    verbsInAllLocales(({ licenceWords }) => licenceWords),
  );

export const saysNever = (text: string): boolean =>
  LOCALES.some(({ datasetCodes }) => datasetCodes.never.includes(plainWord(text)));

/** The dataset that starts a text: by number or by id in the file; may be left out if the team has only one. */
export const referenceIn = (
  text: string,
  datasets: readonly DatasetRow[],
): { dataset: DatasetRow; rest: string } | undefined => {
  const { number, rest: after } = readNumbered(text);
  const numbered = datasets.find((one) => one.number === number);
  if (number !== undefined) return numbered && { dataset: numbered, rest: after };
  const { word: first, rest } = splitFirstWord(text);
  const named = datasets.find(({ slug }) => slug === plainWord(first));
  if (named) return { dataset: named, rest };
  const [only, another] = datasets;
  return only && !another ? { dataset: only, rest: text } : undefined;
};

const SINCE = /\s(?:depuis|since)\s+([^]+)$/i;

/** « la DSI depuis le 5/10 », « la DSI depuis 5 semaines » */
export const whoAndSince = (
  text: string,
  { today, texts }: Pick<Tools, 'today' | 'texts'>,
): { who: string; since: Temporal.PlainDate } => {
  const said = SINCE.exec(text)?.[1]?.trim();
  const who = withoutEnd(text.replace(SINCE, '').trim(), ',').trim();
  if (said === undefined) return { who, since: today };
  const since = readSince(said, today);
  return since ? { who, since } : refuse(texts.dataset.refused['not-a-day'](said));
};
