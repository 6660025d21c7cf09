import { actOn } from '../../../src/engine/practice/acts/act.ts';
import type { Acted, TypedWords } from '../../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { many } from '../../../src/engine/practice/fields/choice.ts';
import { fields } from '../../../src/engine/practice/fields/set.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
import { message } from '../../../src/chat/message.ts';
import { slug } from '../../../src/rituals/words/slug.ts';
import { savePreferences } from '../../../src/store/account/preferences.ts';
import { findPerson } from '../../../src/store/people/people.ts';
import { objectionsOf, setObjections } from '../../../src/store/privacy/objections.ts';
import { LOCALES } from '../../../src/texts/index.ts';
import { type Oneself, oneself } from './oneself.ts';

const USES = ['matching', 'reminders', 'listing', 'news'] as const;
type Use = (typeof USES)[number];

const usesFields = fields({
  uses: many<Use>({
    label: ({ accountRights }) => accountRights.object.label,
    hint: ({ accountRights }) => accountRights.object.hint,
    values: USES,
    labels: ({ accountRights }) => accountRights.object.uses,
    words: ({ accountRights }) => accountRights.object.typed,
    refused: ({ accountRights }) => accountRights.object.unknown,
  }),
});

const isNothing = (text: string): boolean =>
  LOCALES.some(({ accountRights }) => accountRights.object.nothing.includes(slug(text)));

const readUses = (text: string): TypedWords => ({
  values: { uses: isNothing(text) ? [] : text },
  next: 'act',
});

/** Reminders may also have been declined in the settings. */
const refusedBy = async (personId: string, { scope }: Tools): Promise<Use[]> => {
  const refused = await objectionsOf(scope.tx, personId);
  const wantsReminders = (await findPerson(scope.tx, personId))?.reminders !== false;
  return USES.filter((use) => refused.includes(use) || (use === 'reminders' && !wantsReminders));
};

const object = async (
  { about: { personId }, given: { uses } }: Acted<Oneself, { uses: readonly Use[] }>,
  { scope, texts }: Tools,
): Promise<Outcome> => {
  const isRestricted = (await objectionsOf(scope.tx, personId)).includes('all');
  await setObjections(scope.tx, personId, isRestricted ? [...uses, 'all'] : uses);
  await savePreferences(scope.tx, personId, { reminders: !uses.includes('reminders') });
  const words = texts.accountRights.object;
  const reply =
    uses.length === 0
      ? message({ text: [words.none] })
      : message(
          { title: [words.refused], list: uses.map((use) => [words.uses[use]]) },
          { text: [words.stays] },
        );
  return {
    answer: { reply },
    log: [{ type: 'account.right-used', facts: { right: 'objection' } }],
  };
};

export const objectToUse = actOn(oneself, {
  name: 'account-object',
  key: accountKeys.object,
  verb: ({ accountRights }) => accountRights.verbs.object,
  form: {
    title: ({ accountRights }) => accountRights.object.form,
    fields: usesFields,
    before: async ({ about }, tools) => ({ uses: await refusedBy(about.personId, tools) }),
    words: readUses,
  },
  logs: ['account.right-used'],
  handle: object,
});
