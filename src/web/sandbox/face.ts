import { html } from 'hono/html';
import type { Html } from './view.ts';

const TONES = 6;

/** A name always has the same tone. The tone alone means nothing. */
const toneOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 5) % TONES;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('');

export const faceOf = (name: string): Html =>
  html`<span class="face tone-${toneOf(name)}" aria-hidden="true">${initialsOf(name)}</span>`;

/** The opening repeat sign of a score. */
export const brandMark = (): Html => html`
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="5" y="4" width="3" height="16"></rect>
    <rect x="10" y="4" width="1.5" height="16"></rect>
    <circle cx="16" cy="9" r="1.75"></circle>
    <circle cx="16" cy="15" r="1.75"></circle>
  </svg>`;

export const botFace = (): Html => html`<span class="face robot" aria-hidden="true">${brandMark()}</span>`;
