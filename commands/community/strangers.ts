import { z } from 'zod';
import {
  type AnyCommand,
  defineCommand,
  type Stranger,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { isName, NAME_MAX } from '../../src/rituals/community/community.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import type { Texts } from '../../src/texts/index.ts';
import { requestOf, waitingReply } from './request.ts';

/** Whoever already is of the cohort or its community has nothing to join or to claim. */
export const alreadyKnown = ({ texts }: Tools): Outcome => sayBack(texts.community.known);

export const wrongName = ({ community }: Texts): string => community.refused.name(NAME_MAX);

type Words = (texts: Texts) => string;

export const nameFieldOf = (shown: { hint: Words; question?: Words }) =>
  fields({
    name: text({
      label: ({ community }) => community.name,
      ...shown,
      max: NAME_MAX,
      required: true,
      refused: { required: wrongName, tooLong: wrongName },
      clean: { read: (given) => (isName(given) ? given : undefined), fault: wrongName },
    }),
  });

/** Their request if they made one; otherwise what `then` does. */
export const unlessWaiting = async (
  stranger: Stranger,
  tools: Tools,
  then: () => Outcome | Promise<Outcome>,
): Promise<Outcome> => {
  const waiting = await requestOf(stranger, tools);
  return waiting ? waitingReply(waiting, tools) : then();
};

type NameForm = {
  /** Of the commands that it makes. */
  name: string;
  /** Its button. */
  press: string;
  form: string;
  title: Words;
  field: ReturnType<typeof nameFieldOf>;
  ask(name: string, stranger: Stranger, tools: Tools): Promise<Outcome>;
};

/** A button and a form that only people unknown to the bot press and fill: not acts, which people with a role do. */
export const formForStrangers = ({
  name,
  press,
  form,
  title,
  field,
  ask,
}: NameForm): readonly AnyCommand[] => [
  defineCommand({
    name: `${name}-form`,
    door: { press },
    roles: ROLES,
    input: z.object({ payload: z.string() }),
    handle: async (_call, tools) => Promise.resolve(alreadyKnown(tools)),
    meet: (_input, stranger, tools) =>
      unlessWaiting(stranger, tools, () => ({
        answer: {
          form: { id: form, title: title(tools.texts), payload: '', fields: field.show(undefined, tools) },
        },
      })),
  }),
  defineCommand({
    name: `${name}-ask`,
    door: { form },
    roles: ROLES,
    input: z.object({ values: z.object({ name: z.string() }) }),
    handle: async (_call, tools) => Promise.resolve(alreadyKnown(tools)),
    async meet({ values }, stranger, tools) {
      const read = field.read({ name: values.name }, undefined, tools);
      return 'errors' in read ? { answer: { errors: read.errors } } : ask(read.given.name, stranger, tools);
    },
  }),
];
