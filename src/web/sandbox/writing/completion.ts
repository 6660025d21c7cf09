import { html } from 'hono/html';
import type { Word } from '../../../engine/acting/vocabulary.ts';
import type { Intent } from '../../../rituals/words/intents.ts';
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

/** The word as its usage writes it: « données », understood like « donnees ». */
const accented = ({ word, usage }: Word): string => {
  const [first = ''] = usage.split(' ');
  return plainWord(first) === plainWord(word) ? first : word;
};

/** The words that the typed text may become, while it is a single word. */
export const completionsFor = (typed: TypedSoFar, words: readonly Word[]): Completion[] => {
  const lead = leadOf(typed);
  const begun = lead === undefined ? ' ' : typed.text.slice(lead.length);
  if (/\s/.test(begun)) return [];
  const wanted = plainWord(begun);
  return words
    .filter((one) => one.words.some((word) => plainWord(word).startsWith(wanted)))
    .map((one) => ({ ...one, text: `${lead === '' ? '' : `${typed.command} `}${accented(one)} ` }));
};

const completionOption = ({ text, usage, what }: Completion, rank: number): Html => html`
  <li role="option" id="word-${rank}" data-value="${text}">
    <span class="name">${usage}</span> <span class="what">${what}</span>
  </li>`;

type Ranked = { one: Completion; rank: number };

const completionGroup = (
  intent: Intent,
  members: readonly Ranked[],
  { composer }: SandboxTexts,
): Html => html`
  <li role="presentation">
    <p id="words-${intent}" class="label" role="presentation">${composer.groups[intent]}</p>
    <ul role="group" aria-labelledby="words-${intent}">
      ${members.map(({ one, rank }) => completionOption(one, rank))}
    </ul>
  </li>`;

/** Grouped by what people come for, as in help; a few need no headings. */
const GROUPED_FROM = 6;

const renderOptions = (found: readonly Completion[], texts: SandboxTexts): Html[] => {
  if (found.length < GROUPED_FROM) return found.map(completionOption);
  const groups = Map.groupBy(
    found.map((one, rank) => ({ one, rank })),
    ({ one }) => one.intent,
  );
  return [...groups].map(([intent, members]) => completionGroup(intent, members, texts));
};

export const renderCompletions = (found: readonly Completion[], texts: SandboxTexts): Html =>
  html`<ul role="listbox" tabindex="0" aria-label="${texts.composer.words}"
    data-said="${texts.composer.suggestions(found.length)}">${renderOptions(found, texts)}</ul>`;
