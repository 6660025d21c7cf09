import { firstWords, plainWords } from './letters.ts';
import { isOneSlipAway } from './slips.ts';
import { slug } from './slug.ts';

/** Who is meant, among the people that an act may be about: none, one, or several who fit. */

export type NamedPerson = { id: string; name: string; slug?: string };

/** A mention as the platform knows it: the words in the text, and the person. */
export type Mention = { text: string; person: string };

type Candidate<P> = { person: P; words: readonly string[] };

/** How well a typed word fits a word of a name. */
type Fits = (typed: string, known: string) => boolean;

/** Shorter, the start of a name is also an article or a preposition, which may follow a name. */
const START_LEAST = 3;

const isWord: Fits = (typed, known) => typed === known;
const isStart: Fits = (typed, known) => typed.length >= START_LEAST && known.startsWith(typed);
const isSlip: Fits = (typed, known) => isOneSlipAway(known, typed);

/** From the strictest to the loosest: nobody is guessed while someone has the very name. */
const FITS: readonly Fits[] = [
  isWord,
  (typed, known) => isWord(typed, known) || isStart(typed, known),
  (typed, known) => isStart(typed, known) || isSlip(typed, known),
];

/** Each typed word fits another word of the name. */
const fitsName = (typed: readonly string[], known: readonly string[], fits: Fits): boolean => {
  const left = [...known];
  return typed.every((word) => {
    const at = left.findIndex((one) => fits(word, one));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

/** « Ada U. », « Jean-Luc B »: after the first names in full, one letter for each of the next ones. */
const fitsInitials = (typed: readonly string[], known: readonly string[]): boolean => {
  const firstInitial = typed.findIndex((word, at) => word !== known[at]);
  const initials = typed.slice(firstInitial);
  return (
    firstInitial > 0 &&
    initials.every((initial, at) => initial.length === 1 && known[firstInitial + at]?.startsWith(initial))
  );
};

const isWholeName = ({ person, words }: Candidate<NamedPerson>, typed: readonly string[]): boolean =>
  typed.join('-') === words.join('-') || (person.slug !== undefined && slug(person.slug) === typed.join('-'));

/** More words than any name has. */
const WORDS_MOST = 6;
const LONGEST = 100;

const candidatesIn = <P extends NamedPerson>(people: readonly P[]): Candidate<P>[] =>
  people.map((person) => ({ person, words: plainWords(person.name) }));

const peopleAmong = <P extends NamedPerson>(
  text: string,
  candidates: readonly Candidate<P>[],
  mayEndWithInitial: boolean,
): P[] => {
  const typed = text.length > LONGEST ? [] : plainWords(text);
  if (typed.length === 0 || typed.length > WORDS_MOST) return [];
  const found = [
    (one: Candidate<P>) => isWholeName(one, typed),
    (one: Candidate<P>) => mayEndWithInitial && fitsInitials(typed, one.words),
    ...FITS.map((fits) => (one: Candidate<P>) => fitsName(typed, one.words, fits)),
  ]
    .map((isMeant) => candidates.filter(isMeant))
    .find((fitting) => fitting.length > 0);
  return (found ?? []).map(({ person }) => person);
};

const beginsWith = (text: string, start: string): boolean =>
  start !== '' && text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));

/** « Ada : la relecture », « Ada, la relecture »: what sets a name off from the words after it is of neither. */
const afterName = (text: string): string => text.trim().replace(/^[:,]\s*/, '');

/** The person of a mention in this text, when the platform said who it is. */
const mentioned = <P extends NamedPerson>(
  text: string,
  people: readonly P[],
  mentions: readonly Mention[],
): { people: P[]; rest: string } | undefined => {
  const typed = text.trimStart();
  const mention = mentions.find((one) => beginsWith(typed, one.text));
  if (!mention) return undefined;
  return {
    people: people.filter(({ id }) => id === mention.person),
    rest: afterName(typed.slice(mention.text.length)),
  };
};

/** A capital or a dot tells an initial from a word that follows the name: « Ada U. », but « Ada à Paris ». */
const ENDS_WITH_INITIAL = /(?:^|\s)(?:\p{Lu}\.?|\p{L}\.)$/u;

/**
 * The people whom a text names, and nothing else: « Maëlys Octet », « maelys », « Maëlys O. », « @ada », a mention. A name
 * or an id typed whole comes first, then words of it, then their starts, then slips.
 */
export const peopleNamed = <P extends NamedPerson>(
  text: string,
  people: readonly P[],
  mentions: readonly Mention[] = [],
): P[] => {
  const found = mentioned(text, people, mentions);
  if (found?.rest === '') return found.people;
  return peopleAmong(text, candidatesIn(people), true);
};

const isWrittenAsName = (word: string): boolean => /^@?\p{Lu}/u.test(word);

/** Shorter, a word of a name is also an article: « Ada un café » is about a coffee, « ada un » about Ada Un. */
const SURE_LEAST = 4;

/** Whether the next word goes on with a name: with a capital, or the very word of it, in small letters like the first. */
const goesOn = (word: string, first: string, people: readonly NamedPerson[]): boolean => {
  if (isWrittenAsName(word)) return true;
  const typed = plainWords(word);
  const isVeryWord =
    typed.length > 0 && people.some(({ name }) => typed.every((one) => plainWords(name).includes(one)));
  return isVeryWord && (!isWrittenAsName(first) || typed.join('').length >= SURE_LEAST);
};

/** The people whom the beginning of a text names, and the text after it: no word of a sentence is taken for a name. */
export const peopleAtStart = <P extends NamedPerson>(
  text: string,
  people: readonly P[],
  mentions: readonly Mention[] = [],
): { people: P[]; rest: string } => {
  const byMention = mentioned(text, people, mentions);
  if (byMention) return byMention;
  const candidates = candidatesIn(people);
  const words = firstWords(text, WORDS_MOST);
  let named: { people: P[]; end: number } = { people: [], end: 0 };
  for (const { word, end } of words) {
    const start = text.slice(0, end).trim();
    const found = peopleAmong(start, candidates, ENDS_WITH_INITIAL.test(start));
    if (named.end > 0 && (found.length === 0 || !goesOn(word, words[0]?.word ?? '', found))) break;
    if (found.length > 0) named = { people: found, end };
  }
  const rest = text.slice(named.end);
  return { people: named.people, rest: named.end > 0 ? afterName(rest) : rest.trim() };
};

/** The people whom the end of a text names, with as many words as possible, and the text before: « feuille de route Ada Un ». */
export const peopleAtEnd = <P extends NamedPerson>(
  text: string,
  people: readonly P[],
  mentions: readonly Mention[] = [],
): { people: P[]; before: string } => {
  const typed = text.trim();
  const mention = mentions.find((one) => one.text !== '' && typed.endsWith(one.text));
  if (mention)
    return {
      people: people.filter(({ id }) => id === mention.person),
      before: typed.slice(0, -mention.text.length).trim(),
    };
  const candidates = candidatesIn(people);
  const words = typed.split(/\s+/);
  for (let count = Math.min(WORDS_MOST, words.length); count > 0; count -= 1) {
    const found = peopleAmong(words.slice(-count).join(' '), candidates, true);
    if (found.length > 0) return { people: found, before: words.slice(0, -count).join(' ') };
  }
  return { people: [], before: typed };
};
