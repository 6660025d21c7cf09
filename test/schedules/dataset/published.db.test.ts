import { describe, expect, it } from 'vitest';
import { datasetPublished } from '../../../schedules/dataset/published.ts';
import { openCatalogue } from '../../../src/datagouv/catalogue.ts';
import type { Catalogue } from '../../../src/rituals/dataset/catalogue.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { catalogueServer, json, PUBLIC } from '../../datagouv/server.ts';
import { withDatasets } from '../../fixtures/practices/datasets.ts';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const LINK = 'https://www.data.gouv.fr/fr/datasets/analyses-des-eaux/';

const setUp = async (catalogue: Catalogue) => {
  const world = await makeWorld({ file: withDatasets(), parts: { lookUps: [datasetPublished(catalogue)] } });
  await world.say('e01', `donnees lien 1 ${LINK}`);
  const first = async () =>
    (await world.db.select().from(tables.datasets)).find(({ slug }) => slug === 'j01');
  return { ...world, first };
};

const FACTS = {
  title: 'Analyses',
  licence: 'lov2',
  frequency: null,
  createdOn: '2026-11-06',
  updatedOn: null,
  quality: null,
};

describe('a published page', () => {
  it('is checked by the catalogue’s own word, and its history says so without a name', async () => {
    const { base } = await catalogueServer(json(PUBLIC));
    const world = await setUp(openCatalogue({ base, hosts: ['127.0.0.1'] }));
    expect(await world.say('e01', 'donnees')).not.toContain('vérifiée sur data.gouv.fr');
    await world.engine.lookUp();
    expect(await world.say('e01', 'donnees')).toContain('vérifiée sur data.gouv.fr lundi 23 novembre');
    expect(await world.say('e01', 'donnees')).toContain('Disponible · étape : préparer');
    expect(await world.say('e01', 'donnees voir 1')).toContain(
      'vu sur data.gouv.fr (préparer les fichiers), le catalogue',
    );
    expect(await world.first()).toMatchObject({ publishedOn: Temporal.PlainDate.from('2026-11-06') });
  });

  it('that nobody answers for changes nothing, and is not asked for twice a day', async () => {
    let asked = 0;
    const silent: Catalogue = {
      lookUp: () => {
        asked += 1;
        return Promise.resolve(undefined);
      },
    };
    const world = await setUp(silent);
    const before = await world.first();
    await world.engine.lookUp();
    await world.engine.lookUp();
    expect(asked).toBe(1);
    expect(await world.first()).toEqual({ ...before, triedOn: Temporal.PlainDate.from('2026-11-23') });
    await setClock(world.db, Temporal.Instant.from('2026-11-24T08:00:00Z'));
    await world.engine.lookUp();
    expect(asked).toBe(2);
  });

  it('is asked for with no transaction open: acts go on while the catalogue is slow', async () => {
    const { promise: answered, resolve } = Promise.withResolvers<typeof FACTS>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const slow: Catalogue = {
      lookUp: () => {
        begin();
        return answered;
      },
    };
    const world = await setUp(slow);
    const looking = world.engine.lookUp();
    await begun;
    expect(await world.say('e01', 'donnees avancer 1')).toContain('Prochaine étape');
    const open = await world.db.execute(
      "select 1 from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    );
    expect(open).toHaveLength(0);
    resolve(FACTS);
    await looking;
    expect(await world.first()).toMatchObject({ stage: 'documentation', facts: FACTS });
  });

  it('whose address changed meanwhile keeps nothing of the old one', async () => {
    const { promise: answered, resolve } = Promise.withResolvers<typeof FACTS>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const world = await setUp({
      lookUp: () => {
        begin();
        return answered;
      },
    });
    const looking = world.engine.lookUp();
    await begun;
    await world.say('e01', 'donnees lien 1 https://www.data.gouv.fr/fr/datasets/autre/');
    resolve(FACTS);
    await looking;
    expect(await world.first()).toMatchObject({ facts: null, checkedOn: null });
  });

  it('whose look-up fails leaves the others their turn', async () => {
    const world = await setUp({ lookUp: () => Promise.reject(new Error('of ours')) });
    await world.engine.lookUp();
    expect(await world.say('e01', 'donnees')).toContain('page publiée');
  });

  it('is asked about by nobody when the sandbox keeps to itself', async () => {
    const world = await makeWorld({ file: withDatasets() });
    await world.say('e01', `donnees lien 1 ${LINK}`);
    await world.engine.lookUp();
    expect((await world.db.select().from(tables.datasets)).every(({ triedOn }) => triedOn === null)).toBe(
      true,
    );
  });
});
