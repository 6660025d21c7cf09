import { commands } from '../commands/index.ts';
import {
  type CommandWord,
  type Locale,
  type Manifest,
  manifestFaults,
  manifestOf,
  OWN_COMMANDS,
} from './chat/slack/installing/manifest.ts';
import { plainWord } from './rituals/words/letters.ts';
import { type Texts, textsIn } from './texts/index.ts';

/** The words people can type, once each, with their commands' summaries. */
const wordsOf = (texts: Texts): CommandWord[] => {
  const found = new Map<string, CommandWord>();
  for (const { door, summary, roles } of commands) {
    const said = summary?.(texts, roles);
    if (!('words' in door) || !said) continue;
    for (const [at, word] of door.words(texts).map(plainWord).entries())
      if (!found.has(word)) found.set(word, { word, what: said.what, first: at === 0 });
  }
  return [...found.values()];
};

/** The words of the practices that are commands of their own. */
export const shortcutsIn = (locale: Locale): CommandWord[] =>
  wordsOf(textsIn(locale)).filter(({ word }) => OWN_COMMANDS[locale].includes(word));

export class BadManifest extends Error {
  override name = 'BadManifest';
}

export const slackApp = (wanted: { locale: Locale; command: string; url?: string | undefined }): Manifest => {
  const manifest = manifestOf({ ...wanted, words: wordsOf(textsIn(wanted.locale)) });
  const faults = manifestFaults(manifest);
  if (faults.length > 0)
    throw new BadManifest(`Slack n’en voudrait pas. Rien n’a été écrit.\n  - ${faults.join('\n  - ')}`);
  return manifest;
};
