import { html } from 'hono/html';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

export const renderHint = ({ locale, current, command }: PageView): Html => {
  const { hint, keys } = wordsIn(locale).composer;
  return html`<p id="composer-hint" class="hint">${hint[current.kind](command)} <span class="keys">${keys}</span></p>`;
};

/** A paper clip, alone where the words do not fit. */
const clip = (): Html => html`
  <svg class="clip" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M20 11.5 12.3 19a5 5 0 0 1-7.1-7.1l8.2-8a3.4 3.4 0 0 1 4.8 4.8l-8.2 8a1.7 1.7 0 0 1-2.4-2.4l7.4-7.3"/>
  </svg>`;

/**
 * Answers may have several lines, so this is a textarea: it cannot be a combobox, but it may point to the active option,
 * and the choices are announced.
 */
export const renderComposer = (view: PageView): Html => {
  const { composer, busy, clock } = wordsIn(view.locale);
  return html`
    <form id="composer" class="composer">
      <p id="status" class="status" role="status" data-busy="${busy}" data-clock="${clock.busy}"></p>
      <div id="words" class="suggestions"></div>
      <label for="text" class="unseen">${composer.label}</label>
      <div class="row">
        <textarea id="text" name="text" rows="1" placeholder="${composer.label}" aria-describedby="composer-hint"
          aria-autocomplete="list" aria-haspopup="listbox" aria-controls="words" autocomplete="off"></textarea>
        <label for="file" class="attach" title="${composer.attach}">${clip()}<span class="words">${composer.attach}</span></label>
        <input type="file" id="file" class="unseen" aria-describedby="dropped">
        <button type="submit" id="send" class="primary">${composer.send}</button>
      </div>
      <p id="dropped" class="dropped" role="status"></p>
      ${renderHint(view)}
    </form>`;
};
