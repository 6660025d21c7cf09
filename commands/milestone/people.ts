import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { type Me, peopleWithRole, teamMembers } from '../../src/store/people/people.ts';
import { milestoneFacts, storeChange, sentenceAbout } from './change.ts';
import type { Acting } from './acting.ts';
import { todayOf } from './order.ts';

/** Who may be in charge: an EIG or a mentor of the team, or for the cohort's someone in the coordination. */
const eligiblePeople = ({ challengeId }: Milestone, tools: Tools): Promise<Me[]> => {
  const today = todayOf(tools);
  return challengeId === null
    ? peopleWithRole(tools.scope, 'coordination', today)
    : teamMembers(tools.scope, challengeId, ['eig', 'mentor'], today);
};

const wordsOf = (name: string): string[] =>
  plainWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The only person among these whose name starts this way. */
const personNamed = (typed: string, people: readonly Me[], { texts }: Tools): Me => {
  const { refused } = texts.milestone;
  const words = wordsOf(typed);
  const found = people.filter(({ name }) => {
    const known = wordsOf(name);
    return words.length > 0 && words.every((word) => known.some((one) => one.startsWith(word)));
  });
  const [only, another] = found;
  if (another) return refuse(refused['several-people']);
  return only ?? refuse(refused['no-one']);
};

/** « confier feuille de route @nom »: puts one person in charge, or a deputy for when they have left. */
export const handOver = async (
  milestone: Milestone,
  typed: string,
  as: 'in-charge' | 'deputy',
  acting: Acting,
): Promise<Outcome> => {
  const { tools, read } = acting;
  const person = personNamed(typed, await eligiblePeople(milestone, tools), tools);
  const { saved } = tools.texts.milestone;
  const sentence = as === 'in-charge' ? saved.handed : saved.deputised;
  return storeChange(
    milestone,
    as === 'in-charge' ? { inCharge: person.id } : { deputy: person.id },
    {
      reply: message({
        text: [...sentenceAbout(sentence, milestone, acting), ' ', { person: person.id, name: person.name }],
      }),
      log: {
        type: 'milestone.handed',
        v: 1,
        on: todayOf(tools),
        facts: { ...milestoneFacts(milestone, read), as },
      },
    },
    acting,
  );
};
