import {
  type Button,
  isSelect,
  type Message,
  type Piece,
  type Section,
  type Select,
  type Text,
} from '../message.ts';
import { harmless, plainText } from '../plain.ts';

/** Message → HTML, pure. One column, no picture from elsewhere, no script; mail programs know few styles, written in place. */

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');

const inLines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const SAFE = ['https:', 'http:', 'mailto:'];

const isSafe = (link: string): boolean => URL.canParse(link) && SAFE.includes(new URL(link).protocol);

const pieceHtml = (piece: Piece): string => {
  if (typeof piece === 'string') return inLines(piece);
  if ('said' in piece) return inLines(harmless(piece.said));
  if ('strong' in piece) return `<strong>${inLines(piece.strong)}</strong>`;
  if ('person' in piece) return inLines(harmless(piece.name));
  if (!('link' in piece)) return inLines(piece.text);
  return isSafe(piece.link)
    ? `<a class="l" href="${escapeHtml(piece.link)}" style="color:#000091">${inLines(piece.text)}</a>`
    : inLines(piece.text);
};

const textHtml = (text: Text): string => text.map(pieceHtml).join('');

const buttonHtml = ({ label, page, primary }: Button | (Select & { primary?: boolean })): string => {
  if (page === undefined) return '';
  const look = primary
    ? 'background:#000091;color:#ffffff;border:1px solid #000091'
    : 'background:#ffffff;color:#000091;border:1px solid #000091';
  return `<p style="margin:0 0 12px"><a class="${primary ? 'p' : 's'}" href="${escapeHtml(page)}" style="display:inline-block;padding:12px 18px;border-radius:4px;font-weight:600;text-decoration:none;${look}">${escapeHtml(label)}</a></p>`;
};

const actionsHtml = (actions: NonNullable<Section['actions']>): string =>
  isSelect(actions) ? buttonHtml(actions) : actions.map(buttonHtml).join('');

export const imageId = (at: number): string => `image-${at}@ritournelle`;

const P = 'margin:0 0 12px';

const sectionHtml = (one: Section, at: number): string =>
  [
    one.title
      ? `<h1 style="margin:20px 0 8px;font-size:20px;line-height:1.3">${textHtml(one.title)}</h1>`
      : '',
    one.text ? `<p style="${P}">${textHtml(one.text)}</p>` : '',
    one.list?.length
      ? `<ul style="margin:0 0 12px;padding-left:20px">${one.list.map((item) => `<li style="margin:0 0 6px">${textHtml(item)}</li>`).join('')}</ul>`
      : '',
    ...(one.fields ?? []).map(
      ([name, value]) =>
        `<p style="margin:0 0 6px"><strong>${textHtml(name)}</strong><br>${textHtml(value)}</p>`,
    ),
    one.image
      ? `<p style="${P}"><img src="cid:${imageId(at)}" alt="${escapeHtml(plainText(one.image.alt))}" style="max-width:100%;height:auto;border:0"></p><p style="${P}">${textHtml(one.image.alt)}</p>`
      : '',
    one.actions ? actionsHtml(one.actions) : '',
  ].join('\n');

/** Dark where the reader's program asks for it; where it changes colours by itself, those in place already contrast. */
const DARK = `@media (prefers-color-scheme: dark){body,.b{background:#161616!important;color:#f2f2f2!important}.f{color:#c8c8c8!important}a.l,a.s{color:#a9a9ff!important}a.s{background:#161616!important;border-color:#a9a9ff!important}a.p{background:#a9a9ff!important;color:#101030!important;border-color:#a9a9ff!important}}`;

export type Around = { locale: 'fr' | 'en'; subject: string; footer: readonly Text[] };

export const mailHtml = (
  { sections }: Message,
  { locale, subject, footer }: Around,
): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title><style>:root{color-scheme:light dark}${DARK}</style></head>
<body style="margin:0;padding:16px;background:#ffffff;color:#161616;font:17px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif;overflow-wrap:anywhere">
<div class="b" role="main" lang="${locale}" style="max-width:600px;margin:0 auto;background:#ffffff;color:#161616">
${sections.map(sectionHtml).join('\n')}
<hr style="margin:24px 0 12px;border:0;border-top:1px solid #8a8a8a">
${footer.map((text) => `<p class="f" style="margin:0 0 8px;font-size:14px;color:#4a4a4a">${textHtml(text)}</p>`).join('\n')}
</div></body></html>`;
