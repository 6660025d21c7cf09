import { readYaml, type YamlFault } from './files/yaml.ts';
import {
  checkCohortFile,
  type CohortFile,
  type Fault,
  type Problem,
  type ProblemCode,
} from './rituals/cohort-file/index.ts';
import { cohortFile as en } from './texts/en/cohort/file.ts';
import { cohortFile as fr, type CohortFileTexts } from './texts/fr/cohort/file.ts';

/** The sentence already includes its line. */
export type SaidFault = { line?: number; sentence: string };

/** Includes the line of each place, for faults that only the database reveals. */
type ReadFile = { file: CohortFile; lineOf: (path: Fault['path']) => number | undefined };

const textsIn = (locale: 'fr' | 'en'): CohortFileTexts => (locale === 'fr' ? fr : en);

const sentenceOf = <C extends ProblemCode>(problem: Problem<C>, texts: CohortFileTexts): string => {
  const say: (given: Problem<C>) => string = texts.problems[problem.code];
  return say(problem);
};

const capitalise = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const saidFault = (texts: CohortFileTexts, sentence: string, line: number | undefined): SaidFault =>
  line === undefined ? { sentence: capitalise(sentence) } : { line, sentence: texts.atLine(line, sentence) };

const yamlSentence = (fault: YamlFault, { yaml }: CohortFileTexts): string =>
  'name' in fault ? yaml[fault.code](fault) : yaml[fault.code]();

const inLineOrder = (faults: SaidFault[]): SaidFault[] =>
  faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));

/** A problem without a place in a text, such as a launch fault, in words. */
export const sayProblem = (problem: Problem, locale: 'fr' | 'en'): string =>
  capitalise(sentenceOf(problem, textsIn(locale)));

/** The text of a cohort file as a file, or all its faults in line order. */
export const readCohortFile = (text: string, locale: 'fr' | 'en'): ReadFile | { faults: SaidFault[] } => {
  const texts = textsIn(locale);
  const yaml = readYaml(text);
  if (yaml.faults.length > 0)
    return { faults: yaml.faults.map((fault) => saidFault(texts, yamlSentence(fault, texts), fault.line)) };
  const checked = checkCohortFile(yaml.value);
  if ('file' in checked) return { file: checked.file, lineOf: yaml.lineOf };
  const faults = checked.faults.map(({ path, problem }) =>
    saidFault(texts, sentenceOf(problem, texts), yaml.lineOf(path)),
  );
  return { faults: inLineOrder(faults) };
};
