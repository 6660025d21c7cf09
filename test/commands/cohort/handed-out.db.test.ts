import { describe, expect, it } from 'vitest';
import { readCohortFile } from '../../../src/read-cohort-file.ts';
import { drop } from '../../fixtures/cohort/founders.ts';
import { withMilestones } from '../../fixtures/practices/milestones.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { hands, liveIn, makeOwnWorld, type World } from '../../fixtures/world.ts';

/** Every file that the last message of the robot holds, as text, by its name. */
const handedTo = async ({ read, sandbox }: World, as: string): Promise<ReadonlyMap<string, string>> => {
  const message = (await read(as)).at(-1);
  const files = new Map<string, string>();
  for (const { file } of message?.blocks ?? []) {
    const kept = file && (await sandbox.reading.file(as, message?.id ?? '', file.at));
    if (kept) files.set(kept.name, new TextDecoder().decode(kept.bytes));
  }
  return files;
};

const OWN = {
  milestone: 'atelier',
  challenge: 'mer',
  title: 'Atelier entre nous',
  on: '2026-12-03',
  note: 'Une note de l’équipe',
  link: 'https://forge.example/atelier',
};
const OF_ALL = { milestone: 'ready', challenge: 'mer', state: 'done' };

describe('what the coordination is handed of a cohort', () => {
  it('holds no milestone that a team wrote for itself, and leaves them as they are when it comes back', async () => {
    const world = await makeOwnWorld({ file: withMilestones([OF_ALL, OWN]) });
    await world.say('e01', 'jalon ajouter Revue à huis clos vendredi 4/12');
    await world.say('c1', 'promo exporter');

    const files = await handedTo(world, 'c1');
    expect(files.size).toBe(7);
    const all = [...files.values()].join();
    expect(all).toContain('Mer Claire');
    for (const word of ['entre nous', 'note de l’équipe', 'forge.example', 'huis clos'])
      expect(all).not.toContain(word);

    const yaml = files.get('petite.yml') ?? '';
    const read = readCohortFile(yaml, 'fr');
    expect('file' in read && read.file.milestones?.exceptions).toEqual([OF_ALL]);
    expect(await drop(world, 'c1', yaml)).toContain('Ce fichier ne change rien');
    expect(await drop(world, 'c1', yaml.replace('Un but', 'Un meilleur but'))).toContain('Enregistré');
    expect(await world.say('e02', 'jalon voir atelier entre nous')).toContain(
      'https://forge.example/atelier',
    );
    expect(await world.say('e02', 'jalon voir revue à huis clos')).toContain('4 décembre');
  });

  it('is compared when it comes back, and imported only when it says something else', async () => {
    const world = await makeOwnWorld({ file: withMilestones([OF_ALL]) });
    await world.say('c1', 'promo exporter');
    const yaml = (await handedTo(world, 'c1')).get('petite.yml') ?? '';
    const { db, statements } = listeningTo(world.url);
    const { engine, sandbox } = await liveIn(db, {});
    const there = { ...world, db, engine, sandbox, ...hands(engine, sandbox) };
    const imports = () => statements.filter((one) => one.startsWith('insert into "roster"')).length;
    expect(await drop(there, 'c1', yaml)).toContain('Ce fichier ne change rien');
    expect(imports()).toBe(0);
    expect(await drop(there, 'c1', yaml.replace('Un but', 'Un meilleur but'))).toContain('Enregistré');
    expect(imports()).toBeGreaterThan(0);
  });
});
