import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCohortFile } from '../../../../src/read-cohort-file.ts';
import type { CohortFile } from '../../../../src/rituals/cohort-file/index.ts';
import { makeSlackWorld, onSlack, placeOf, userOf } from '../../../fixtures/chat/slack/world.ts';

const demo = (): CohortFile => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

/** Every payload sent on the way is checked against Slack's rules; it includes the demo's longest messages. */
describe('two weeks of the demo cohort, through Slack payloads only', () => {
  it('are lived by a team, its mentor and the coordination', async () => {
    const { to, texts, hands, slack } = await makeSlackWorld({ mode: 'socket', file: onSlack(demo()) });
    const { say, press, submit, command } = hands;
    const textOf = (user: string, channel?: string): string => texts(user, channel).join('\n');

    // An EIG answers with the form, a teammate by typing: both get a receipt.
    await to('2026-11-23T10:00:00+01:00');
    await press(userOf('e01'), 'standupAnswer');
    expect(await submit(userOf('e01'), { priority: '' })).toHaveProperty('errors');
    expect(await submit(userOf('e01'), { priority: 'La carte' })).toEqual({});
    await command(userOf('e04'), 'bilan 2. Les ponts');
    expect(textOf('e04')).toContain('C’est enregistré');

    // The team reads what a mentor shares, and may decline what a mentor proposes.
    await to('2026-11-23T14:00:00+01:00');
    await say(userOf('m1'), 'point Le comité littoral de jeudi');
    expect(textOf('e02', placeOf('projet-rivage'))).toContain('Le comité littoral de jeudi');
    await say(userOf('m3'), 'standup proposer quotidien lun-ven 9h30-12h');
    await to('2026-11-24T09:00:00+01:00');
    await press(userOf('e04'), 'standupDecline');
    expect(textOf('e04')).toContain('C’est décliné');

    // Away for two days, then one card.
    await say(userOf('e02'), 'absente du 24/11 au 26/11 (équipe)');
    await to('2026-11-24T10:30:00+01:00');
    expect(textOf('e01')).toContain('Maëlys Octetin n’est pas là');
    await to('2026-11-27T09:00:00+01:00');
    expect(textOf('e01')).not.toContain('Maëlys Octetin n’est pas là');
    expect(textOf('e02')).toContain('Voici ce qui vous attend');

    // The bulletin, then a correction that updates it in place.
    await to('2026-11-27T15:05:00+01:00');
    const before = texts('c1', placeOf('promo-demo')).length;
    expect(textOf('c1', placeOf('promo-demo'))).toContain('Priorité de la semaine : La carte');
    await say(userOf('e02'), 'bilan semaine 48 corriger 2. La carte, en ligne');
    expect(textOf('m7', placeOf('promo-demo'))).toContain('La carte, en ligne');
    expect(texts('c1', placeOf('promo-demo'))).toHaveLength(before);

    // Help requested in the channel, taken by someone in another team, then solved; a report withdrawn.
    await to('2026-12-02T10:00:00+01:00');
    await command(userOf('e07'), 'entraide Lire un fichier Parquet');
    const request = { subject: 'Lire un fichier Parquet', urgency: 'week', audience: 'cohort' };
    expect(await submit(userOf('e07'), request)).toEqual({});
    const aide = placeOf('aide');
    await press(userOf('e12'), 'helpTake', { channel: aide });
    expect(textOf('e07')).toContain('Lire un fichier Parquet');
    await press(userOf('e07'), 'helpSolved', { channel: aide });
    expect(await submit(userOf('e07'), { ending: 'solved', learnt: 'DuckDB le lit' })).toEqual({});
    expect(textOf('e12', aide)).toContain('Cette demande est résolue');
    await say(userOf('e04'), 'bilan semaine 48 retirer');
    expect(textOf('c1', placeOf('promo-demo'))).not.toContain('Les ponts');

    await to('2026-12-04T15:05:00+01:00');
    await say(userOf('e01'), 'bilan historique');
    expect(textOf('e01')).toContain('Bilan de la semaine 48 · Rivage Clair');
    await hands.openHome(userOf('m1'));
    expect(slack.homes.get(userOf('m1'))?.length).toBeGreaterThan(1);
    for (const sponsor of ['s1', 's2']) expect(texts(sponsor)).toEqual([]);
  }, 240_000);
});
