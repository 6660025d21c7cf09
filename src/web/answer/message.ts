import { html } from 'hono/html';
import {
  type Button,
  isSelect,
  type Message,
  type Piece,
  type Section,
  type Select,
  type Text,
} from '../../chat/message.ts';
import { harmless, plainText } from '../../chat/plain.ts';
import type { Texts } from '../../texts/index.ts';

export type Html = ReturnType<typeof html>;

/** From one page to another of them, whatever address leads here. */
export const besideThis = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

const SAFE = ['https:', 'http:', 'mailto:'];

const pieceHtml = (piece: Piece): Html | string => {
  if (typeof piece === 'string') return piece;
  if ('said' in piece) return html`<span class="said">${harmless(piece.said)}</span>`;
  if ('strong' in piece) return html`<strong>${piece.strong}</strong>`;
  if ('person' in piece) return harmless(piece.name);
  if (!('link' in piece)) return piece.text;
  const isSafe = URL.canParse(piece.link) && SAFE.includes(new URL(piece.link).protocol);
  return isSafe ? html`<a href="${piece.link}" rel="noreferrer">${piece.text}</a>` : piece.text;
};

export const textHtml = (text: Text): Html => html`${text.map(pieceHtml)}`;

const buttonForm = ({ label, page, primary }: Button): Html | '' =>
  page === undefined
    ? ''
    : html`<form method="post" action="${besideThis(page)}"><button class="${primary ? 'primary' : ''}">${label}</button></form>`;

export const selectForm = (
  { label, options, page = '' }: Select,
  at: string,
  { answer }: Texts,
): Html => html`
  <form method="post" action="${besideThis(page)}"><label for="${at}">${label}</label>
    <select id="${at}" name="value" required><option value="">${answer.choose}</option>
    ${options.map(({ value, label: text }) => html`<option value="${value}">${text}</option>`)}</select>
    <button class="primary">${answer.confirm}</button></form>`;

const pictureOf = ({ png, alt }: NonNullable<Section['image']>): Html =>
  html`<figure><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="${plainText(alt)}"></figure>`;

const actionsHtml = (actions: NonNullable<Section['actions']>, at: string, texts: Texts): Html =>
  isSelect(actions)
    ? selectForm(actions, at, texts)
    : html`<div class="row">${actions.map(buttonForm)}</div>`;

const sectionHtml = (one: Section, at: string, how: { texts: Texts; acts: boolean }): Html => html`<section>
  ${one.title ? html`<h2>${textHtml(one.title)}</h2>` : ''}
  ${one.text ? html`<p>${textHtml(one.text)}</p>` : ''}
  ${one.list?.length ? html`<ul>${one.list.map((item) => html`<li>${textHtml(item)}</li>`)}</ul>` : ''}
  ${one.fields ? html`<dl>${one.fields.map(([name, value]) => html`<div><dt>${textHtml(name)}</dt><dd>${textHtml(value)}</dd></div>`)}</dl>` : ''}
  ${one.image ? pictureOf(one.image) : ''}
  ${one.actions && how.acts ? actionsHtml(one.actions, at, how.texts) : ''}
</section>`;

/** A message on a page; with its buttons, where pressing them is what the page is for. */
export const messageHtml = (
  { sections, files = [] }: Message,
  how: { texts: Texts; acts: boolean },
): Html => html`
  ${sections.map((one, at) => sectionHtml(one, `choice-${at}`, how))}
  ${files.map(
    ({ name, type, bytes }) =>
      html`<p><a download="${name}" href="data:${type};base64,${Buffer.from(bytes).toString('base64')}">${name}</a></p>`,
  )}`;
