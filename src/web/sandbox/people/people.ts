import { html } from 'hono/html';
import type { PersonView } from '../../../chat/sandbox/view.ts';
import { addressOf, BOT, FIRST_PERSON } from '../address.ts';
import { faceOf } from '../face.ts';
import { rolesOf } from './search.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

/** One person of each kind, and someone who may join, so that newcomers need not know the cohort. */
export const IN_FRONT = [FIRST_PERSON, 'm1', 'c1', 'a1', 'n1'];

const quickLink = (person: PersonView, { as, locale }: PageView): Html => {
  const texts = wordsIn(locale);
  const [role] = person.roles;
  return html`<li>
    <a id="as-${person.id}" class="choice" data-go href="${addressOf(person.id, BOT, locale)}"
      ${person.id === as.id ? html`aria-current="true"` : ''}>
      <span class="kind">${role ? texts.role(role) : texts.people.otherRole}</span> <span class="name">${person.name}</span>
    </a>
  </li>`;
};

const inFront = (people: readonly PersonView[]): PersonView[] =>
  IN_FRONT.flatMap((id) => people.find((person) => person.id === id) ?? []);

export const renderPeople = (view: PageView): Html => {
  const texts = wordsIn(view.locale);
  return html`
    <nav id="people" aria-labelledby="you">
      <div class="you">
        ${faceOf(view.as.name)}
        <div>
          <h2 id="you">${texts.people.you(view.as.name)}</h2>
          <p class="what">${rolesOf(view.as, view.teams, texts)}</p>
        </div>
      </div>
      <ul class="choices" aria-labelledby="you">
        ${inFront(view.people).map((person) => quickLink(person, view))}
      </ul>
    </nav>`;
};

/** Outside the redrawn parts, so that typed text stays. Without a script it is a plain form. */
export const renderSearch = ({ locale }: PageView): Html => {
  const { people } = wordsIn(locale);
  return html`
    <form id="search" class="search" action="/" method="get" role="search" aria-label="${people.anyone}"
      data-go data-nobody="${people.nobody}">
      <label for="anyone">${people.anyone}</label>
      <div class="row">
        <input id="anyone" name="as" type="text" role="combobox" required autocomplete="off" spellcheck="false"
          placeholder="${people.example}" aria-expanded="false" aria-autocomplete="list" aria-controls="found">
        <button type="submit" id="become">${people.become}</button>
      </div>
      <input type="hidden" name="lang" value="${locale}">
      <div id="found" class="suggestions"></div>
    </form>`;
};
