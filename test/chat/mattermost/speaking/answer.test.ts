import { describe, expect, it } from 'vitest';
import type { Form } from '../../../../src/chat/form.ts';
import { message } from '../../../../src/chat/message.ts';
import { shownTo } from '../../../fakes/mattermost/shown.ts';
import { ADA, anOffice, BASILE, PROMO } from '../../../fixtures/chat/mattermost/workspace.ts';

const form: Form = {
  id: 'standup',
  title: 'Bilan',
  payload: 'r1 0',
  fields: [{ name: 'priority', label: 'Priorité', required: true, type: 'long' }],
};
const reply = message({ text: ['Bien reçu.'] });
const question = message({ text: ['Une question'], actions: [{ id: 'go', label: 'Oui', payload: 'p' }] });
const file = (name: string) => ({ name, type: 'text/csv', bytes: new TextEncoder().encode(`${name}\n`) });

type Made = Awaited<ReturnType<typeof anOffice>>;
const readIn = ({ server }: Made, user: string, channel = server.directWith(user).id): string[] =>
  server.read(user, channel).map((post) => shownTo(post, server));

describe('an answer on Mattermost', () => {
  it('to a command is seen by who typed it alone, with buttons that live', async () => {
    const made = await anOffice({
      answer: async ({ act }) => (act.kind === 'press' ? { reply } : { reply: question }),
    });
    await made.hands.command(ADA, 'bilan', { channel: PROMO });
    expect(readIn(made, ADA, PROMO)).toEqual(['Une question']);
    expect(readIn(made, BASILE, PROMO)).toEqual([]);
    await made.hands.press(ADA, 'go', { channel: PROMO });
    expect(readIn(made, ADA, PROMO)).toEqual(['Une question', 'Bien reçu.']);
    expect(made.calls.at(-1)).toMatchObject({ channel: 'promo/promo', act: { kind: 'press', payload: 'p' } });
  });

  it('to a press in a channel is seen by who pressed; its own buttons come in private', async () => {
    const made = await anOffice({ answer: async () => ({ reply: question }) });
    await made.bot.send({ channel: 'promo/promo' }, question, 'k');
    await made.hands.press(BASILE, 'go', { channel: PROMO });
    expect(readIn(made, ADA, PROMO)).toEqual(['Une question']);
    expect(readIn(made, BASILE, PROMO).at(-1)).toContain('vous attendent dans notre conversation privée');
    expect(readIn(made, BASILE)).toEqual(['Une question']);
    await made.hands.press(BASILE, 'go');
    expect(readIn(made, BASILE)).toHaveLength(2);
  });

  it('opens a form on a command and on a press; its errors stay under its fields; a second step keeps to its own', async () => {
    const second: Form = {
      ...form,
      id: 'next',
      fields: [{ name: 'more', label: 'Suite', required: false, type: 'text' }],
    };
    const made = await anOffice({
      answer: async ({ act }) => {
        if (act.kind !== 'submit') return { form };
        if (act.form === 'next') return { reply };
        return act.values['priority'] === ''
          ? { errors: { priority: ['Écrivez.'], other: ['Ailleurs.'] } }
          : { form: second };
      },
    });
    await made.hands.command(ADA, 'bilan');
    expect(await made.hands.submit(ADA, {})).toEqual({
      errors: { priority: 'Écrivez.' },
      error: 'Ailleurs.',
    });
    expect(await made.hands.submit(ADA, { priority: 'La carte' })).toEqual({});
    expect(await made.hands.submit(ADA, { priority: 'La carte', more: 'Le lexique' })).toEqual({});
    expect(made.calls.at(-1)?.act).toEqual({
      kind: 'submit',
      form: 'next',
      payload: 'r1 0',
      values: { more: 'Le lexique' },
    });
    expect(readIn(made, ADA)).toEqual(['Bien reçu.']);
  });

  it('offers the form by a button when it did not open in time', async () => {
    const made = await anOffice({ answer: async () => ({ form }) });
    made.server.triggerLife = -1;
    await made.hands.command(ADA, 'bilan');
    expect(readIn(made, ADA)[0]).toContain('Le formulaire n’a pas pu s’ouvrir');
    made.server.triggerLife = 30_000;
    await made.hands.press(ADA, 'reopen');
    expect(made.server.dialogs).toHaveLength(1);
    expect(made.calls.at(-1)?.act).toEqual({ kind: 'command', text: 'bilan' });
  });

  it('hands files over in their order, in private, and says when the server takes none or leaves one out', async () => {
    const files = [file('équipe.csv'), file('autre.csv')];
    const made = await anOffice({ answer: async () => ({ reply: { ...reply, files } }) });
    const { server, hands } = made;
    await hands.command(ADA, 'exporter', { channel: PROMO });
    expect(server.read(ADA, server.directWith(ADA).id)[0]?.file_ids).toHaveLength(2);
    expect([...server.files.values()].map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['équipe.csv', 12],
      ['autre.csv', 10],
    ]);
    server.leavesOutFiles = 1;
    await hands.say(ADA, 'exporter');
    expect(readIn(made, ADA).at(-1)).toContain('Un fichier n’est pas parti');
    server.config['EnableFileAttachments'] = 'false';
    await hands.say(ADA, 'exporter');
    expect(readIn(made, ADA).at(-1)).toContain('Ce serveur ne prend pas les fichiers');
  });
});
