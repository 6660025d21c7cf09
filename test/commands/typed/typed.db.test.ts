import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Act, Answer } from '../../../src/chat/chat.ts';
import { isSelect } from '../../../src/chat/message.ts';
import { plainMessage } from '../../../src/chat/plain.ts';
import { WORKSPACE } from '../../../src/chat/sandbox/inbound.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld, rawReceive, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const TWO_OPEN = '2026-11-23T10:05:00+01:00';
const STANDUP_OPEN = '2026-11-23T09:35:00+01:00';

const receive = async (world: World, user: string, act: Act, more: { id?: string; thread?: string } = {}) => {
  const answer = await world.engine.receive({ id: randomUUID(), workspace: WORKSPACE, user, act, ...more });
  await world.engine.drain();
  return answer;
};

const say = (world: World, user: string, text: string, more: { id?: string; thread?: string } = {}) =>
  receive(world, user, { kind: 'say', text }, more);

const shown = (answer: Answer): string =>
  'reply' in answer ? plainMessage(answer.reply) : JSON.stringify(answer);

/** The payload of a button of an answer. */
const buttonOf = (answer: Answer, label: string): { action: string; payload: string } => {
  const all = 'reply' in answer ? answer.reply.sections.flatMap(({ actions }) => actions ?? []) : [];
  const found = all.find((one) => 'label' in one && one.label === label);
  if (!found || !('payload' in found)) throw new Error(`no ${label} in: ${shown(answer)}`);
  return { action: found.id, payload: found.payload };
};

const press = (world: World, user: string, button: { action: string; payload: string }) =>
  receive(world, user, { kind: 'press', ...button });

/** The prompt of a person, as its platform names it. */
const promptOf = async ({ db }: World, user: string): Promise<string> => {
  const [row] = await db.execute<{ ref: string }>(sql`select d.ref from deliveries d
    join messages m on m.key = d.message_key where m.kind = 'standup-prompt' and d.place = ${`user:${user}`}
    order by d.position desc limit 1`);
  return row?.ref ?? '';
};

const standup = async (world: World, user: string): Promise<string> =>
  (await world.texts(user)).findLast((text) => text.startsWith('Stand-up')) ?? '';

const report = async (world: World, user: string): Promise<string> =>
  (await world.texts(user)).findLast((text) => text.startsWith('Bilan')) ?? '';

describe('a bare sentence', () => {
  it('given to the report opens its form with the text where its words go, and waits no more once it is sent', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const choices = await say(world, 'e01', 'Publier la carte');
    const answer = await press(world, 'e01', buttonOf(choices, 'Pour le bilan'));
    if (!('form' in answer)) throw new Error(shown(answer));
    const { id: form, payload, fields } = answer.form;
    expect(fields.find(({ name }) => name === 'priority')).toMatchObject({ value: 'Publier la carte' });
    expect(await report(world, 'e02')).not.toContain('Publier la carte');
    const sent = { kind: 'submit', form, payload, values: { priority: 'Publier la carte' } } as const;
    expect(shown(await receive(world, 'e01', sent))).toContain('toute la promotion le lira');
    expect(await report(world, 'e02')).toContain('Publier la carte');
    expect(shown(await press(world, 'e01', buttonOf(choices, 'Pour le bilan')))).toContain('n’attend plus');
  });

  it('given to a request for help waits no more once it is sent', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const answer = await press(
      world,
      'e01',
      buttonOf(await say(world, 'e01', 'Un badge'), 'Demander de l’aide'),
    );
    if (!('form' in answer)) throw new Error(shown(answer));
    const { id: form, payload } = answer.form;
    const values = {
      subject: 'Un badge',
      urgency: 'week',
      audience: 'cohort',
      tags: '',
      context: '',
      tried: '',
    };
    await receive(world, 'e01', { kind: 'submit', form, payload, values });
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it('given to the report by its word alone does the same', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    await say(world, 'e01', 'Publier la carte');
    const answer = await say(world, 'e01', 'bilan');
    const field = 'form' in answer ? answer.form.fields.find(({ name }) => name === 'priority') : undefined;
    expect(field).toMatchObject({
      value: 'Publier la carte',
      hint: expect.stringContaining('effacez-le s’il n’est pas pour'),
    });
  });

  it('is nobody else’s to choose for, is forgotten once, and is given back when its round closed meanwhile', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const first = await say(world, 'e01', 'Une pensée');
    const forStandup = buttonOf(first, 'Pour le stand-up');
    expect(shown(await press(world, 'e02', forStandup))).toContain('n’attend plus');
    await world.to('2026-11-23T12:05:00+01:00');
    const closed = shown(await press(world, 'e01', forStandup));
    expect(closed).toContain('a pris fin');
    expect(closed).toContain('Une pensée');
    const forget = buttonOf(first, 'Rien, oubliez');
    expect(shown(await press(world, 'e01', forget))).toContain('C’est oublié');
    expect(shown(await press(world, 'e01', forget))).toContain('n’attend plus');
    expect((await world.texts('e02')).join()).not.toContain('Une pensée');
  });

  it('is forgotten when its author types what the button says', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    for (const words of ['Rien, oubliez.', 'never mind']) {
      await say(world, 'e01', 'Une pensée');
      const forgotten = shown(await say(world, 'e01', words));
      expect(forgotten).toContain('« Une pensée »');
      expect(forgotten).toContain('C’est oublié');
    }
    expect(shown(await say(world, 'e01', 'annuler'))).toContain('« appel annuler »');
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it('is forgotten the next day by itself', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const choices = await say(world, 'e01', 'Une pensée');
    await world.to('2026-11-24T10:10:00+01:00');
    expect(shown(await press(world, 'e01', buttonOf(choices, 'Pour le bilan')))).toContain('n’attend plus');
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it('whose id was altered in a form is not stored, and waits as before', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const choices = await say(world, 'e01', 'Publier la carte');
    const answer = await press(world, 'e01', buttonOf(choices, 'Pour le bilan'));
    if (!('form' in answer)) throw new Error(shown(answer));
    const { id: form, payload } = answer.form;
    const altered = payload.replace(/\S+$/, 'altered');
    const values = { priority: 'Publier la carte' };
    const act = { kind: 'submit', form, payload: altered, values } as const;
    const sent = await rawReceive(world, { id: 'altered', workspace: WORKSPACE, user: 'e01', act });
    expect(shown(sent)).toContain('ce formulaire ne peut plus servir : rien n’a été fait');
    expect(await world.db.select().from(tables.answers)).toEqual([]);
    expect(await world.db.select().from(tables.heldTexts)).toHaveLength(1);
  });

  it('of 20,000 characters is given back whole, and its form says that it holds the beginning', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const long = 'Une très longue pensée. '.repeat(833).trim();
    const choices = await say(world, 'e01', long);
    expect(shown(choices)).toContain(long);
    const answer = await press(world, 'e01', buttonOf(choices, 'Pour le bilan'));
    const field = 'form' in answer ? answer.form.fields.find(({ name }) => name === 'priority') : undefined;
    expect(field?.value).toHaveLength(300);
    expect(field?.hint).toContain('seul son début est ici');
    expect(shown(await say(world, 'e01', 'x'.repeat(20_001)))).toContain('trop long');
  });

  it('follows its message: corrected, it is what it says now; deleted, it is gone', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    await say(world, 'e01', 'Une pensée', { id: 'm1' });
    const again = await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'Une autre pensée' });
    expect(shown(again)).toContain('Une autre pensée');
    const [held, ...others] = await world.db.select().from(tables.heldTexts);
    expect(others).toEqual([]);
    expect(held?.act).toMatchObject({ text: 'Une autre pensée' });
    expect(await receive(world, 'e01', { kind: 'delete', message: 'm1' })).toEqual({ nothing: true });
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it('of a sponsor offers nothing that a sponsor may not do', async () => {
    const world = await makeWorld();
    const choices = shown(await say(world, 's1', 'Une pensée'));
    expect(choices).toContain('Rien, oubliez');
    expect(choices).not.toContain('Demander de l’aide');
  });

  it('mentioned in a channel is answered to its author alone', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    expect(await world.say('e01', '@ritournelle Une pensée', 'promo')).toContain('Pour qui est-il ?');
    expect((await world.texts('e02', 'promo')).join()).not.toContain('Pour qui est-il ?');
  });

  it('mentioned in a channel is never said to be seen by its author alone: others read it there', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    const messages = [
      'Une pensée',
      'je n’en peux plus',
      'bilan 2. je n’en peux plus',
      'bilan je n’en peux plus',
    ];
    for (const text of messages) {
      const told = await world.say('e01', `@ritournelle ${text}`, 'promo');
      expect(told).toContain('visible dans ce salon');
      expect(told).not.toMatch(/personne d’autre que vous|n’est lu que par vous/);
    }
  });
});

describe('« stop »', () => {
  it('pauses, and tells the community how to leave', async () => {
    const world = await makeWorld();
    const told = shown(await say(world, 'a1', 'stop'));
    expect(told).toContain('je ne vous écris plus');
    expect(told).toContain('« quitter »');
    expect(shown(await say(world, 'e01', 'stop'))).not.toContain('« quitter »');
  });
});

describe('a reply in a thread', () => {
  it('answers the round of the prompt it hangs from, whatever else is open', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    const thread = await promptOf(world, 'e01');
    await world.to(TWO_OPEN);
    await say(world, 'e01', 'Report de la réunion à jeudi', { thread });
    expect(await standup(world, 'e02')).toContain('Report de la réunion à jeudi');
    expect(await report(world, 'e02')).not.toContain('Report de la réunion');
  });

  it('to somebody else’s prompt, or to what is no prompt, is a bare sentence', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    const theirs = await promptOf(world, 'e02');
    for (const thread of [theirs, 'no-such-message'])
      expect(shown(await say(world, 'e01', 'Une pensée', { thread }))).toContain('Rien n’est enregistré');
    expect(await world.db.select().from(tables.answers)).toEqual([]);
  });

  it('of a recap that asked nothing is a bare sentence', async () => {
    const world = await makeWorld();
    await world.say('e01', 'pause');
    await world.to(STANDUP_OPEN);
    await world.say('e02', 'standup La carte');
    await world.say('e01', 'reprise');
    await world.to('2026-11-23T12:05:00+01:00');
    const [recap] = await world.db.execute<{ ref: string }>(sql`select d.ref from deliveries d
      join messages m on m.key = d.message_key
      where m.kind = 'standup-team-recap' and d.place = 'user:e01' and d.ref is not null`);
    expect(recap).toBeDefined();
    const told = await say(world, 'e01', 'Une pensée pour vous', { thread: recap?.ref ?? '' });
    expect(shown(told)).toContain('Rien n’est enregistré');
    expect(await standup(world, 'e02')).not.toContain('Une pensée');
  });

  it('of distress is read by nobody before its author confirms', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    const thread = await promptOf(world, 'e01');
    const held = await say(world, 'e01', 'je n’en peux plus de cette recette', { thread });
    expect(shown(held)).toContain('Une personne peut vous écouter');
    expect(await standup(world, 'e02')).not.toContain('recette');
    expect(shown(await press(world, 'e02', buttonOf(held, 'Confirmer l’envoi')))).toContain('n’attend plus');
    await press(world, 'e01', buttonOf(held, 'Confirmer l’envoi'));
    expect(await standup(world, 'e02')).toContain('je n’en peux plus de cette recette');
  });
});

describe('numbered lines', () => {
  const answers = async ({ db }: World) =>
    (await db.select().from(tables.answers)).map(({ values }) => values);

  it('answer the only prompt that reached this person, not the latest round of their team', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', '1. Hier la carte\n2. Demain les tests');
    expect(await answers(world)).toEqual([{ since: 'Hier la carte', next: 'Demain les tests' }]);
  });

  it('are nobody’s when the prompt never came', async () => {
    const world = await makeWorld();
    await world.say('e01', 'pause');
    await world.to(STANDUP_OPEN);
    expect(shown(await say(world, 'e01', '1. Hier la carte\n2. Demain'))).toContain('Rien n’est enregistré');
    expect(await answers(world)).toEqual([]);
  });
});

describe('one’s own message', () => {
  it('corrected on its platform corrects what it stored; deleted, it withdraws it', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup 1. Hier la carte\n2. Les tests', { id: 'm1' });
    await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'standup 1. Hier la carte en ligne' });
    expect(await standup(world, 'e02')).toContain('Hier la carte en ligne');
    expect(await standup(world, 'e02')).not.toContain('Les tests');
    const gone = await receive(world, 'e01', { kind: 'delete', message: 'm1' });
    expect(shown(gone)).toContain('retiré partout');
    expect(await standup(world, 'e02')).not.toContain('la carte');
  });

  it('changes nothing of what others or the form wrote since', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    await say(world, 'e01', 'bilan La carte', { id: 'm1' });
    await say(world, 'e02', 'bilan corriger 2. Le moteur');
    const refused = await receive(world, 'e01', {
      kind: 'edit',
      message: 'm1',
      text: 'bilan La carte, enfin',
    });
    expect(shown(refused)).toContain('modifiée depuis');
    await receive(world, 'e01', { kind: 'delete', message: 'm1' });
    expect(await report(world, 'e03')).toContain('Le moteur');
  });

  it('deleted takes away what nobody changed since, and leaves what a teammate wrote', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    await say(world, 'e01', 'bilan 2. La carte\n3. Une réunion', { id: 'm1' });
    await say(world, 'e02', 'bilan corriger 3. Le moteur');
    const gone = await receive(world, 'e01', { kind: 'delete', message: 'm1' });
    expect(shown(gone)).toContain('Votre message est supprimé');
    expect(await report(world, 'e03')).toContain('Le moteur');
    expect(await report(world, 'e03')).not.toContain('La carte');
  });

  it('that had stored nothing is not corrected, and the bot does not say that the round has closed', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup 9. La carte', { id: 'm1' });
    const text = 'standup 1. La carte';
    const told = shown(await receive(world, 'e01', { kind: 'edit', message: 'm1', text }));
    expect(told).toContain('ce message n’avait rien enregistré');
    expect(told).toContain('standup corriger');
  });

  it('withdrawn by its button brings nothing back when it is corrected or deleted', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    await say(world, 'e01', 'standup retirer');
    await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'standup La carte, encore' });
    expect(await receive(world, 'e01', { kind: 'delete', message: 'm1' })).toEqual({ nothing: true });
    expect(await standup(world, 'e02')).not.toContain('La carte');
  });

  it('for one of several teams, which was chosen after it, is corrected and withdrawn like any other', async () => {
    const ofBoth = smallCohort(({ challenges }) => challenges[1]?.eig.push('e01'));
    const world = await makeWorld({ file: ofBoth, until: TWO_OPEN });
    const asked = await say(world, 'e01', 'bilan 2. La carte', { id: 'm1' });
    const sections = 'reply' in asked ? asked.reply.sections : [];
    const choice = sections.map(({ actions }) => actions).find((one) => one && isSelect(one));
    if (!choice || !isSelect(choice)) throw new Error(shown(asked));
    const { id: action, payload } = choice;
    const value = choice.options.find(({ label }) => label === 'Mer Claire')?.value ?? '';
    await receive(world, 'e01', { kind: 'press', action, payload, value });
    expect(await report(world, 'e02')).toContain('La carte');
    await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'bilan 2. Le moteur' });
    expect(await report(world, 'e02')).toContain('Le moteur');
    await receive(world, 'e01', { kind: 'delete', message: 'm1' });
    expect(await report(world, 'e02')).not.toContain('Le moteur');
  });

  it('that becomes empty changes nothing, and says how to withdraw', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    expect(shown(await receive(world, 'e01', { kind: 'edit', message: 'm1', text: ' ' }))).toContain(
      'standup retirer',
    );
    expect(await standup(world, 'e02')).toContain('La carte');
  });

  it('that now names another round is not moved there by itself', async () => {
    const world = await makeWorld({ until: TWO_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    const refused = await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'bilan La carte' });
    expect(shown(refused)).toContain('répondait à « standup »');
    expect(await report(world, 'e02')).not.toContain('La carte');
  });

  it('corrected into words of distress waits like any other', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    const text = 'standup Mon mentor me harcèle';
    const held = await receive(world, 'e01', { kind: 'edit', message: 'm1', text });
    expect(shown(held)).toContain('Une personne peut vous écouter');
    expect(await standup(world, 'e02')).not.toContain('harcèle');
  });

  it('deleted while its correction waits withdraws what it had stored', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    const text = 'standup Mon mentor me harcèle';
    await receive(world, 'e01', { kind: 'edit', message: 'm1', text });
    const gone = await receive(world, 'e01', { kind: 'delete', message: 'm1' });
    expect(shown(gone)).toContain('retiré partout');
    expect(await standup(world, 'e02')).not.toContain('La carte');
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it('corrected again while a correction waits corrects what it had stored, and only that waits no more', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    const first = { kind: 'edit', message: 'm1', text: 'standup Mon mentor me harcèle' } as const;
    const held = await receive(world, 'e01', first);
    await receive(world, 'e01', { ...first, text: 'standup Le moteur' });
    expect(await standup(world, 'e02')).toContain('Le moteur');
    expect(shown(await press(world, 'e01', buttonOf(held, 'Confirmer l’envoi')))).toContain('n’attend plus');
    expect(await standup(world, 'e02')).not.toContain('harcèle');
  });

  it('that waited is confirmed as it says now, never as it said before', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    const held = await say(world, 'e01', 'standup Mon mentor me harcèle', { id: 'm1' });
    await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'standup La carte' });
    expect(await standup(world, 'e02')).toContain('La carte');
    expect(shown(await press(world, 'e01', buttonOf(held, 'Confirmer l’envoi')))).toContain('n’attend plus');
    expect(await standup(world, 'e02')).not.toContain('harcèle');
  });

  it('that waited and becomes empty is forgotten, and the bot says so', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'Une pensée', { id: 'm1' });
    const emptied = await receive(world, 'e01', { kind: 'edit', message: 'm1', text: ' ' });
    expect(shown(emptied)).toContain('C’est oublié');
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });

  it('is linked to nothing once the round closed: the bot says how to correct', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    await world.to('2026-11-23T12:05:00+01:00');
    expect(await world.db.select().from(tables.answerSources)).toEqual([]);
    const late = await receive(world, 'e01', { kind: 'edit', message: 'm1', text: 'standup Le moteur' });
    expect(shown(late)).toContain('standup corriger');
    expect(await receive(world, 'e01', { kind: 'delete', message: 'm1' })).toEqual({ nothing: true });
    expect(await standup(world, 'e02')).toContain('La carte');
  });

  it('brought twice is answered with what it stored, never with another round’s receipt', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await say(world, 'e01', 'standup La carte', { id: 'm1' });
    await world.to('2026-11-23T10:05:00+01:00');
    expect(shown(await say(world, 'e01', 'standup La carte', { id: 'm1' }))).toContain(
      'stand-up · Mer Claire',
    );
    await world.to('2026-11-24T09:35:00+01:00');
    expect(await say(world, 'e01', 'standup La carte', { id: 'm1' })).toEqual({ nothing: true });
    expect(await world.db.select().from(tables.answers)).toHaveLength(1);
  });
});

describe('words confirmed too late', () => {
  it('are asked about again when another round has opened since', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await world.to('2026-11-23T11:00:00+01:00');
    const held = await say(world, 'e01', 'standup Mon mentor me harcèle');
    await world.to('2026-11-24T09:35:00+01:00');
    const again = await press(world, 'e01', buttonOf(held, 'Confirmer l’envoi'));
    expect(shown(again)).toContain('un autre rendez-vous s’est ouvert');
    expect(await standup(world, 'e02')).not.toContain('harcèle');
    await press(world, 'e01', buttonOf(again, 'Confirmer l’envoi'));
    expect(await standup(world, 'e02')).toContain('harcèle');
  });
});

describe('what should not be public', () => {
  it('is kept for the team in one tap', async () => {
    const world = await makeWorld({ file: smallCohort((raw) => raw.rituals.splice(1)), until: TWO_OPEN });
    const held = await say(world, 'e01', 'bilan 2. La carte\n3. Écrire à a@b.example');
    expect(shown(held)).toContain('une adresse électronique');
    await press(world, 'e01', buttonOf(held, 'Garder pour l’équipe'));
    expect(await report(world, 'e02')).toContain('a@b.example');
    await world.to('2026-11-27T15:06:00+01:00');
    const bulletin = (await world.texts('m2', 'promo')).join();
    expect(bulletin).toContain('La carte');
    expect(bulletin).not.toContain('a@b.example');
  });

  it('is kept whole when it is told over several lines', async () => {
    const world = await makeWorld({ file: smallCohort((raw) => raw.rituals.splice(1)), until: TWO_OPEN });
    const held = await say(world, 'e01', 'bilan 2. Appelez le 06 12 34\n3. 56 78 merci');
    expect(shown(held)).toContain('un numéro de téléphone');
    await press(world, 'e01', buttonOf(held, 'Garder pour l’équipe'));
    await world.to('2026-11-27T15:06:00+01:00');
    const bulletin = (await world.texts('m2', 'promo')).join();
    expect(bulletin).not.toContain('06 12 34');
    expect(bulletin).not.toContain('56 78');
  });
});
