import type { Tools } from '../../../src/engine/practice/define.ts';
import { type PeopleOfCall, personAtStart } from '../../../src/engine/practice/someone.ts';
import { listedIn } from '../../../src/store/people/roster.ts';
import type { Target } from '../find.ts';

export type ListedPerson = { id: string; slug: string; name: string };

/** The person of the file whom the start of a text names, in part if nobody else fits. */
export const namedPerson = async (
  text: string,
  { scope }: Target,
  call: PeopleOfCall,
  tools: Tools,
): Promise<{ person: ListedPerson; rest: string }> =>
  personAtStart(text, await listedIn(scope), { call, tools, nobody: tools.texts.cohortBring.people.who });
