import type { Role } from '../../../rituals/people/roles.ts';
import type { Texts } from '../../../texts/index.ts';

/** What can be told of an act without running it: for the table of acts, help, and the tests that try every door. */
export type ActFacts = {
  name: string;
  /** What it is about; empty when nothing. */
  about: string;
  /** What is typed after the verb, as an example. */
  sample: string;
  verb?: (texts: Texts) => readonly string[];
  summary?: (texts: Texts, roles: readonly Role[]) => { usage: string; what: string } | undefined;
  press?: { id: string; label: (texts: Texts) => string };
  form?: { id: string; title: (texts: Texts) => string };
  roles?: readonly Role[];
  forChallenge?: true;
  /** The names of the rules that say who may. */
  rules: readonly string[];
  logs: readonly string[];
};

/** The same, in its practice. */
export type DeclaredAct = ActFacts & {
  practice: string;
  words: (texts: Texts) => readonly string[];
  roles: readonly Role[];
};

/** « formation annuler 3 »: how it is typed, with an example. */
export const usageOfAct = ({ words, verb, sample }: DeclaredAct, texts: Texts): string =>
  [words(texts)[0], verb?.(texts)[0], sample].filter(Boolean).join(' ');
