import { html } from 'hono/html';
import type {
  BlockView,
  ButtonView,
  MessageView,
  PieceView,
  SelectView,
} from '../../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import { safeLink } from '../address.ts';
import type { Html } from '../view.ts';

/** `ids` begins every id, where a message is shown twice on one page. */
type BodyReader = { as: string; texts: SandboxTexts; ids: string };

/** French puts a space before these signs; a line must not break there. */
const withNoBreakSpaces = (text: string): string =>
  text.replace(/ (?=[?!:;»])/g, '\u00A0').replaceAll('« ', '«\u00A0');

const pieceWords = ({ text, strong, said }: PieceView): Html => {
  if (said) return html`<span class="said">${text}</span>`;
  return strong ? html`<strong>${withNoBreakSpaces(text)}</strong>` : html`${withNoBreakSpaces(text)}`;
};

const pieceHtml = (one: PieceView): Html => {
  const href = safeLink(one.link);
  return href === undefined
    ? pieceWords(one)
    : html`<a href="${href}" rel="noreferrer">${pieceWords(one)}</a>`;
};

const fieldHtml = ({ name, value }: { name: string; value: readonly PieceView[] }): Html =>
  html`<div><dt>${name}</dt><dd>${value.map(pieceHtml)}</dd></div>`;

const buttonHtml = (message: string, { id, label, primary }: ButtonView, ids: string): Html => html`
  <button type="button" id="${ids}press-${message}-${id}" class="${primary ? 'primary' : ''}"
    data-press="${id}" data-message="${message}">${label}</button>`;

const buttonRow = (message: string, all: readonly ButtonView[] | undefined, ids: string): Html | '' =>
  all === undefined || all.length === 0
    ? ''
    : html`<div class="row">${all.map((one) => buttonHtml(message, one, ids))}</div>`;

const selectForm = (message: string, one: SelectView, { texts, ids }: BodyReader): Html => {
  const id = `${ids}pick-${message}-${one.id}`;
  return html`
    <form class="pick" data-press="${one.id}" data-message="${message}">
      <label for="${id}">${one.label}</label>
      <span class="row">
        <select id="${id}" name="value" required>
          <option value="">${texts.choose}</option>
          ${one.options.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
        </select>
        <button type="submit" id="${ids}press-${message}-${one.id}"
          >${texts.ok}<span class="unseen">, ${one.label}</span></button>
      </span>
    </form>`;
};

/** « 1. Quoi de neuf ? » already has its number. */
const isNumbered = (list: readonly (readonly PieceView[])[]): boolean =>
  list.every(([first]) => /^\d+\. /.test(first?.text ?? ''));

/** The picture, and the same figures in words for people who prefer them. */
const imageFigure = (
  { id, version }: Pick<MessageView, 'id' | 'version'>,
  { alt, at }: NonNullable<BlockView['image']>,
  { as, texts, ids }: BodyReader,
): Html => html`
  <figure>
    <img alt="${alt}" src="/sandbox/pictures/${id}/${at}?as=${as}&v=${version}">
    <details id="${ids}words-${id}-${at}"><summary>${texts.messages.inWords}</summary>${alt}</details>
  </figure>`;

const fileLink = (
  { id }: Pick<MessageView, 'id'>,
  { name, at }: NonNullable<BlockView['file']>,
  { as }: BodyReader,
): Html => html`<p><a href="/sandbox/files/${id}/${at}?as=${as}" download="${name}">${name}</a></p>`;

const blockHtml = (message: MessageView, one: BlockView, reader: BodyReader): Html => html`
  ${one.title ? html`<h4>${one.title}</h4>` : ''}
  ${one.text ? html`<p class="words">${one.text.map(pieceHtml)}</p>` : ''}
  ${one.list ? html`<ul class="${isNumbered(one.list) ? 'numbered' : ''}">${one.list.map((item) => html`<li class="words">${item.map(pieceHtml)}</li>`)}</ul>` : ''}
  ${one.fields ? html`<dl>${one.fields.map(fieldHtml)}</dl>` : ''}
  ${one.image ? imageFigure(message, one.image, reader) : ''}
  ${one.file ? fileLink(message, one.file, reader) : ''}
  ${buttonRow(message.id, one.buttons, reader.ids)}
  ${one.select ? selectForm(message.id, one.select, reader) : ''}`;

const plainBody = ({ id, text, buttons: all, selects }: MessageView, reader: BodyReader): Html => html`
  <p class="words">${text}</p>
  ${buttonRow(id, all, reader.ids)}
  ${selects.map((one) => selectForm(id, one, reader))}`;

export const renderBody = (message: MessageView, reader: BodyReader): Html =>
  message.blocks.length === 0
    ? plainBody(message, reader)
    : html`${message.blocks.map((one) => blockHtml(message, one, reader))}`;
