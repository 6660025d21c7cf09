import type { ShownBlock } from './blocks.ts';
import type { Post, Workspace } from './state.ts';

/** What a conversation shows of a post: its blocks, or else its text. */

type Shown = Pick<Post, 'text' | 'blocks'>;
type Directory = Pick<Workspace, 'people'>;
type RichText = Extract<ShownBlock, { type: 'rich_text' }>;
type Section = Extract<RichText['elements'][number], { type: 'rich_text_section' }>;
type Element = Section['elements'][number];

const readable = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

const shownElement = (element: Element, { people }: Directory): string => {
  if (element.type === 'text') return element.text;
  if (element.type === 'link') return `${element.text} (${element.url})`;
  if (element.type === 'date') return element.fallback;
  if (element.type === 'emoji') return `:${element.name}:`;
  return people.get(element.user_id)?.name ?? element.user_id;
};

const line = ({ elements }: Section, directory: Directory): string =>
  elements.map((one) => shownElement(one, directory)).join('');

const richLines = ({ elements }: RichText, directory: Directory): string[] =>
  elements.flatMap((part) =>
    part.type === 'rich_text_section'
      ? [line(part, directory)]
      : part.elements.map((item) => `• ${line(item, directory)}`),
  );

const choices = ({ elements }: Extract<ShownBlock, { type: 'actions' }>): string[] =>
  elements.flatMap((one) =>
    one.type === 'static_select'
      ? [`${one.placeholder?.text} : ${one.options.map(({ text }) => text.text).join(', ')}`]
      : [],
  );

const linesOf = (block: ShownBlock, directory: Directory): string[] => {
  if (block.type === 'header') return [block.text.text];
  if (block.type === 'image') return [block.alt_text];
  return block.type === 'rich_text' ? richLines(block, directory) : choices(block);
};

export const shownTo = ({ text, blocks }: Shown, directory: Directory): string =>
  blocks.length === 0 ? readable(text) : blocks.flatMap((block) => linesOf(block, directory)).join('\n');
