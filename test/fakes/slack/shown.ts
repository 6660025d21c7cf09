import type { ShownBlock } from './blocks.ts';
import type { Post, Workspace } from './state.ts';

/** What a conversation shows of a post: its blocks, its text when it has none. */

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
  return people.get(element.user_id)?.name ?? element.user_id;
};

function* linesOf(block: ShownBlock, directory: Directory): Iterable<string> {
  const line = ({ elements }: Section) => elements.map((one) => shownElement(one, directory)).join('');
  if (block.type === 'header') yield block.text.text;
  if (block.type === 'image') yield block.alt_text;
  if (block.type === 'rich_text')
    for (const part of block.elements)
      if (part.type === 'rich_text_section') yield line(part);
      else for (const item of part.elements) yield `• ${line(item)}`;
  if (block.type === 'actions')
    for (const one of block.elements)
      if (one.type === 'static_select')
        yield `${one.placeholder?.text} : ${one.options.map(({ text }) => text.text).join(', ')}`;
}

export const shownTo = ({ text, blocks }: Shown, directory: Directory): string =>
  blocks.length === 0 ? readable(text) : blocks.flatMap((block) => [...linesOf(block, directory)]).join('\n');
