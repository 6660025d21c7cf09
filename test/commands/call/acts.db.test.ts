import { describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { openAsks } from '../../../src/store/call/calls.ts';
import { makeScope } from '../../../src/store/core/scope.ts';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const file = helpCohort((raw) => {
  raw.people.push(
    { id: 'c2', name: 'Dora', roles: ['coordination'] },
    { id: 'c3', name: 'Elsa', roles: ['coordination'] },
  );
});
const rehearse = rehearsing({ file, until: MONDAY_10 });

const waitingCalls = ({ tx }: Stage) => tx.select().from(tables.callRequests);

describe('a call', () => {
  it('goes to the coach alone, or to two of the coordination when the coach cannot be written to', () =>
    rehearse(async ({ say }) => {
      const toCoach = await say('e01', 'appel demain');
      expect(toCoach.text).toContain('C’est transmis à Coralie Coordination, et');
      expect(toCoach.outcome?.say).toHaveLength(1);
      expect(toCoach.outcome?.log ?? []).toEqual([]);
      await say('e01', 'appel annuler');
      await say('c1', 'pause');
      const toTwo = await say('e01', 'appel demain matin');
      expect(toTwo.text).toContain('C’est transmis à Dora et Elsa');
      expect(toTwo.outcome?.say).toHaveLength(2);
      expect((await say('c3', 'appel passé')).text).toContain('La demande est effacée');
      expect((await say('c2', 'appel passé')).text).toContain('pas d’appel en attente');
    }));

  it('nobody can receive is not kept', () =>
    rehearse(async (stage) => {
      for (const as of ['c1', 'c2', 'c3']) await stage.say(as, 'pause');
      expect((await stage.say('e01', 'appel demain')).text).toContain('Personne ne peut recevoir');
      expect(await waitingCalls(stage)).toEqual([]);
    }));

  it('is done by its readers alone, whoever knows its id', () =>
    rehearse(async (stage) => {
      await stage.say('e01', 'appel demain');
      const [{ id } = { id: '' }] = await waitingCalls(stage);
      for (const user of ['e01', 'e02', 'e04', 'm1', 'm2', 's1', 'a1', 'c2']) {
        const pressed = await stage.press(user, 'callDone', id);
        expect(pressed.refused).toBe(true);
        expect(pressed.text).not.toContain('demain');
      }
      expect(await waitingCalls(stage)).toHaveLength(1);
      expect((await stage.press('c1', 'callDone', id)).text).toContain('est effacée');
      expect(await waitingCalls(stage)).toEqual([]);
    }));

  it('of several to make is done by its button', () =>
    rehearse(async ({ say, press, tx }) => {
      await say('e01', 'appel demain');
      await say('e02', 'appel jeudi');
      expect((await say('c1', 'appel passé')).text).toContain('Plusieurs appels vous attendent');
      const calls = await tx.select().from(tables.callRequests);
      for (const { id } of calls) expect((await press('c1', 'callDone', id)).refused).toBeUndefined();
    }));

  it('is shown to whoever asked, asked once, and taken back by them alone', () =>
    rehearse(async (stage) => {
      const { say, press } = stage;
      expect((await say('e01', '/eig appel')).form?.title).toBe('Je veux un appel');
      await say('e01', 'appel demain');
      const shown = await say('e01', 'appel');
      expect(shown.text).toContain('attend Coralie Coordination, pour : demain');
      expect((await say('e01', 'appel jeudi')).text).toContain('déjà une demande');
      expect((await say('e02', 'appel annuler')).text).toContain('pas d’appel en attente');
      const cancelled = await press('e01', 'callCancel', shown.buttons.get('callCancel'));
      expect(cancelled.text).toContain('est effacée');
      expect(await waitingCalls(stage)).toEqual([]);
    }));

  it('says when, in eighty characters, by its form too', () =>
    rehearse(async (stage) => {
      const { say, submit } = stage;
      const form = (await say('e01', 'appel')).form?.id ?? '';
      for (const moment of ['', 'é'.repeat(81)])
        expect((await submit('e01', form, { moment })).errors).toEqual({
          moment: expect.stringContaining('Dites seulement quand'),
        });
      expect(await waitingCalls(stage)).toEqual([]);
      expect((await submit('e01', form, { moment: 'jeudi' })).text).toContain('C’est transmis');
    }));

  it.each([
    ['avec la DSI ce matin', 'a sentence'],
    ['passé avec la DSI', 'a sentence that begins with a verb'],
    ['répondre à la DSI', 'another'],
    [`jeudi ${'é'.repeat(80)}`, 'a moment of 86 letters'],
  ])('« appel %s » asks for none: %s', (text) =>
    rehearse(async (stage) => {
      expect((await stage.say('e01', `appel ${text}`)).text).toContain('Rien n’est enregistré');
      expect((await stage.say('e01', `/eig appel ${text}`)).text).toContain('Je n’ai pas compris');
      expect(await waitingCalls(stage)).toEqual([]);
    }),
  );

  it('goes with the person who asked for it', () =>
    rehearse(async (stage) => {
      await stage.say('e01', 'appel demain');
      await stage.tx.execute(sql`delete from people where name = 'Ada Un'`);
      expect(await waitingCalls(stage)).toEqual([]);
    }));
});

describe('an open request to the coordination', () => {
  const waiting = async ({ tx }: Stage) => {
    const [cohort] = await tx.select().from(tables.cohorts);
    return openAsks(makeScope(tx, cohort?.id ?? ''));
  };

  it('is asked for in a form, answered by the coordination alone, once', () =>
    rehearse(async (stage) => {
      const { say, submit, press } = stage;
      const form = (await say('e01', 'appel demande')).form?.id ?? '';
      expect((await submit('e01', form, { text: ' ' })).errors).toEqual({
        text: expect.stringContaining('il manque une réponse'),
      });
      const asked = await submit('e01', form, { text: 'Une salle ?' });
      expect(asked.outcome?.log).toMatchObject([{ type: 'call.asked-openly' }]);
      expect(await waiting(stage)).toMatchObject([{ text: 'Une salle ?', team: 'Mer Claire' }]);
      const [{ id, number } = { id: '', number: 0 }] = await waiting(stage);
      expect(asked.text).toContain(`sous le n° ${number}`);

      for (const refused of [
        await say('e02', `appel répondre ${number} moi`),
        await say('e02', 'appel répondre 999 moi'),
        await press('e02', 'askAnswer', id),
        await submit('e02', 'askAnswer', { answer: 'moi' }, id),
      ])
        expect(refused.text).toContain('Seule la coordination');
      expect((await say('c1', 'appel répondre 999 x')).text).toContain('Je ne trouve pas');
      expect((await say('c1', 'appel répondre 99999999999 x')).text).toContain('Je ne trouve pas');
      expect((await press('c1', 'askAnswer', id)).form?.title).toBe('Répondre');
      expect((await say('c1', 'appel répondre')).form?.title).toBe('Répondre');
      const answered = await say('c1', `appel répondre ${number} Oui`);
      expect(answered.text).toContain('est transmise');
      expect(answered.outcome?.log).toMatchObject([{ type: 'call.answered' }]);
      expect(answered.outcome?.say).toMatchObject([{ kind: 'ask-answer' }]);
      expect(await waiting(stage)).toEqual([]);
      expect((await say('c1', `appel répondre ${number} encore`)).text).toContain('déjà sa réponse');
      expect((await press('c1', 'askAnswer', id)).text).toContain('déjà sa réponse');
      expect((await say('c1', 'appel répondre')).text).toContain('Dites-moi à quelle demande');
    }));

  it('of a thousand characters at most is given back when it is longer', () =>
    rehearse(async (stage) => {
      const { text, refused } = await stage.say('e01', `appel demande ${'a'.repeat(1001)}`);
      expect(refused).toBe(true);
      expect(text).toContain('1001 caractères, pour 1000 au plus');
      expect(text).toContain('a'.repeat(1001));
      expect(await waiting(stage)).toEqual([]);
    }));

  it('waits on the coordination’s day with its button, and nobody else’s; a call to make without who or when', () =>
    rehearse(async (stage) => {
      const { say, press } = stage;
      await say('e01', 'appel demande Une salle ?');
      const [{ number } = { number: 0 }] = await waiting(stage);
      await say('e01', 'appel jeudi canari-7f3a');
      const day = await say('c1', '/eig');
      expect(day.text).toContain(`Demande à la coordination n° ${number} · Mer Claire · Une salle ?`);
      expect(day.text).toContain('Un appel vous attend');
      expect(day.text).not.toMatch(/canari|Ada/);
      for (const as of ['e01', 'e02', 'm1', 'a1'])
        expect((await say(as, '/eig')).text).not.toMatch(/Une salle|Un appel/);
      const asked = await press('c1', 'askAnswer', day.buttons.get('askAnswer'));
      expect(asked.form?.title).toBe('Répondre');
      await say('c1', `appel répondre ${number} Oui`);
      await say('c1', 'appel passé');
      expect((await say('c1', '/eig')).text).not.toMatch(/Une salle|Un appel/);
    }));
});
