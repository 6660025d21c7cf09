import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Act } from '../../../src/chat/chat.ts';
import { message } from '../../../src/chat/message.ts';
import { sealForm } from '../../../src/engine/acting/sealed.ts';
import { defineCommand } from '../../../src/engine/practice/define.ts';
import { personNamed } from '../../../src/engine/practice/someone.ts';
import { listedIn } from '../../../src/store/people/roster.ts';
import { identities, people } from '../../../src/store/tables/index.ts';
import { testKeys } from '../../fixtures/keys.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

/** A practice about someone: typed, or picked in its form. */
const thanked: string[] = [];
const FORM = 'thanks';
const FIELD = { name: 'who', label: 'Qui', required: true, type: 'person' } as const;

const thankTyped = defineCommand({
  name: 'thanks',
  door: { words: () => ['remercier', 'thank'] },
  roles: ['eig'],
  input: z.string(),
  async handle(call, tools) {
    const among = await listedIn(tools.scope);
    if (call.input === '') {
      const field = { ...FIELD, value: among[0]?.id ?? '' };
      return { answer: { form: { id: FORM, title: 'Merci', payload: '', fields: [field] } } };
    }
    const { name } = personNamed(call.input, among, { call, tools, nobody: 'Personne.' });
    thanked.push(name);
    return { answer: { reply: message({ text: [`Merci ${name} (${call.input})`] }) } };
  },
});

const thankPicked = defineCommand({
  name: 'thanks-sent',
  door: { form: FORM },
  roles: ['eig'],
  input: z.object({ values: z.object({ who: z.string(), why: z.string().optional() }) }),
  async handle({ input }, { scope }) {
    const one = (await listedIn(scope)).find(({ id }) => id === input.values.who);
    return { answer: { reply: message({ text: [one?.name ?? 'Personne.', input.values.why ?? ''] }) } };
  },
});

const beginWorld = (): Promise<World> => makeWorld({ parts: { commands: [thankTyped, thankPicked] } });

const receive = async ({ engine }: World, act: Act, id = 'one'): Promise<string> => {
  const workspace = { platform: 'sandbox', externalId: 'local' };
  const answer = await engine.receive({ id, workspace, user: 'e01', act });
  return 'reply' in answer ? JSON.stringify(answer.reply) : JSON.stringify(answer);
};

describe('someone', () => {
  it('mentioned, is who the platform says, and the text names them', async () => {
    const world = await beginWorld();
    const [, someone] = await world.db.select().from(identities);
    const [known] = (await world.db.select().from(people)).filter(({ id }) => id === someone?.personId);
    const said = await receive(world, {
      kind: 'say',
      text: 'remercier @U77',
      mentions: [{ text: '@U77', user: someone?.externalUser ?? '' }],
    });
    expect(said).toContain(`Merci ${known?.name} (@${known?.name})`);
  });

  it('mentioned, is that person even when another has the same name', async () => {
    const world = await beginWorld();
    const [, someone] = await world.db.select().from(identities);
    await world.db.update(people).set({ name: 'Léa Canal' });
    const mentions = [{ text: '@U77', user: someone?.externalUser ?? '' }];
    expect(await receive(world, { kind: 'say', text: 'remercier @U77', mentions })).toContain(
      'Merci Léa Canal',
    );
  });

  it('mentioned in a field of a form, is named in what is stored, beside whom was picked', async () => {
    const world = await beginWorld();
    const [picked, mentioned] = await world.db
      .select({ user: identities.externalUser, name: people.name })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId));
    const said = await receive(world, {
      kind: 'submit',
      form: FORM,
      payload: sealForm(testKeys, { id: FORM, title: '', payload: '', fields: [FIELD] }).payload,
      values: { who: picked?.user ?? '', why: 'avec @U77 et @U99' },
      people: ['who'],
      mentions: [
        { text: '@U77', user: mentioned?.user ?? '' },
        { text: '@U99', user: 'U99' },
      ],
    });
    expect(said).toContain(`"${picked?.name}"`);
    expect(said).toContain(`avec @${mentioned?.name} et @U99`);
  });

  it('is given forms in their language with us', async () => {
    const world = await beginWorld();
    await world.db.update(people).set({ locale: 'en' });
    expect(await receive(world, { kind: 'command', text: 'thank' })).toContain('"language":"en"');
    await world.db.update(people).set({ locale: 'fr' });
    expect(await receive(world, { kind: 'command', text: 'remercier' }, 'two')).toContain('"language":"fr"');
  });

  it('whose account nobody knows is nobody', async () => {
    const world = await beginWorld();
    const mentions = [{ text: '@U99', user: 'U99' }];
    expect(await receive(world, { kind: 'say', text: 'remercier @U99', mentions })).toContain('Personne.');
  });

  it('of a name that two have, is asked with a select, and the choice finishes what was typed', async () => {
    const world = await beginWorld();
    await world.db.update(people).set({ name: 'Léa Canal' });
    expect(await world.say('e01', 'remercier Léa')).toContain('Plusieurs personnes portent ce nom');
    const chosen = (await world.read('e01')).at(-1)?.selects[0]?.options.at(-1);
    expect(chosen?.label).toMatch(/^Léa Canal \(/);
    expect(await world.press('e01', 'whichPerson', chosen?.value)).toContain('Merci Léa Canal (Léa)');
  });

  it('of a first name that two have, is asked by name alone: ids only tell people of one name apart', async () => {
    const world = await beginWorld();
    const [one, other] = await world.db.select().from(people);
    for (const [person, name] of [
      [one, 'Léa Canal'],
      [other, 'Léa Dupont'],
    ] as const)
      await world.db
        .update(people)
        .set({ name })
        .where(eq(people.id, person?.id ?? ''));
    await world.say('e01', 'remercier Léa');
    const labels = (await world.read('e01')).at(-1)?.selects[0]?.options.map(({ label }) => label);
    expect(labels?.toSorted()).toEqual(['Léa Canal', 'Léa Dupont']);
  });

  it('picked in a form, is a person of the scope', async () => {
    const world = await beginWorld();
    await world.say('e01', 'remercier');
    const form = await world.sandbox.acting.say({ as: 'e01', in: 'bot', text: 'remercier', id: 'form-1' });
    if (!form || !('form' in form)) throw new Error('no form');
    const [field] = form.form.fields;
    const options = field?.options ?? [];
    expect([options.length > 3, options.map(({ value }) => value).includes(String(field?.value))]).toEqual([
      true,
      true,
    ]);
    const picked = options.find(({ value }) => value !== field?.value);
    await world.submit('e01', form.form.id, { who: picked?.value ?? '' });
    expect((await world.texts('e01')).at(-1)).toBe(picked?.label);
  });
});
