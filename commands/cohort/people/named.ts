import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { namedAtStart } from '../../../src/rituals/words/named.ts';
import { plainPhrase } from '../../../src/rituals/words/letters.ts';
import type { ChallengeRow } from '../../../src/store/cohort/cohort.ts';
import { challengesOfCohort } from '../../../src/store/cohort/cohort.ts';
import { listedIn } from '../../../src/store/people/roster.ts';
import type { Target } from '../target.ts';

export type ListedPerson = { id: string; slug: string; name: string };

/** The person whose name or id in the file starts a text; one word of the name is enough if nobody else has it. */
export const namedPerson = async (
  text: string,
  { scope }: Target,
  { texts }: Tools,
): Promise<{ person: ListedPerson; rest: string }> => {
  const { people } = texts.cohortBring;
  const all = await listedIn(scope);
  const named = namedAtStart(
    text,
    all.map((person) => ({ person, names: [person.name, person.slug] })),
  );
  if (named) return { person: named.found.person, rest: named.rest };
  const [, word = '', rest = ''] = /^\s*(\S+)\s*([^]*)$/.exec(text) ?? [];
  const near = all.filter(({ name }) => plainPhrase(name).split(/\s+/).includes(plainPhrase(word)));
  const [only, another] = near;
  if (another) return refuse(people.whoOf(near.map(({ name, slug }) => `${name} (${slug})`).join(', ')));
  return only && word !== '' ? { person: only, rest } : refuse(people.who);
};

/** A team by its name or id, with any text after it. */
export const namedTeam = async (
  text: string,
  { scope }: Target,
): Promise<{ team: ChallengeRow; rest: string } | undefined> => {
  const named = namedAtStart(
    text,
    (await challengesOfCohort(scope)).map((team) => ({ team, names: [team.name, team.slug] })),
  );
  return named && { team: named.found.team, rest: named.rest };
};
