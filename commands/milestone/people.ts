import { message } from '../../src/chat/message.ts';
import { actOn, typedOnly, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { personNamed } from '../../src/engine/practice/someone.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { type Me, peopleWithRole, teamMembers } from '../../src/store/people/people.ts';
import { milestoneFacts, sentenceAbout, storeChange } from './change.ts';
import { personFields } from './fields.ts';
import { type Found, milestoneAndPerson, mustBeTheirs, todayOf } from './find.ts';

/** Who may be in charge: an EIG or a mentor of the team, or for the cohort's someone in the coordination. */
const eligiblePeople = ({ challengeId }: Milestone, tools: Tools): Promise<Me[]> => {
  const today = todayOf(tools);
  return challengeId === null
    ? peopleWithRole(tools.scope, 'coordination', today)
    : teamMembers(tools.scope, challengeId, ['eig', 'mentor'], today);
};

const handOver = async (
  as: 'in-charge' | 'deputy',
  { about, given, call }: Acted<Found, { person: string }>,
  tools: Tools,
): Promise<Outcome> => {
  const { one, read } = about;
  const { saved, refused } = tools.texts.milestone;
  const asked = { call, tools, nobody: refused['no-one'] };
  const person = personNamed(given.person, await eligiblePeople(one, tools), asked);
  const sentence = sentenceAbout(as === 'in-charge' ? saved.handed : saved.deputised, about);
  const facts = { ...milestoneFacts(one, read), as };
  return storeChange(
    one,
    as === 'in-charge' ? { inCharge: person.id } : { deputy: person.id },
    {
      reply: message({ text: [...sentence, ' ', { person: person.id, name: person.name }] }),
      log: { type: 'milestone.handed', v: 1, on: todayOf(tools), facts },
    },
    tools,
  );
};

/** « confier feuille de route @nom », or a deputy for when they have left. */
const handing = (name: string, verb: 'hand' | 'deputy', as: 'in-charge' | 'deputy') =>
  actOn(milestoneAndPerson, {
    name,
    verb: ({ milestone: { verbs } }) => verbs[verb],
    may: [mustBeTheirs],
    form: {
      title: ({ milestone: { formTitle } }) => formTitle.update,
      fields: personFields,
      words: wordsAct('person'),
      alone: 'act',
    },
    logs: ['milestone.handed'],
    handle: (acted, tools) => handOver(as, acted, tools),
  });

export const hand = typedOnly(handing('milestone-hand', 'hand', 'in-charge'));
export const deputise = typedOnly(handing('milestone-deputise', 'deputy', 'deputy'));
