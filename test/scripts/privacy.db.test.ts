import { describe, expect, it } from 'vitest';
import { breachList } from '../../scripts/privacy/breach.ts';
import { purgeList } from '../../scripts/privacy/purge-list.ts';
import { planPurge } from '../../src/store/privacy/purge-runs.ts';
import { livedByAda, TRACES } from '../fixtures/privacy/someone.ts';

describe('the command lines on privacy', () => {
  it('breach lists the kinds of data a leak would concern, in numbers, and names nobody', async () => {
    const list = await breachList(await livedByAda());
    expect(list).toContain('- vos réponses aux stand-up : 2 lignes, 2 personnes');
    expect(list).toContain('demande d’appel : 1 lignes, 1 personnes');
    for (const trace of TRACES) expect(list).not.toContain(trace);
  });

  it('purge writes the list that the archives are given: kind, date, count', async () => {
    const on = Temporal.PlainDate.from('2027-01-23');
    const list = purgeList(on, await planPurge(await livedByAda(), on));
    expect(list.split('\n')[0]).toBe('"catégorie";"antérieur au";"nombre"');
    expect(list).toContain('"Réponses aux stand-up";"2026-11-24";2');
  });
});
