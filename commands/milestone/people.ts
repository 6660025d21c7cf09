import { message } from '../../src/chat/message.ts';
import { refined } from '../../src/engine/practice/acts/about.ts';
import { actOn, typedOnly } from '../../src/engine/practice/acts/act.ts';
import type { Acted, TypedWords } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { personNamed } from '../../src/engine/practice/someone.ts';
import { milestoneKeys } from '../../src/messages/milestone/keys.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { type Me, peopleWithRole, teamMembers } from '../../src/store/people/people.ts';
import { milestoneFacts, sentenceAbout, storeChange } from './change.ts';
import { personFields } from './fields.ts';
import { type Found, milestoneAndPerson, mustBeTheirs } from './find.ts';

type WithEligible = Found & { eligible: Me[] };

/** Who may be in charge: an EIG or a mentor of the team, or for the cohort's someone in the coordination. */
const eligiblePeople = ({ challengeId }: Milestone, tools: Tools): Promise<Me[]> => {
  const { today } = tools;
  return challengeId === null
    ? peopleWithRole(tools.scope, 'coordination', today)
    : teamMembers(tools.scope, challengeId, ['eig', 'mentor'], today);
};

const withEligible = refined(
  milestoneAndPerson,
  'its team',
  async (found, _, tools): Promise<WithEligible> => ({
    ...found,
    eligible: await eligiblePeople(found.one, tools),
  }),
);

const namedPerson = (
  text: string,
  { about, call }: Pick<Acted<WithEligible>, 'about' | 'call'>,
  tools: Tools,
): TypedWords => {
  const asked = { call, tools, nobody: tools.texts.milestone.refused['no-one'] };
  return { values: { person: personNamed(text, about.eligible, asked).id }, next: 'act' };
};

type As = 'in-charge' | 'deputy';

const handOver = async (
  as: As,
  { about, given }: Acted<WithEligible, { person: Me | undefined }>,
  tools: Tools,
): Promise<Outcome> => {
  const { one, read } = about;
  const { saved, refused } = tools.texts.milestone;
  const person = given.person ?? refuse(refused['no-one']);
  const sentence = sentenceAbout(as === 'in-charge' ? saved.handed : saved.deputised, about);
  const facts = { ...milestoneFacts(one, read), as };
  return storeChange(
    one,
    as === 'in-charge' ? { inCharge: person.id } : { deputy: person.id },
    {
      reply: message({ text: [{ person: person.id, name: person.name }, ' ', ...sentence] }),
      log: { type: 'milestone.handed', facts },
    },
    tools,
  );
};

/** « confier feuille de route @nom », or a deputy for when they have left. */
const handing = (name: string, verb: 'hand' | 'deputy', as: As) =>
  actOn(withEligible, {
    name,
    key: milestoneKeys.hand,
    verb: ({ milestone: { verbs } }) => verbs[verb],
    may: [mustBeTheirs],
    form: {
      title: ({ milestone: { formTitle } }) => formTitle.hand,
      fields: ({ eligible }) => personFields(eligible),
      words: namedPerson,
    },
    logs: ['milestone.handed'],
    handle: (acted, tools) => handOver(as, acted, tools),
  });

export const hand = handing('milestone-hand', 'hand', 'in-charge');
export const deputise = typedOnly(handing('milestone-deputise', 'deputy', 'deputy'));
