import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Act } from '../../src/chat/chat.ts';
import { type Field, type Form, FORM_LIMITS } from '../../src/chat/form.ts';
import { DIALOG_LONG_MAX } from '../../src/chat/mattermost/limits.ts';
import { dialogOf } from '../../src/chat/mattermost/speaking/dialog.ts';
import { INPUT_TEXT_MAX } from '../../src/chat/slack/limits.ts';
import { formView } from '../../src/chat/slack/speaking/form.ts';
import { milestoneKeys } from '../../src/messages/milestone/keys.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { textsIn } from '../../src/texts/index.ts';
import { modalView } from '../fakes/slack/blocks.ts';
import { everythingCohort, seedEverything, TUESDAY_10 } from '../fixtures/practices/everything.ts';
import { rehearsing, type Stage } from '../fixtures/stage.ts';

/** Every declared form, as whoever may opens it, against what each platform carries: covered the day it is declared. */
const rehearse = rehearsing({ file: everythingCohort(), until: TUESDAY_10 });

const FORMS = commands.flatMap(({ acts = [] }) => acts).filter(({ form }) => form);

/** Of something that is not there on an ordinary Tuesday: a text that waits, a training that is wished for, a newcomer’s arrival. */
const ELSEWHERE = ['help-edit', 'workshop-answer', 'milestone-missing'];

const TABLES: Readonly<Record<string, readonly string[]>> = {
  help: ['help_requests'],
  dataset: ['datasets', 'challenges'],
  workshop: ['workshops'],
  milestone: ['challenges'],
};

/** Milestones of the programme have no row of their own. */
const payloadOf = (practice: string, id: string): string =>
  practice === 'milestone'
    ? milestoneKeys.update.payload.write({ slug: 'roadmap', challengeId: id, personId: null })
    : id;

const idsFor = async ({ tx }: Stage, practice: string): Promise<string[]> => {
  const found: string[] = [];
  for (const table of TABLES[practice] ?? []) {
    const rows = await tx.execute<{ id: string }>(sql.raw(`select id::text as id from ${table} limit 2`));
    found.push(...rows.map(({ id }) => payloadOf(practice, id)));
  }
  return found;
};

type Declared = (typeof FORMS)[number];

const waysTo = ({ words, verb, press }: Declared, ids: readonly string[]): Act[] => {
  const texts = textsIn('fr');
  const typed = [words(texts)[0], verb?.(texts)[0]].filter(Boolean).join(' ');
  const action = press?.id ?? '';
  return [
    ...ids.map((payload) => ({ kind: 'press', action, payload }) as const),
    { kind: 'command', text: typed },
    { kind: 'command', text: `${typed} 1` },
  ];
};

const opened = async (stage: Stage, act: Declared): Promise<Form | undefined> => {
  for (const way of waysTo(act, await idsFor(stage, act.practice)))
    for (const as of ['e01', 'm1', 'c1']) {
      const { form } = await stage.attempt(as, way);
      if (form?.id === act.form?.id) return form;
    }
  return undefined;
};

const isTyped = ({ type }: Field): boolean => type === 'text' || type === 'long';

/** What a person may type there, as the platforms' forms count it. */
const lengthsOf = (form: Form) => {
  const { blocks } = modalView.parse(formView(form, { send: 'Envoyer', cancel: 'Annuler' }));
  const slack = blocks.flatMap((block) =>
    block.type === 'input' && block.element.type === 'plain_text_input' ? block.element.max_length : [],
  );
  const { elements } = dialogOf(form, { send: 'Envoyer', state: '' });
  const typed = form.fields.filter(isTyped);
  const mattermost = elements
    .filter(({ name }) => typed.some((field) => field.name === name))
    .map(({ max_length: max }) => max);
  return { slack, mattermost, ours: typed.map(({ max }) => max) };
};

const tooLongIn = ({ title, fields }: Form): string[] => [
  ...(lengthOf(title) > FORM_LIMITS.title ? [title] : []),
  ...fields.filter(({ label }) => lengthOf(label) > FORM_LIMITS.label).map(({ label }) => label),
  ...fields
    .filter((field) => isTyped(field) && !((field.max ?? Infinity) <= FORM_LIMITS.answer))
    .map(({ name }) => name),
];

it('every form asks for as much as its answers may have, on every platform, and its title and labels are shown whole', () =>
  rehearse(async (stage) => {
    await seedEverything(stage);
    const faults: string[] = [];
    for (const act of FORMS.filter(({ name }) => !ELSEWHERE.includes(name))) {
      const form = await opened(stage, act);
      if (!form) {
        faults.push(`${act.name} does not open`);
        continue;
      }
      faults.push(...tooLongIn(form).map((what) => `${act.name}: ${what}`));
      const { slack, mattermost, ours } = lengthsOf(form);
      expect({ name: act.name, slack, mattermost }).toEqual({
        name: act.name,
        slack: ours,
        mattermost: ours,
      });
    }
    expect(faults).toEqual([]);
    expect(FORM_LIMITS.answer).toBe(Math.min(INPUT_TEXT_MAX, DIALOG_LONG_MAX));
  }));
