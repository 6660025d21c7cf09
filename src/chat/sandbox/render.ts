import type { Form } from '../form.ts';
import { type Button, isSelect, type Message, type Piece, type Section, type Text } from '../message.ts';
import { harmless, plainMessage, plainText } from '../plain.ts';
import { BOT, type StoredMessage } from './history.ts';
import type { BlockView, FormView, MessageView, PieceView } from './view.ts';

/** Message → what the sandbox's page and scripts read. Pure; payloads stay on the server. */

const pieceView = (piece: Piece): PieceView => {
  if (typeof piece === 'string') return { text: piece };
  if ('said' in piece) return { text: harmless(piece.said), said: true };
  if ('strong' in piece) return { text: piece.strong, strong: true };
  if ('link' in piece) return { text: piece.text, link: piece.link };
  return { text: plainText([piece]) };
};

const pieceViews = (text: Text): PieceView[] => text.map(pieceView);

const buttonView = ({ id, label, primary }: Button) => ({ id, label, ...(primary ? { primary } : {}) });

const actionsView = ({ actions }: Section): Pick<BlockView, 'buttons' | 'select'> => {
  if (!actions) return {};
  if (!isSelect(actions)) return { buttons: actions.map(buttonView) };
  const { id, label, options } = actions;
  return { select: { id, label, options } };
};

const blockView = (section: Section, at: number): BlockView => ({
  ...(section.title ? { title: plainText(section.title) } : {}),
  ...(section.text ? { text: pieceViews(section.text) } : {}),
  ...(section.list ? { list: section.list.map(pieceViews) } : {}),
  ...(section.fields
    ? { fields: section.fields.map(([name, value]) => ({ name: plainText(name), value: pieceViews(value) })) }
    : {}),
  ...(section.file ? { file: { name: harmless(section.file.name), at } } : {}),
  ...(section.image ? { image: { alt: plainText(section.image.alt), at } } : {}),
  ...actionsView(section),
});

/** The sandbox shows files inside their message, to download. */
export const withFiles = ({ sections, files = [] }: Message): Section[] => [
  ...sections,
  ...files.map((file) => ({ file })),
];

export const messageView = (kept: StoredMessage, names: ReadonlyMap<string, string>): MessageView => {
  const message: Message = { sections: kept.sections };
  const blocks = kept.sections.map(blockView);
  return {
    id: String(kept.id),
    from: kept.sender,
    name: kept.sender === BOT ? 'Ritournelle' : (names.get(kept.sender) ?? kept.sender),
    text: plainMessage(message),
    at: kept.at.toString(),
    version: kept.version,
    thread: kept.thread === null ? null : String(kept.thread),
    only: kept.only !== null,
    blocks,
    buttons: blocks.flatMap(({ buttons }) => buttons ?? []),
    selects: blocks.flatMap(({ select }) => (select ? [select] : [])),
  };
};

export const formView = (id: string, { title, fields }: Form): FormView => ({ id, title, fields });
