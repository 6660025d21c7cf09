import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLog } from '../../../src/engine/engine.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { helpCohort } from '../../fixtures/practices/help.ts';
import { promptText } from '../../fixtures/prompt.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const TUESDAY = '2026-11-24T10:30:00+01:00';
const early = { now: '2026-11-24T08:40:00+01:00' };
const MONDAY_10 = '2026-11-23T10:00:00+01:00';

describe('the words after /eig', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ closing: afterAll });
    await world.to(MONDAY_10);
  });

  it.each([
    ['aide', 'Ritournelle, le robot de la promotion'],
    ['', 'Votre journée · lundi 23 novembre'],
    ['AIDÉ', 'Ritournelle, le robot de la promotion'],
    ['help', 'Ritournelle, le robot de la promotion'],
    ['paus', 'je ne vous écris plus'],
    ['Pause jusqu’à lundi', 'avant le lundi 30 novembre'],
    ['pause 4/12', 'avant le vendredi 4 décembre'],
    [
      'pause hier ou demain',
      'Je n’ai pas compris. Rien n’a été fait. Écrivez par exemple : pause jusqu’au 4/12',
    ],
    ['pause 1/11', 'est passée : rien n’a changé'],
    ['abracadabra', 'Je ne connais pas « abracadabra »'],
    ['bilan', 'form: Bilan de la semaine'],
    ['report', 'form: Bilan de la semaine'],
  ])('« %s » answers « %s »', async (text, expected) => {
    expect(await world.say('e01', `/eig ${text}`)).toContain(expected);
  });

  it('work the same without a slash, in the bot’s own conversation', async () => {
    const own = await makeWorld();
    expect(await own.say('e01', 'pause')).toContain('je ne vous écris plus');
    expect(await own.say('e01', 'reprise')).toContain('Bon retour');
  });

  it('after a mention in a channel, answer the person who typed and nobody else', async () => {
    const own = await makeWorld();
    expect(await own.say('e01', '@ritournelle aide', 'promo')).toContain('le robot de la promotion');
    expect(await own.texts('e02', 'promo')).toEqual(['@ritournelle aide']);
    expect(await own.say('e01', 'Bonjour tout le monde', 'promo')).toBe('');
  });

  it('are listed in one’s own language, with a human to write to', async () => {
    const own = await makeWorld();
    const help = await own.say('e04', 'help all');
    expect(help).toContain('report: your team’s report of the week');
    expect(help).toContain('Camille, programme@demo.example');
  });

  it.each(['merci', 'OK'])('« %s » is not stored, and said so', async (text) => {
    const own = await makeWorld({ until: MONDAY_10 });
    expect(await own.say('e01', text)).toContain('Ce message n’a pas été enregistré');
    expect(await own.db.select().from(tables.answers)).toEqual([]);
    expect(await own.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it.each(['pause jusqu’à hier', 'pause jusqu’au 32/13', 'pause stp'])(
    '« %s » is given back to its author alone, with how the word is used, and nothing is done',
    async (text) => {
      const own = await makeWorld({ until: MONDAY_10 });
      const reply = await own.say('e01', text);
      expect(reply).toContain(`personne d’autre que vous ne voit ce texte :\n\n${text}\n`);
      expect(reply).toMatch(
        /Si c’était pour « pause », je n’ai pas compris, et rien n’a été fait : écrivez par exemple « pause jusqu’au \d+\/\d+ »/,
      );
      expect(await own.db.select().from(tables.answers)).toEqual([]);
      expect(await own.db.select().from(tables.pauses)).toEqual([]);
    },
  );

  it.each(['stop maintenant', 'Arrête de m’écrire'])(
    '« %s » is not kept either, and is answered with the way to stop',
    async (text) => {
      const own = await makeWorld({ until: MONDAY_10 });
      const reply = await own.say('e01', text);
      expect(reply).toContain('je ne le garde pas');
      expect(reply).toContain('écrivez « pause »');
      expect(await own.db.select().from(tables.answers)).toEqual([]);
      expect(await own.db.select().from(tables.heldTexts)).toEqual([]);
    },
  );

  it('are not obeyed when a sentence merely begins with one of them', async () => {
    const own = await makeWorld({ until: '2026-11-24T09:30:00+01:00' });
    for (const text of ['Bonjour, hier la carte', 'Aide reçue de la DSI']) {
      const reply = await own.say('e01', text);
      expect(reply).toContain('Rien n’est enregistré');
      expect(reply).toContain(text);
    }
    expect(await own.say('e01', 'reprsie')).toContain('Vouliez-vous dire « reprise » ?');
  });
});

describe('who may ask', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ closing: afterAll });
  });

  it.each([
    ['m1', 'bilan', '« bilan » est réservé à d’autres rôles'],
    ['c1', 'bilan', '« bilan » est réservé à d’autres rôles'],
    ['s1', 'standup', '« standup » est réservé à d’autres rôles'],
    ['a1', 'bilan', '« bilan » est réservé à d’autres rôles'],
    ['a1', 'aide', 'le robot de la promotion'],
  ])('%s typing « %s » reads « %s »', async (as, text, expected) => {
    expect(await world.say(as, text)).toContain(expected);
  });

  it('a stranger is told how to join, and nothing is kept', async () => {
    const own = await makeWorld();
    const answer = await own.engine.receive({
      id: '1',
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'unknown',
      act: { kind: 'say', text: 'bonjour' },
    });
    expect(JSON.stringify(answer)).toContain('je ne vous connais pas encore');
  });

  it('a stranger who tells of distress is offered a person before anything else', async () => {
    const own = await makeWorld();
    const answer = await own.engine.receive({
      id: '1',
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'unknown',
      act: { kind: 'say', text: 'je veux mourir' },
    });
    expect(JSON.stringify(answer)).toMatch(/3114.*je ne vous connais pas encore/);
  });

  it('someone whose cohort is a draft is told so', async () => {
    const own = await makeWorld({ launched: false });
    expect(await own.say('e01', 'bilan')).toContain('n’est pas encore lancée');
  });

  it('someone whose contract is over is silent for the bot, and the bot for them', async () => {
    const file = smallCohort((raw) => Object.assign(raw.people[0] ?? {}, { ends_on: '2026-11-23' }));
    const own = await makeWorld({ file });
    await own.to('2026-11-24T12:00:00+01:00');
    expect((await own.texts('e01')).join()).not.toContain('mardi 24');
    expect(await own.say('e01', 'bilan')).toContain('votre participation est terminée');
  });

  it('someone in two teams is asked which, and only once', async () => {
    const file = smallCohort((raw) => raw.challenges[1]?.eig.push('e01'));
    const own = await makeWorld({ file });
    await own.to(TUESDAY);
    const question = await own.sandbox.acting.say({
      as: 'e01',
      in: 'bot',
      text: '/eig bilan La carte',
      id: 'q',
    });
    if (!question || !('message' in question)) throw new Error('no question');
    const [select] = question.message.selects;
    expect(question.message.text).toContain('Pour quel défi ?');
    const lagon = select?.options.find(({ label }) => label === 'Lagon Bleu')?.value;
    const press = {
      as: 'e01',
      message: question.message.id,
      button: 'whichChallenge',
      value: lagon,
      id: 'p',
    };
    const answer = await own.sandbox.acting.press(press);
    expect(answer).toMatchObject({
      message: { text: expect.stringContaining('bilan de la semaine · Lagon Bleu') },
    });
  });

  it('the team’s own channel says which team it is about', async () => {
    const file = smallCohort((raw) => raw.challenges[1]?.eig.push('e01'));
    const own = await makeWorld({ file });
    await own.to(TUESDAY);
    expect(await own.say('e01', '/eig bilan La carte', 'projet-mer')).toContain('Mer Claire');
  });
});

describe('two people’s acts', () => {
  it('are never one, even under the same id', async () => {
    const world = await makeWorld({ until: MONDAY_10 });
    await world.say('e01', 'standup 1. Ceci', 'bot', 'same');
    await world.say('e02', 'standup 1. Cela', 'bot', 'same');
    expect(await promptText(world, 'e02', 'Stand-up')).toContain('Depuis la dernière fois : Cela');
    expect(await world.db.select().from(tables.answers)).toHaveLength(2);
  });
});

describe('the same act twice', () => {
  it('typed, is stored once and answered with what is stored', async () => {
    const world = await makeWorld({ ...early, until: '2026-11-24T09:30:00+01:00' });
    const first = await world.say('e01', 'standup La carte', 'bot', 'same');
    expect(first).toContain('C’est enregistré');
    expect(await world.say('e01', 'standup La carte', 'bot', 'same')).toBe(first);
    expect((await world.texts('e01')).filter((text) => text === 'standup La carte')).toHaveLength(1);
    expect((await world.db.select().from(tables.answers)).map(({ values }) => values)).toEqual([
      { since: 'La carte' },
    ]);
  });

  it('typed without a word, waits once and is answered once, however often it comes', async () => {
    const world = await makeWorld({ ...early, until: '2026-11-24T09:30:00+01:00' });
    expect(await world.say('e01', 'La carte', 'bot', 'same')).toContain('Rien n’est enregistré');
    expect(await world.say('e01', 'La carte', 'bot', 'same')).toBe('');
    expect(await world.say('e01', 'La carte', 'bot', 'same')).toBe('');
    expect(await world.db.select().from(tables.heldTexts)).toHaveLength(1);
  });

  it('of someone unknown, is answered the same, and its id is not kept', async () => {
    const world = await makeWorld({ file: helpCohort(), until: MONDAY_10 });
    const first = await world.say('n1', 'rejoindre', 'bot', 'same');
    expect(first).toContain('Rien n’est enregistré pour le moment');
    expect(await world.say('n1', 'rejoindre', 'bot', 'same')).toBe(first);
    expect([...(await world.db.execute('select id from calls'))]).toEqual([]);
  });

  it('sent as a form, is stored once', async () => {
    const world = await makeWorld({ ...early, until: TUESDAY });
    const form = await world.open('e01');
    await world.submit('e01', form.id, { since: 'Ceci', next: 'Cela' }, 'same');
    await world.submit('e01', form.id, { since: 'Ceci', next: 'Cela' }, 'same');
    expect(await world.submit('e01', form.id, { since: 'Ceci', next: 'Cela' })).toEqual({ answer: null });
    const log = await world.db.select().from(tables.activity);
    expect(log.map(({ type }) => type).filter((type) => /answered|corrected/.test(type))).toEqual([
      'standup.answered',
    ]);
  });
});

describe('a fault of ours', () => {
  it('is told with a reference, loses no text, and writes none of it in the log', async () => {
    const lines: string[] = [];
    const log = makeLog('info', { write: (line) => lines.push(line) });
    const world = await makeWorld({ ...early, parts: { log } });
    await world.to('2026-11-24T09:30:00+01:00');
    const form = await world.open('e01');
    await world.db.execute('alter table answers rename to answers_away');
    expect(await world.say('e01', '1. CANARI')).toMatch(/rien n’a été enregistré.*référence [0-9A-F]{6}/);
    expect(await world.submit('e01', form.id, { since: 'CANARI', next: 'x' })).toMatchObject({
      errors: { since: expect.stringContaining('référence') },
    });
    expect(lines.join()).toContain('"outcome":"failed"');
    for (const word of ['CANARI', 'Ada', 'e01']) expect(lines.join(), word).not.toContain(word);
    await world.db.execute('alter table answers_away rename to answers');
    expect(await world.submit('e01', form.id, { since: 'CANARI', next: 'x' })).toEqual({ answer: null });
  });
});
