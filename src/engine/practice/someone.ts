import { message } from '../../chat/message.ts';
import { type Mention, type NamedPerson, peopleAtStart, peopleNamed } from '../../rituals/words/someone.ts';
import type { CommandCall, Tools } from './define.ts';
import { Refused, refuse } from './refused.ts';

/** Asks which of several people is meant; what was typed is done again with the chosen one. */
export const WHICH_PERSON = 'whichPerson';

/** What the call says of people beside its text. */
export type PeopleOfCall = Pick<
  CommandCall<unknown>,
  'mentions' | 'chosenPerson' | 'typed' | 'source' | 'challenge'
>;

/** As many as every platform shows in a select. */
const OPTIONS_MAX = 100;
/** Longer than what a select carries. */
const TYPED_LONGEST = 1000;
const NO_TEAM = '-';

/** Two of the same name are told apart by their id in the file. */
const labelOf = ({ name, slug }: NamedPerson, people: readonly NamedPerson[]): string =>
  slug !== undefined && people.filter((one) => one.name === name).length > 1 ? `${name} (${slug})` : name;

/** The message it was typed in, the team that was decided, and the text. */
const payloadOf = ({ source = '', challenge, typed = '' }: PeopleOfCall): string =>
  `${source} ${challenge?.id ?? NO_TEAM} ${typed}`;

/** What to do again, and for which team. */
export const typedForPerson = (payload: string): { typed: string; chosen?: string } => {
  const [, team = NO_TEAM, typed = ''] = /^(\S+) ([^]*)$/.exec(payload) ?? [];
  return { typed, ...(team === NO_TEAM ? {} : { chosen: team }) };
};

const askWhich = (people: readonly NamedPerson[], call: PeopleOfCall, { engine }: Tools['texts']): never => {
  const { typed = '' } = call;
  const shown = people.slice(0, OPTIONS_MAX).map((one) => ({ value: one.id, label: labelOf(one, people) }));
  const names = shown.map(({ label }) => label).join(', ');
  if (typed === '' || typed.length > TYPED_LONGEST) return refuse(engine.whichPerson(names));
  throw new Refused(
    message({
      text: [engine.whichPerson(names)],
      actions: { id: WHICH_PERSON, label: engine.choosePerson, payload: payloadOf(call), options: shown },
    }),
  );
};

type Asked = { call: PeopleOfCall; tools: Pick<Tools, 'texts'>; nobody: string };

const theOne = <P extends NamedPerson>(found: readonly P[], { call, tools, nobody }: Asked): P => {
  const [only, another] = found;
  if (!another) return only ?? refuse(nobody);
  const chosen = found.find(({ id }) => id === call.chosenPerson);
  return chosen ?? askWhich(found, call, tools.texts);
};

const mentionsOf = ({ mentions = [] }: PeopleOfCall): readonly Mention[] => mentions;

/** The person that a text names, among these. Two fit: asked with a select. `nobody` refuses when none does. */
export const personNamed = <P extends NamedPerson>(text: string, people: readonly P[], asked: Asked): P =>
  theOne(peopleNamed(text, people, mentionsOf(asked.call)), asked);

/** The person that the beginning of a text names, among these, and the text after. */
export const personAtStart = <P extends NamedPerson>(
  text: string,
  people: readonly P[],
  asked: Asked,
): { person: P; rest: string } => {
  const found = peopleAtStart(text, people, mentionsOf(asked.call));
  return { person: theOne(found.people, asked), rest: found.rest };
};
