import { html } from 'hono/html';
import type { Word } from '../../../engine/acting/vocabulary.ts';
import { plainWord } from '../../../rituals/words/letters.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import type { Html } from '../view.ts';

export type Completion = Word & { text: string };

type TypedSoFar = { text: string; command: string; direct: boolean };

/** What comes before the bot's word in the typed text; `undefined` when there is no such word. */
const leadOf = ({ text, command, direct }: TypedSoFar): string | undefined => {
  if (text.startsWith(`${command} `)) return `${command} `;
  if (command.startsWith(text) && text !== '') return text;
  if (text.startsWith('/')) return '/';
  return direct && text !== '' ? '' : undefined;
};

/** The words that the typed text may become, while it is a single word. */
export const completionsFor = (typed: TypedSoFar, words: readonly Word[]): Completion[] => {
  const lead = leadOf(typed);
  const begun = lead === undefined ? ' ' : typed.text.slice(lead.length);
  if (/\s/.test(begun)) return [];
  const wanted = plainWord(begun);
  return words
    .filter((one) => one.words.some((word) => plainWord(word).startsWith(wanted)))
    .map((one) => ({ ...one, text: `${lead === '' ? '' : `${typed.command} `}${one.word} ` }));
};

const completionOption = ({ text, usage, what }: Completion, rank: number): Html => html`
  <li role="option" id="word-${rank}" data-value="${text}">
    <span class="name">${usage}</span> <span class="what">${what}</span>
  </li>`;

export const renderCompletions = (found: readonly Completion[], { composer }: SandboxTexts): Html =>
  html`<ul role="listbox" tabindex="0" aria-label="${composer.words}" data-said="${composer.suggestions(found.length)}"
    >${found.map(completionOption)}</ul>`;
