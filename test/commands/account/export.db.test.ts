import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answers, sandboxMessages } from '../../../src/store/tables/index.ts';
import { MONDAY_10 } from '../../fixtures/practices/help.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const OTHERS = 'canari-7f3a';

const parts = z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.unknown()))]));

/** The last exported file: its name, its text, and its parsed content. */
const lastFile = async ({ db }: World) => {
  const rows = await db.select().from(sandboxMessages).orderBy(desc(sandboxMessages.id));
  const file = rows.flatMap(({ sections }) => sections.flatMap(({ file: one }) => one ?? []))[0];
  const text = new TextDecoder().decode(file?.bytes);
  return { name: file?.name, text, read: parts.parse(JSON.parse(text)) };
};

/** The same, to read without any tool. */
const lastText = async ({ db }: World): Promise<string> => {
  const rows = await db.select().from(sandboxMessages).orderBy(desc(sandboxMessages.id));
  const files = rows.flatMap(({ sections }) => sections.flatMap(({ file: one }) => one ?? []));
  return new TextDecoder().decode(files.find(({ name }) => name.endsWith('.txt'))?.bytes);
};

/** Two people of one team, each with their own text everywhere, and a report that both wrote in. */
const twoOfATeam = async (): Promise<World> => {
  const world = await makeWorld({ until: MONDAY_10 });
  await world.say('e02', `standup 1. ${OTHERS}\n2. ${OTHERS}`);
  await world.say('e01', 'standup 1. la carte des ports\n2. la relire');
  await world.say('e02', `bilan ${OTHERS}`);
  await world.say('e01', 'bilan Publier la carte');
  await world.say('e02', `entraide Sujet : ${OTHERS}`);
  await world.say('e01', 'entraide Sujet : Ouvrir un flux sortant');
  await world.say('e02', `appel jeudi ${OTHERS}`);
  await world.say('e01', 'appel mardi à dix heures');
  await world.say('e01', 'competences expert : rgaa ; solliciter : oui');
  await world.say('e02', `digest nouvelle ${OTHERS}`);
  await world.say('e01', 'digest nouvelle La carte est en ligne');
  return world;
};

describe('one’s own export', () => {
  it('holds all that one wrote, and not a word nor a name of anybody else', async () => {
    const world = await twoOfATeam();
    expect(await world.say('e01', 'mon-compte exporter')).toContain('tout ce que je garde sur vous');
    const { name, text, read } = await lastFile(world);
    expect(name).toBe('mon-compte.json');
    expect(read['votre nom, votre adresse, votre langue et vos jours de travail']).toMatchObject([
      { nom: 'Ada Un', adresse: 'e01@demo.example' },
    ]);
    expect(read['vos réponses aux stand-up']).toMatchObject([
      { jour: '2026-11-23', promotion: 'Petite promotion', réponses: { since: 'la carte des ports' } },
    ]);
    expect(read['vos demandes d’entraide']).toMatchObject([{ sujet: 'Ouvrir un flux sortant' }]);
    expect(read['demande d’appel']).toMatchObject([{ moment: 'mardi à dix heures' }]);
    expect(read['compétences']).toEqual([{ compétence: 'rgaa', niveau: 'expert' }]);
    expect(read['vos bonnes nouvelles, signées de l’équipe']).toMatchObject([
      { texte: 'La carte est en ligne' },
    ]);
    expect(text).not.toContain(OTHERS);
    for (const other of ['Basile', 'Chloé', 'Edwige', 'Coralie']) expect(text).not.toContain(other);

    await world.say('e02', 'mon-compte exporter');
    const theirs = (await lastFile(world)).read;
    for (const part of ['vos réponses aux stand-up', 'vos demandes d’entraide', 'demande d’appel'])
      expect(JSON.stringify(theirs[part])).toContain(OTHERS);
  });

  it('leaves out the words of a report that several wrote, and says that it is so', async () => {
    const world = await makeWorld({ until: MONDAY_10 });
    await world.say('e01', 'bilan Publier la carte');
    await world.say('e01', 'mon-compte exporter');
    const report = 'bilans d’équipe que vous avez écrits';
    expect((await lastFile(world)).read[report]).toMatchObject([
      { réponses: { priority: 'Publier la carte' } },
    ]);
    await world.db.update(answers).set({ severalHands: true, values: { priority: OTHERS } });
    await world.say('e01', 'mon-compte exporter');
    const { read, text } = await lastFile(world);
    expect(read[report]).toMatchObject([{ jour: '2026-11-23', 'écrit à plusieurs': true }]);
    expect(text).not.toContain(OTHERS);
  });

  it('holds nothing of a call that somebody else asked this person for', async () => {
    const world = await twoOfATeam();
    await world.say('c1', 'mon-compte exporter');
    const { read, text } = await lastFile(world);
    expect(read['demande d’appel']).toBeUndefined();
    expect(text).not.toContain(OTHERS);
    expect(text).not.toContain('mardi à dix heures');
  });

  it('is also a text to read: a heading for each kind, a line for each thing kept', async () => {
    const world = await makeWorld({ until: MONDAY_10 });
    await world.say('e01', 'entraide Sujet : Ouvrir un flux sortant');
    await world.say('e01', 'mon-compte exporter');
    const text = await lastText(world);
    expect(text).toMatch(/^mon-compte, .*23 novembre.*\n\n/);
    expect(text).toContain('\nVOS DEMANDES D’ENTRAIDE\n- ');
    expect(text).toContain('\n- sujet : Ouvrir un flux sortant\n');
    expect(text).toMatch(/\n- nom : Ada Un\n/);
  });

  it('is also a button of the account, and speaks its reader’s language', async () => {
    const world = await makeWorld();
    expect(await world.say('e04', 'my-account')).toContain('“my-account” followed by “export”');
    expect(await world.press('e04', 'accountExport')).toContain('all that I keep about you');
    const { name, read } = await lastFile(world);
    expect(name).toBe('my-account.json');
    expect(read['your name, address, language and working days']).toMatchObject([{ name: 'Daniel Quatre' }]);
  });
});
