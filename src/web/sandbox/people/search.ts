import { html } from 'hono/html';
import type { PersonView } from '../../../chat/sandbox/view.ts';
import { plainWord } from '../../../rituals/words/letters.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import type { Html } from '../view.ts';

/** As many as fit in a glance. */
const FOUND = 8;

/** People with a name in which each typed word starts a word: « maelys », « octet ma ». */
export const matchingPeople = (people: readonly PersonView[], typed: string): PersonView[] => {
  const wanted = plainWord(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return people.filter(({ name }) => {
    const parts = plainWord(name).split(/[\s-]+/);
    return wanted.every((one) => parts.some((part) => part.startsWith(one)));
  });
};

/** Roles and teams, by name. */
export const rolesOf = (
  { roles, challenges }: PersonView,
  teams: ReadonlyMap<string, string>,
  texts: SandboxTexts,
): string =>
  [...roles.map(texts.role), ...challenges.map((id) => teams.get(id) ?? id)].join(' · ') ||
  texts.people.otherRole;

type Teams = ReadonlyMap<string, string>;

const personOption = (person: PersonView, rank: number, teams: Teams, texts: SandboxTexts): Html => html`
  <li role="option" id="found-${rank}" data-value="${person.id}">
    <span class="name">${person.name}</span> <span class="what">${rolesOf(person, teams, texts)}</span>
  </li>`;

export const renderFound = (
  { people, teams }: { people: readonly PersonView[]; teams: Teams },
  typed: string,
  texts: SandboxTexts,
): Html => {
  const found = matchingPeople(people, typed);
  return html`<ul role="listbox" aria-label="${texts.people.anyone}"
    data-said="${typed.trim() === '' ? '' : texts.people.found(found.length)}"
    >${found.slice(0, FOUND).map((person, rank) => personOption(person, rank, teams, texts))}</ul>`;
};
