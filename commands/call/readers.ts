import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { awayAmong } from '../../src/store/account/absences.ts';
import type { CallRequest } from '../../src/store/call/calls.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { findPerson, peopleWithRole } from '../../src/store/people/people.ts';

export type Reader = { id: string; name: string };

/** The team's coach. If none can be written to, two of the coordination, so that one of them is available. */
export const readersFor = async (
  { person, challengeIds }: ActCall,
  { scope, now, today }: Tools,
): Promise<Reader[]> => {
  const coordination = await peopleWithRole(scope, 'coordination', today);
  const coaches: Reader[] = [];
  for (const id of challengeIds) {
    const coach = (await challengeOf(scope, id))?.coach;
    coaches.push(...coordination.filter((one) => one.id === coach));
  }
  const all = [...coaches, ...coordination].filter(({ id }) => id !== person.id);
  const paused = await awayAmong(
    scope.tx,
    all.map(({ id }) => id),
    now,
  );
  const there = all.filter(({ id }) => !paused.has(id));
  const [coach] = there.filter(({ id }) => coaches.some((one) => one.id === id));
  return coach ? [coach] : there.slice(0, 2);
};

export const readersOf = async (
  { firstReader, secondReader }: CallRequest,
  { scope }: Tools,
): Promise<Reader[]> => {
  const first = await findPerson(scope.tx, firstReader);
  const second = secondReader ? await findPerson(scope.tx, secondReader) : undefined;
  return [first, second].filter((person) => person !== undefined);
};

export const namesOf = (readers: readonly Reader[], { texts }: Tools): string =>
  new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(readers.map(({ name }) => name));
