import { announce, byId, reportUnexpected, reveal } from './page.js';
import { fetchPiece } from './server.js';

/**
 * Suggestions under a box while one types: drawn by the server, chosen with the arrows and Enter or a click, closed with
 * Escape. `choose` gets the value of the option.
 */
class Suggestions {
  #asked = 0;

  constructor({ box, name, query, choose }) {
    Object.assign(this, { box, name, query, choose, list: byId(box.getAttribute('aria-controls')) });
    box.addEventListener('input', () => this.look().catch(reportUnexpected));
    for (const part of [box, this.list]) {
      part.addEventListener('focusout', (event) => this.leave(event));
      part.addEventListener('keydown', (event) => this.key(event));
    }
    this.list.addEventListener('pointerdown', (event) => this.point(event));
  }

  get options() {
    return [...this.list.querySelectorAll('[role=option]')];
  }

  get active() {
    return this.list.querySelector('[aria-selected=true]');
  }

  /** A textarea cannot have `aria-expanded`: it only points to the active option. */
  #expand(open) {
    if (this.box.hasAttribute('aria-expanded')) this.box.setAttribute('aria-expanded', String(open));
  }

  close() {
    this.#asked += 1;
    this.list.replaceChildren();
    this.box.removeAttribute('aria-activedescendant');
    this.#expand(false);
  }

  async look() {
    this.#asked += 1;
    const turn = this.#asked;
    if (this.box.value === '') return this.close();
    const html = await fetchPiece(this.name, this.query(this.box.value));
    // Ignored if the person kept typing or left.
    if (turn === this.#asked) this.#show(html);
  }

  #show(html) {
    this.close();
    this.list.innerHTML = html;
    announce(this.list.firstElementChild.dataset.said);
    if (this.options.length > 0) this.#expand(true);
    else this.list.replaceChildren();
  }

  /** A long list may take the focus to be scrolled; a focus anywhere else closes it. */
  leave({ relatedTarget }) {
    if (relatedTarget !== this.box && !this.list.contains(relatedTarget)) this.close();
  }

  step(by) {
    const all = this.options;
    const { active } = this;
    const from = active ? all.indexOf(active) : Math.min(-by, 0);
    const option = all.at((from + by) % all.length);
    active?.removeAttribute('aria-selected');
    option.setAttribute('aria-selected', 'true');
    reveal(option, this.list.firstElementChild);
    this.box.setAttribute('aria-activedescendant', option.id);
  }

  take(option) {
    const { value } = option.dataset;
    this.close();
    this.choose(value);
  }

  key(event) {
    const { active } = this;
    const keys = {
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      Escape: () => this.close(),
      // Without an active option, Enter keeps its usual effect.
      ...(active ? { Enter: () => this.take(active) } : {}),
    };
    if (event.isComposing || this.options.length === 0 || !keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    this.box.focus();
    keys[event.key]();
  }

  point(event) {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    // Otherwise the box would lose the focus, which closes the list.
    event.preventDefault();
    this.take(option);
  }
}

export const suggest = (how) => new Suggestions(how);
