import { describe, expect, it } from 'vitest';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { SETTINGS } from '../../fixtures/cohort/founders.ts';
import { rehearsing, type Said, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** An address tells who creates a cohort. */
const file = smallCohort((raw) => {
  const coordination = raw.people.find(({ id }) => id === 'c1');
  Object.assign(coordination ?? {}, { email: 'c1@demo.example' });
});

const running = rehearsing({ file });
const drafting = rehearsing({ file: smallCohort(), launched: false });

const idIn = async ({ tx }: Stage) => (await tx.select().from(tables.cohorts))[0]?.id ?? '';
const typesOf = ({ outcome }: Said) => (outcome?.log ?? []).map(({ type }) => type);

describe('every day', () => {
  it('adds, moves and extends people, and notes each with whom it was about', () =>
    running(async ({ say }) => {
      const said = async (text: string) => (await say('c1', text)).text;
      const added = await say('c1', 'promo ajouter Zoé Neuve, zoe@demo.example, EIG, Mer Claire, 1/12/2026');
      expect(added.text).toContain('Zoé Neuve sera dans la promotion le 1er décembre 2026');
      expect(added.outcome?.log).toMatchObject([{ type: 'cohort.changed', facts: { what: 'added' } }]);
      expect(await said('promo ajouter Zoé')).toContain('Rien n’a été fait');
      expect(await said('promo ajouter Yan, yan@demo.example, EIG, Nulle Part')).toContain(
        'Ce défi n’existe pas',
      );
      expect(await said('promo répéter Zoé Neuve')).toContain('vendredi 4 décembre');

      const moved = await say('c1', 'promo déplacer Basile Deux vers Lagon Bleu');
      expect(moved.text).toContain('dans le défi Lagon Bleu');
      expect(moved.outcome?.log).toMatchObject([{ facts: { what: 'moved' } }]);
      expect(await said('promo déplacer Basile Deux vers Lagon Bleu')).toContain('déjà dans ce défi');
      const planned = await said('promo répéter Basile Deux');
      expect(planned).toContain('Lagon Bleu');
      expect(planned).not.toContain('Mer Claire');
      expect(await said('promo déplacer Personne vers Mer Claire')).toContain('Je ne connais personne');
      expect(await said('promo déplacer')).toContain('Écrivez par exemple');

      const ended = await say('c1', 'promo terminer Ada Un le 4/12');
      expect(ended.text).toContain('4 décembre 2026');
      expect(ended.outcome?.log).toMatchObject([{ facts: { what: 'last-day' } }]);
      expect(await said('promo répéter Ada Un')).not.toContain('lundi 7 décembre');
      expect(await said('promo prolonger Ada Un jusqu’au 31/8/2027')).toContain('31 août 2027');
      expect(await said('promo répéter Ada Un')).toContain('lundi 7 décembre');
      expect(await said('promo prolonger Ada Un bientôt')).toContain('Écrivez par exemple');

      const acts = await said('promo actes');
      expect(acts).toContain('Coralie Coordination : dernier jour changé (Ada Un)');
      expect(acts).toContain('changement de défi (Basile Deux)');
      expect(acts).toContain('personne ajoutée (Zoé Neuve)');
    }));

  it('a person is added by the form too', () =>
    running(async ({ say, press, submit, ...stage }) => {
      const payload = await idIn({ say, press, submit, ...stage });
      const { form } = await press('c1', 'cohortAdd', payload);
      expect((await say('c1', 'promo ajouter')).form).toEqual(form);
      expect(form?.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
        'name text',
        'email text',
        'roles select',
        'challenge select',
        'startsOn date',
        'endsOn date',
      ]);
      const team = form?.fields[3]?.options?.find(({ label }) => label === 'Mer Claire')?.value ?? '';
      const values = { name: 'Zoé Neuve', email: 'zoe@demo.example', roles: 'eig', challenge: team };
      const added = await submit('c1', form?.id ?? '', { ...values, startsOn: '', endsOn: '' }, payload);
      expect(added.text).toContain('Zoé Neuve fait partie de la promotion');
      const again = await submit('c1', form?.id ?? '', { ...values, email: 'bof' }, payload);
      expect(again.text).toContain('n’est pas une adresse de courriel');
    }));
});

describe('a rehearsal', () => {
  it('asks for whom, and shows what a person chosen or named would get', () =>
    drafting(async (stage) => {
      const { say, press } = stage;
      const asked = await press('c1', 'cohortRehearse', await idIn(stage));
      expect(asked.text).toContain('Pour qui ?');
      const [, payload = ''] = [...asked.buttons].find(([id]) => id === 'cohortRehearseWho') ?? [];
      const ada = (await stage.tx.select().from(tables.people)).find(({ name }) => name === 'Ada Un')?.id;
      const shown = await press('c1', 'cohortRehearseWho', payload, ada);
      expect(shown.text).toContain('Ce qu’Ada Un recevrait');
      expect(typesOf(shown)).toEqual(['cohort.rehearsed']);
      const again = await say('c1', 'promo répéter Ada');
      expect(again.text).toBe(shown.text);
      expect(typesOf(again)).toEqual([]);
      expect((await press('c1', 'cohortRehearseWho', payload, payload)).text).toContain('Pour qui ?');
      expect((await press('c1', 'cohortRehearseWho', payload, 'bof')).text).toContain('n’est plus valable');
    }));
});

describe('a pause of the whole cohort', () => {
  it('is typed or filled in, once for the same days, and lifted with one word', () =>
    running(async (stage) => {
      const { say, submit } = stage;
      expect((await say('c1', 'promo reprise')).text).toContain('Aucune pause');
      expect((await say('c1', 'promo pause bientôt')).text).toContain('Écrivez par exemple');
      const paused = await say('c1', 'promo pause du 30/11 au 4/12');
      expect(paused.text).toContain('la reprise, le 7 décembre 2026');
      expect(paused.outcome?.log).toMatchObject([{ type: 'cohort.paused', facts: { days: 5 } }]);
      const { form } = await say('c1', 'promo pause');
      const overlapping = { from: '2026-12-03', to: '2026-12-08' };
      const refused = await submit('c1', form?.id ?? '', overlapping, form?.payload);
      expect(refused.text).toContain('déjà prévue à ces dates');
      expect((await say('c1', 'promo')).text).toContain('reprise le 7 décembre 2026');
      const resumed = await say('c1', 'promo reprise');
      expect(resumed.text).toContain('La pause est levée');
      expect(typesOf(resumed)).toEqual(['cohort.resumed']);
      expect((await say('c1', 'promo actes')).text).toMatch(/fin de la pause[^]*pause/);
      expect(await stage.tx.select().from(tables.cohortPauses)).toEqual([]);
    }));
});

describe('a launch and a closing', () => {
  it('are asked first, then confirmed in one word or one tap', () =>
    running(async (stage) => {
      const { say, press } = stage;
      expect((await say('c1', 'promo lancer')).text).toContain('déjà lancée');
      const payload = await idIn(stage);
      const asked = await say('c1', 'promo clore');
      expect(asked.text).toContain('Rien n’a encore été fait');
      expect([...asked.buttons]).toEqual([['cohortYesClose', payload]]);
      expect((await say('e01', 'rester')).text).toContain('à la fin de la promotion');
      const closed = await say('c1', 'promo close oui');
      expect(closed.text).toContain('le mot de fin part à partir du 27 novembre 2026');
      expect(typesOf(closed)).toEqual(['cohort.closed']);
      expect((await press('c1', 'cohortYesClose', payload)).text).toContain('déjà prévue');
      const stays = await press('e01', 'cohortStay');
      expect(stays.text).toContain('vous faites partie de la communauté');
      expect(typesOf(stays)).toEqual(['community.stayed']);
      expect((await say('e01', 'rester')).text).toContain('déjà partie de la communauté');
    }));

  it('a draft that lacks nothing is launched in one tap, another says what it lacks', () =>
    drafting(async (stage) => {
      const { say, press } = stage;
      const payload = await idIn(stage);
      expect((await say('c1', 'promo clore oui')).text).toContain('n’est pas lancée');
      expect((await say('c1', 'promo lancer oui merci')).outcome?.log ?? []).toEqual([]);
      const asked = await press('c1', 'cohortLaunch', payload);
      expect(asked.text).toContain('Rien n’est encore parti');
      const launched = await press('c1', 'cohortYesLaunch', payload);
      expect(launched.text).toContain('est lancée');
      expect(typesOf(launched)).toEqual(['cohort.launched']);
      expect(launched.outcome?.say?.every(({ kind }) => kind === 'notice')).toBe(true);
    }));
});

describe('whoever runs cohorts', () => {
  it('changes one’s settings by its form, and each order is about the one that is named', () =>
    running(async (stage) => {
      const { say, press, submit } = stage;
      const { form } = await say('c1', 'promo réglages');
      const filled = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
      expect(filled).toMatchObject({
        name: 'Petite promotion',
        startsOn: '2026-09-14',
        basis: 'public_interest',
      });
      const changed = await submit('c1', form?.id ?? '', { ...SETTINGS, name: 'Autre nom' }, form?.payload);
      expect(changed.text).toContain('Autre nom : c’est enregistré');
      expect(changed.outcome?.log).toMatchObject([{ type: 'cohort.changed', facts: { what: 'settings' } }]);

      const created = await submit('c1', 'cohortBegin', { ...SETTINGS, hosting: '' });
      expect(created.text).toContain('Promotion Sept : c’est enregistré');
      expect(created.text).toContain('l’hébergement, pour la notice');
      expect((await submit('c1', 'cohortBegin', SETTINGS)).errors).toEqual({
        name: 'Une promotion porte déjà ce nom.',
      });
      const which = await say('c1', 'promo');
      expect(which.text).toContain('Vous en conduisez plusieurs');
      expect((await press('c1', 'cohortOpen', which.buttons.get('cohortOpen'))).text).toContain('État');
      expect((await say('c1', 'promo Promotion Sept')).text).toContain('brouillon');
      expect((await say('c1', 'promo Promotion Sept lancer')).text).toContain(
        'Rien n’a été lancé. Il manque',
      );
      expect((await say('c1', 'promo Autre nom lancer')).text).toContain('déjà lancée');
    }));

  it('is the coordination: nobody else is told anything of it', () =>
    running(async (stage) => {
      const payload = await idIn(stage);
      for (const as of ['e01', 'm1', 's1', 'a1']) {
        for (const typed of ['promo', 'promo actes', 'promo lancer oui', 'promo exporter'])
          expect((await stage.say(as, typed)).text).toContain('est réservé à d’autres rôles');
        for (const button of ['cohortOpen', 'cohortYesClose', 'cohortExport', 'cohortSettings'])
          expect((await stage.press(as, button, payload)).refused).toBe(true);
      }
    }));

  it('before the launch is led to the cohort by a button, whatever it types; and nobody else is', () =>
    drafting(async (stage) => {
      const { text, buttons } = await stage.say('c1', 'bilan');
      expect(text).toContain('n’est pas lancée');
      expect([...buttons]).toEqual([['cohortOpen', await idIn(stage)]]);
      expect((await stage.say('e01', 'bilan')).buttons.size).toBe(0);
    }));

  it('leaves a sentence alone that only begins with the word', () =>
    running(async ({ say }) => {
      expect((await say('c1', 'promo de rentrée à préparer')).text).toContain('Rien n’est enregistré');
    }));

  it('is refused by a button of a cohort that they do not run, or that is none', () =>
    running(async ({ press }) => {
      for (const button of ['cohortYesClose', 'cohortOpen'])
        for (const payload of ['', 'bof', crypto.randomUUID()])
          expect((await press('c1', button, payload)).text).toContain('n’est plus valable');
    }));
});
