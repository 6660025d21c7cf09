import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../src/store/core/database.ts';
import { takeImports } from '../../../src/store/cohort-file/bring.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { stayInCommunity } from '../../../src/store/community/community.ts';
import { buryPerson } from '../../../src/store/privacy/tombstones.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { activity, memberships, people } from '../../../src/store/tables/index.ts';
import { writeYaml } from '../../../src/files/write-yaml.ts';
import { asleepUntil } from '../../fixtures/asleep.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { begun, drop, emptyOwnWorld, emptyWorld, SHEET } from '../../fixtures/cohort/founders.ts';
import { scopeFor } from '../../fixtures/scope.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const names = async ({ db }: World) =>
  (await db.select({ name: people.name }).from(people)).map(({ name }) => name);

const facts = async ({ db }: World, type: string) =>
  (await db.select().from(activity).where(eq(activity.type, type))).map((row) => row.facts);

describe('a first day, by typing', () => {
  it('goes from a form and a spreadsheet to a rehearsal, then to one launch', async () => {
    const world = await begun();

    expect(await world.say('camille', 'promo')).toContain('brouillon : personne n’a été prévenu');
    expect(await world.say('camille', 'promo')).toContain('déposez votre tableur');
    expect(await world.say('camille', 'promo lancer oui')).toContain('Rien n’a été lancé. Il manque');
    expect(await facts(world, 'cohort.changed')).toEqual([{ what: 'settings' }]);

    const read = await drop(world, 'camille', SHEET);
    expect(read).toContain('Enregistré en brouillon : 7 personnes, 2 défis. Personne n’a été prévenu.');
    expect(read).toContain('Tout est prêt');
    expect(read).toContain('Lagon Bleu n’a qu’une personne EIG : prévoir un binôme.');
    expect(await drop(world, 'camille', SHEET)).toContain('ne change rien');
    expect(await facts(world, 'cohort.imported')).toEqual([{ people: 7, challenges: 2, rituals: 1 }]);

    await drop(world, 'camille', SHEET.replace('Basile Deux;basile@', 'Basil Deux;basil@'));
    expect(await names(world)).toContain('Basil Deux');
    expect(await names(world)).not.toContain('Basile Deux');
    await drop(world, 'camille', SHEET);
    expect(await names(world)).not.toContain('Basil Deux');

    const ada = await world.say('camille', 'promo répéter Ada');
    expect(ada).toContain('Ce qu’Ada Un recevrait');
    expect(ada).toContain('10 h : bilan de la semaine · Mer Claire : ouverture');
    expect(ada).not.toContain('Lagon Bleu');
    expect(await world.say('camille', 'promo repetition Sponsor Un')).toContain(
      'Rien dans ces quatre semaines',
    );
    expect(await world.press('camille', 'cohortRehearse')).toContain('Pour qui ?');
    expect(await world.texts('ada-un')).toEqual([]);
    expect(await world.say('camille', 'promo')).toContain('répétée : personne n’a été prévenu');

    expect(await world.say('camille', 'promo lancer')).toContain('Rien n’est encore parti');
    const launched = await world.press('camille', 'cohortYesLaunch');
    expect(launched).toContain('6 notices partent entre lundi 23 novembre à 8 h 30 et 9 h 30');
    expect(launched).toContain('à 9 h 30, chaque personne qui travaille ce jour-là aura la sienne');
    expect(launched).toMatch(/Ce qui vient d’abord : .*lundi 23 novembre à 9 h/);
    expect(launched).toContain('Pour voir le robot à l’œuvre tout de suite');
    expect(await world.say('camille', 'promo lancer oui')).toContain('déjà lancée');
    await world.to('2026-11-23T09:35:00+01:00');
    const told = await world.read('ada-un');
    const other = await world.read('basile-deux');
    expect(told.map(({ text }) => text).join()).toContain('je suis Ritournelle');
    expect(told[0]?.at).not.toBe(other[0]?.at);
    const first = (await world.read('camille')).find(({ text }) => text.includes('je suis Ritournelle'));
    for (const one of [told, other])
      expect(Date.parse(first?.at ?? '')).toBeLessThan(Date.parse(one[0]?.at ?? ''));
    expect(await world.texts('sponsor-un')).toEqual([]);
    const notices = (await world.texts('ada-un')).filter((text) => text.includes('je suis Ritournelle'));
    expect(notices).toHaveLength(1);
    expect(await facts(world, 'cohort.launched')).toEqual([{}]);

    const acts = await world.say('camille', 'promo actes');
    expect(acts).toContain('23 novembre 2026, Camille Première : lancement (6 personnes)');
    expect(acts).toContain('import (7 personnes)');
    expect(await world.say('ada-un', 'promo actes')).toContain('est réservé à d’autres rôles');
    expect(await world.say('edwige-mentor', 'promo')).toContain('est réservé à d’autres rôles');
  });
});

describe('a file dropped in the direct message', () => {
  it('is answered with every fault and its line, and leaves no trace', async () => {
    const world = await begun();
    const faulty = SHEET.replace('ada@demo.example', 'ada@demo')
      .replace('basile@demo.example;EIG', 'basile@demo.example;developpeur')
      .replace('04/12/2026', '31/02/2027')
      .replace('firmin@demo.example', 'edwige@demo.example')
      .replace('Sponsor Un;', ';')
      .replace('Chloé Trois', '=A1&B1');
    const said = await drop(world, 'camille', faulty);
    expect(said).toContain('6 points à corriger. Rien n’a été enregistré');
    expect(said).toContain('Ligne 3 : « ada@demo » n’est pas une adresse de courriel.');
    expect(said).toContain('Ligne 4 : « developpeur » n’est pas un rôle.');
    expect(said).toContain('Ligne 5 : « =A1&B1 » est une formule');
    expect(said).toContain('Ligne 5 : « 31/02/2027 » n’est pas une date.');
    expect(said).toContain('Ligne 7 : « edwige@demo.example » est déjà à la ligne 6.');
    expect(said).toContain('Ligne 8 : cette ligne n’a pas de nom.');
    expect(await names(world)).toEqual(['Camille Première']);
  });

  it('is told what it is when it is something else', async () => {
    const world = await begun();
    const send = (content: string | Uint8Array) => drop(world, 'camille', content);
    expect(await send(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toContain('Enregistrer sous, puis CSV');
    expect(await send(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toContain('n’est pas du texte');
    expect(await send('  \n')).toContain('Ce fichier est vide');
    expect(await send(new Uint8Array(5_000_001).fill(97))).toContain('dépasse 5 Mo');
    expect(await send('Nom;Téléphone\nAda;06')).toContain('il manque les colonnes « Adresse » et « Rôle »');
    expect(await names(world)).toEqual(['Camille Première']);
  });

  it('is read as YAML whatever it is called, and the other way round', async () => {
    const world = await emptyWorld();
    const mine = writeYaml(
      smallCohort((raw) =>
        raw.people.push({
          id: 'c9',
          name: 'Camille',
          roles: ['coordination'],
          email: 'camille@demo.example',
        }),
      ),
    );
    expect(await drop(world, 'camille', mine, { name: 'promo.csv' })).toContain(
      'Enregistré en brouillon : 10 personnes',
    );
    expect(await drop(world, 'camille', SHEET, { name: 'promo.yml' })).toContain(
      'Enregistré en brouillon : 7 personnes',
    );
    expect(await drop(world, 'camille', mine.replace('locale: fr', 'locale: xx'))).toContain('Ligne 4');
  });

  it('is the whole list of a draft, rehearsed or not, as YAML too', async () => {
    const world = await begun();
    await drop(world, 'camille', SHEET);
    const listed = async () => {
      const cohort = await findCohortBySlug(world.db, 'promotion-sept');
      return inTransaction(world.db, (tx) => exportCohort(scopeFor(tx, cohort?.id ?? '')));
    };
    const file = await listed();
    expect(await world.say('camille', 'promo répéter Ada Un')).toContain('Ce qu’Ada Un recevrait');
    const without = file.people.filter(({ name }) => name !== 'Sponsor Un');
    const teams = file.challenges.map(({ sponsor: _gone, ...team }) => team);
    await drop(world, 'camille', writeYaml({ ...file, people: without, challenges: teams }));
    expect(await names(world)).not.toContain('Sponsor Un');
    expect((await listed()).people.map(({ id }) => id)).toEqual(without.map(({ id }) => id));
  });

  it('waits its turn: two people do not import at once', async () => {
    const world = await begun(emptyOwnWorld);
    const duringAnother = (act: () => Promise<string>) =>
      inTransaction(world.db, async (tx) => {
        await takeImports(tx);
        return act();
      });
    const busy = 'Un autre import est en cours. Rien n’a été enregistré du vôtre';
    expect(await duringAnother(() => drop(world, 'camille', SHEET))).toContain(busy);
    expect(await drop(world, 'camille', SHEET)).toContain('Enregistré en brouillon');
    expect(await duringAnother(() => world.say('camille', 'promo annuler import'))).toContain(busy);
  });

  it('never brings back somebody who was erased: their line is told, and skipped', async () => {
    const world = await begun();
    await drop(world, 'camille', SHEET);
    await inTransaction(world.db, async (tx) => {
      const [ada] = await tx.select().from(people).where(eq(people.name, 'Ada Un'));
      await buryPerson(tx, ada?.id ?? '', Temporal.PlainDate.from('2026-11-23'));
      await tx.delete(people).where(eq(people.name, 'Ada Un'));
    });
    const said = await drop(world, 'camille', `${SHEET}\n`.replace('Chloé Trois', 'Chloé Quatre'));
    expect(said).toContain('Effacée à sa demande, et laissée de côté : ligne 3');
    expect(await names(world)).not.toContain('Ada Un');
  });

  it('is for whoever runs a cohort: nobody else’s attachment is read', async () => {
    const world = await makeWorld();
    expect(await drop(world, 'e01', SHEET)).toContain('Je ne garde pas de pièce jointe');
    expect(await drop(world, 'c1', writeYaml(smallCohort((raw) => (raw.cohort.id = 'autre'))))).toContain(
      'Votre adresse n’est pas dans ce fichier',
    );
  });
});

describe('the community', () => {
  const ends = async ({ db }: World) =>
    Object.fromEntries(
      (
        await db
          .select({ name: people.name, endsOn: memberships.endsOn })
          .from(memberships)
          .innerJoin(people, eq(people.id, memberships.personId))
          .where(eq(memberships.role, 'community'))
      ).map(({ name, endsOn }) => [name, endsOn?.toString() ?? null]),
    );

  it('is not left because a cohort changes, nor by the last day of a contract', async () => {
    const world = await makeWorld();
    await inTransaction(world.db, async (tx) => {
      const [ada] = await tx.select().from(people).where(eq(people.name, 'Ada Un'));
      await stayInCommunity({ tx }, ada?.id ?? '', Temporal.PlainDate.from('2026-11-23'));
    });
    const before = await ends(world);
    expect(before).toEqual({ 'Ada Un': null, 'Ancienne Une': null });
    await world.say('c1', 'promo terminer Ada Un le 4/12');
    await world.say('c1', 'promo ajouter Zoé Neuve, zoe@demo.example, EIG, Mer Claire');
    await world.say('c1', 'promo déplacer Basile Deux vers Lagon Bleu');
    expect(await ends(world)).toEqual(before);
    expect(await world.say('c1', 'promo terminer Ancienne Une le 4/12')).toContain('Rien n’a été fait');
    const without = smallCohort((raw) => raw.people.pop());
    expect(await drop(world, 'c1', writeYaml(without))).toContain('Enregistré');
    expect(await ends(world)).toEqual(before);
    await world.say('c1', 'promo ajouter Yan Neuf, yan@demo.example, communauté');
    expect(await ends(world)).toEqual({ ...before, 'Yan Neuf': null });
  });
});

/** Only the weekly report, so that weeks run faster. */
const weekly = (now?: string) =>
  makeWorld({
    file: smallCohort((raw) => raw.rituals.splice(1)),
    ...(now ? { now } : {}),
  });

describe('a pause of the whole cohort', () => {
  it('asks nothing of anyone, and says when it is over', async () => {
    const world = await weekly('2026-11-27T08:00:00+01:00');
    expect(await world.say('c1', 'promo pause du 30/11 au 4/12')).toContain('la reprise, le 7 décembre 2026');
    await world.to('2026-11-29T20:00:00+01:00');
    const before = (await world.texts('e01')).length;
    await world.to('2026-12-06T20:00:00+01:00');
    expect((await world.texts('e01')).length).toBe(before);
    await world.to('2026-12-07T11:00:00+01:00');
    expect((await world.texts('e01', 'promo')).join()).toContain('La promotion reprend');
    expect((await world.texts('e01')).join()).toContain('semaine 50');
  });

  it('is not said to be over once the cohort is', async () => {
    const world = await weekly('2026-11-25T08:00:00+01:00');
    await world.say('c1', 'promo pause du 26/11 au 29/11');
    expect(await world.say('c1', 'promo clore oui')).toContain('27 novembre 2026');
    await world.to('2026-11-30T11:00:00+01:00');
    expect((await world.texts('e01', 'promo')).join()).not.toContain('La promotion reprend');
  });
});

describe('the end of a cohort', () => {
  it('reads the last report, offers to stay, then is silent', async () => {
    const world = await weekly();
    expect(await world.say('c1', 'promo clore oui')).toContain(
      'le mot de fin part à partir du 27 novembre 2026',
    );
    await world.to('2026-11-24T11:00:00+01:00');
    await world.say('e01', 'bilan Publier la carte');
    await asleepUntil(world, '2026-11-27T08:00:00+01:00');
    await world.to('2026-11-27T18:00:00+01:00');
    expect((await world.texts('e01', 'promo')).join()).toContain('Les bilans de la semaine 48');
    await world.to('2026-11-30T09:30:00+01:00');
    expect((await world.texts('e01')).join()).toContain('La promotion se termine');
    expect(await world.texts('s1')).toEqual([]);
    expect((await world.texts('e02')).join()).toContain('« mon-compte exporter » vous le donne');
    expect(await world.say('e02', 'mon-compte exporter')).toContain('tout ce que je garde sur vous');
    expect(await world.press('e01', 'cohortStay')).toContain('vous faites partie de la communauté');
    const said = (await world.texts('e02')).length;
    await world.to('2026-12-01T11:00:00+01:00');
    await asleepUntil(world, '2026-12-07T08:00:00+01:00');
    await world.to('2026-12-08T11:00:00+01:00');
    expect((await world.texts('e02')).length).toBe(said);
    expect(await world.say('e02', 'bilan')).toContain('votre participation est terminée');
    expect(await world.say('e01', 'entraide')).not.toContain('participation est terminée');
    expect(await world.say('c1', 'promo')).toContain('close');
    expect(await world.say('c1', 'promo exporter')).toContain('fichier YAML');
  });
});
