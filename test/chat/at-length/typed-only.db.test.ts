import { expect, inject, it } from 'vitest';
import { demoOfFourTeams } from '../../fixtures/chat/lives/demo-team.ts';
import { makeMattermostWorld, onMattermost, placeOf, userOf } from '../../fixtures/chat/mattermost/world.ts';

/** When the server cannot call the bot, no press, command or form arrives: people write to it. At length only. */
it.runIf(inject('atLength'))(
  'two weeks of the demo team by typed words only: report, help, training, data, milestone, weekly page',
  async () => {
    const world = await makeMattermostWorld({ file: onMattermost(demoOfFourTeams()) });
    const { to, texts, hands, server } = world;
    const { say, reply } = hands;
    const all = (user: string, channel?: string): string => texts(user, channel).join('\n');
    const called = server.triggers.size;

    await to('2026-11-23T10:00:00+01:00');
    await say(userOf('e01'), 'bilan 2. La carte');
    expect(all('e01')).toContain('C’est enregistré');
    await reply(userOf('e04'), 'Bilan de la semaine', '2. Les ponts');
    expect(all('e04')).toContain('Les ponts');

    await say(userOf('e07'), 'entraide Sujet : Lire un fichier Parquet\nContexte : le défi\nTags : sql');
    expect(all('e12', placeOf('aide'))).toContain('Lire un fichier Parquet');
    await say(userOf('e12'), 'je prends 1');
    await say(userOf('e07'), 'entraide résolu 1 DuckDB le lit');
    expect(all('e12', placeOf('aide'))).toContain('Cette demande est résolue');

    await say(userOf('e01'), 'formation proposer Écrire un test ; 2/12 12h30 ; https://visio.example/a');
    await say(userOf('m1'), 'jalon');
    expect(texts('m1').at(-1)).toContain('jalon');
    await say(userOf('e02'), 'donnees');
    expect(texts('e02').at(-1)).toContain('données');

    await to('2026-11-27T15:05:00+01:00');
    expect(all('c1', placeOf('promo-demo'))).toContain('La carte');
    await to('2026-11-30T09:05:00+01:00');
    await say(userOf('c1'), 'digest');
    expect(texts('c1').at(-1)).toContain('la page de la semaine');
    await to('2026-12-04T15:05:00+01:00');
    await say(userOf('e01'), 'bilan historique');
    expect(all('e01')).toContain('Bilan de la semaine 48 · Rivage Clair');
    expect(server.triggers.size).toBe(called);
    expect(server.faults).toEqual([]);
  },
  240_000,
);
