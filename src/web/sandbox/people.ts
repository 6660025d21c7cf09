import { html } from 'hono/html';
import type { PersonView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { addressOf, BOT, FIRST_PERSON } from './address.ts';
import type { Html, PageView } from './view.ts';
import { wordsIn } from './words.ts';

/** One person of each kind, so that a newcomer need not know the cohort. */
const IN_FRONT = [FIRST_PERSON, 'm1', 'c1', 'a1'];

const rolesOf = (person: PersonView, texts: SandboxTexts): string =>
  [...person.roles.map(texts.role), ...person.challenges].join(' · ');

const quickLink = (person: PersonView, { as, locale }: PageView): Html => {
  const [role = ''] = person.roles;
  return html`<li>
    <a id="as-${person.id}" class="choice" data-go href="${addressOf(person.id, BOT, locale)}"
      ${person.id === as.id ? html`aria-current="true"` : ''}>
      <span class="kind">${wordsIn(locale).role(role)}</span> <span>${person.name}</span>
    </a>
  </li>`;
};

const option = ({ id, name, challenges }: PersonView, as: PersonView): Html =>
  html`<option value="${id}" ${id === as.id ? 'selected' : ''}>${[name, ...challenges].join(' · ')}</option>`;

const byRole = ({ people, as }: PageView, texts: SandboxTexts): Html[] => {
  const groups = Map.groupBy(people, ({ roles: [role] }) =>
    role ? texts.role(role) : texts.people.otherRole,
  );
  return [...groups].map(
    ([role, members]) =>
      html`<optgroup label="${role}">${members.map((person) => option(person, as))}</optgroup>`,
  );
};

const anyone = (view: PageView, texts: SandboxTexts): Html => html`
  <form class="anyone" action="/" method="get" data-go>
    <label for="anyone">${texts.people.anyone}</label>
    <select id="anyone" name="as">${byRole(view, texts)}</select>
    <input type="hidden" name="in" value="${BOT}">
    <input type="hidden" name="lang" value="${view.locale}">
    <button type="submit" id="become">${texts.people.become}</button>
  </form>`;

const inFront = (people: readonly PersonView[]): PersonView[] =>
  IN_FRONT.flatMap((id) => people.find((person) => person.id === id) ?? []);

export const renderPeople = (view: PageView): Html => {
  const texts = wordsIn(view.locale);
  return html`
    <nav id="people" class="panel" aria-label="${texts.people.heading}">
      <h2>${texts.people.you(view.as.name)}</h2>
      <details id="people-list">
        <summary>${texts.people.you(view.as.name)}</summary>
        <p class="roles">${rolesOf(view.as, texts)}</p>
        <p id="quick-title" class="label">${texts.people.quick}</p>
        <ul class="choices" aria-labelledby="quick-title">
          ${inFront(view.people).map((person) => quickLink(person, view))}
        </ul>
        ${anyone(view, texts)}
      </details>
    </nav>`;
};
