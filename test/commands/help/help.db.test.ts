import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { proactiveCounts } from '../../../src/store/tables/index.ts';
import { livedOnce, textsOf } from '../../fixtures/lived-once.ts';
import { begin, helpCohort, last, MONDAY_10 } from '../../fixtures/practices/help.ts';
import type { World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const REQUEST = 'entraide Sujet : Tester au lecteur d’écran\nContexte : un formulaire\nTags : rgaa';

const willing = async (world: World, as: string, level = 'pair', tag = 'rgaa') =>
  world.say(as, `competences ${level} : ${tag} ; solliciter : oui`);

/** Who among these is currently asked to help. */
const askedAmong = async (world: World, people: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const as of people) {
    const shown = last(await world.read(as));
    if (shown?.buttons.some(({ id }) => id === 'helpBusy')) found.push(as);
  }
  return found;
};

const formValues = async (world: World, as: string, button: string) => {
  const form = await world.open(as, button);
  const value = (name: string) => form.fields.find((field) => field.name === name)?.value;
  return { form, value };
};

const helpFacts = async ({ db }: World): Promise<string[]> =>
  (await readActivity(db))
    .filter(({ type }) => /^(?:help|skill)/.test(type))
    .map(({ localDate, type, version, alias, facts }) =>
      [localDate.toString(), `${type} v${version}`, JSON.stringify(facts), alias ?? ''].join(' ').trim(),
    );

describe('from a stand-up answer to a solved request', () => {
  it('by buttons: one tap, a refusal, a hand given back, a wider circle, a line learnt', async () => {
    const world = await begin();
    await willing(world, 'e02', 'expert');
    for (const as of ['e03', 'm2']) await willing(world, as);
    await world.say('e01', 'bilan 2. La carte\n4. Tester au lecteur d’écran');
    const { form, value } = await formValues(world, 'e01', 'helpFromStandup');
    expect(value('subject')).toBe('Tester au lecteur d’écran');
    await world.submit('e01', form.id, {
      subject: 'Tester au lecteur d’écran',
      urgency: 'week',
      audience: 'cohort',
      tags: 'RGAA',
    });
    expect(last(await world.texts('e04', 'aide'))).toContain('Entraide n° 1 · Tester au lecteur d’écran');
    expect(last(await world.texts('e01'))).toContain(
      'Une réponse est réaliste d’ici mercredi 25 novembre à 10 h',
    );

    expect(await askedAmong(world, ['e02', 'e03', 'm2'])).toEqual(['e02']);
    expect(await world.press('e02', 'helpBusy')).toContain('Je cherche quelqu’un d’autre');
    const [second = ''] = await askedAmong(world, ['e03', 'm2']);
    await world.press(second, 'helpTake');
    expect((await world.texts('e04', 'aide')).join()).toContain('prend cette demande');
    await world.press(second, 'helpPass');
    expect((await world.texts('e04', 'aide')).join()).not.toContain('prend cette demande');
    const third = second === 'm2' ? 'e03' : 'm2';
    expect(await askedAmong(world, ['e02', 'e03', 'm2'])).toEqual([third]);

    await world.to('2026-11-25T10:00:00+01:00');
    expect(last(await world.texts('e01'))).toContain('Votre demande a 2 jours');
    expect(await world.press('e01', 'helpWiden')).toContain('Rien n’est encore publié');
    expect((await world.texts('a1', 'communaute')).length).toBe(0);
    expect(await world.press('e01', 'helpPublish')).toContain('elle est aussi dans #communaute');
    const seen = last(await world.texts('a1', 'communaute')) ?? '';
    expect(seen).toContain('Une demande de l’équipe Mer Claire');
    expect(seen).not.toContain('Ada');
    expect(await world.press('a1', 'helpTake', undefined, 'communaute')).toContain(
      'La demande n° 1 est à vous',
    );
    expect((await world.texts('e02', 'communaute')).join()).not.toContain('Ancienne');
    expect((await world.texts('e01')).join()).toContain('Ancienne Une s’en occupe');

    const closing = await world.open('e01', 'helpSolved');
    await world.submit('e01', closing.id, { ending: 'solved', learnt: 'Un intitulé visible suffit' });
    expect(last(await world.texts('a1'))).toContain('Merci : votre coup de main a servi.');
    expect(last(await world.texts('a1', 'communaute'))).toContain(
      'Ce qu’on a appris : Un intitulé visible suffit',
    );
    expect(await world.say('e04', '/eig peer-help search "lecteurs" ecran')).toContain(
      'Un intitulé visible suffit',
    );
    expect(await helpFacts(world)).toMatchInlineSnapshot(`
      [
        "2026-11-23 skill.declared v1 {"suggested":true}",
        "2026-11-23 skill.declared v1 {"suggested":true}",
        "2026-11-23 skill.declared v1 {"suggested":true}",
        "2026-11-23 help.asked v1 {"audience":"cohort","urgency":"week","lasting":false}",
        "2026-11-23 help.suggested v1 {"rank":1}",
        "2026-11-23 help.suggested v1 {"rank":2}",
        "2026-11-23 help.claimed v1 {"audience":"cohort"}",
        "2026-11-23 help.returned v1 {"audience":"cohort"}",
        "2026-11-23 help.suggested v1 {"rank":3}",
        "2026-11-25 help.followed v1 {"slot":"day-2"}",
        "2026-11-25 help.widened v1 {"audience":"community"}",
        "2026-11-25 help.claimed v1 {"audience":"community"}",
        "2026-11-25 help.closed v1 {"ending":"solved","audience":"community","helped":true,"learnt":true}",
      ]
    `);
  });
});

/** Two weeks of a request about the network, and of one that its author closes after a week. */
const twoWeeks = livedOnce({ file: helpCohort(), until: MONDAY_10 }, async (world) => {
  const look = () => textsOf(world, ['e01', 'e02', 'e03', 'm1', 'm2']);
  await world.say('e01', 'entraide Sujet : Ouvrir un flux sortant\nTags : réseau');
  const monday = await look();
  await world.say('e02', REQUEST);
  await world.to('2026-11-30T10:00:00+01:00');
  const week = await look();
  await world.say('e02', 'entraide plus besoin 2');
  await world.to('2026-12-07T10:00:00+01:00');
  const coordination = await world.texts('c1', 'coordination');
  await world.to('2026-12-07T18:00:00+01:00');
  return { monday, week, coordination, end: await look() };
});

describe('a request', () => {
  it('is taken by several, claimed again when all gave it back, and told to its author in one message', async () => {
    const world = await begin();
    await world.say('e01', REQUEST);
    await world.press('e04', 'helpTake', undefined, 'aide');
    await world.press('m1', 'helpTake', undefined, 'aide');
    const news = (await world.texts('e01')).filter((text) => text.startsWith('Votre demande n° 1'));
    expect(news).toHaveLength(1);
    expect(news[0]).toContain('Daniel Quatre et Edwige Mentor s’en occupent');
    await world.say('e04', 'peer-help pass 1');
    await world.say('m1', 'je passe la main 1');
    const returned = (await world.texts('e01')).filter((text) => text.startsWith('Votre demande n° 1'));
    expect(returned).toHaveLength(2);
    expect(returned.at(-1)).toContain('Elle attend quelqu’un');
    expect((await world.db.select().from(tables.helpRequests)).map(({ state }) => state)).toEqual(['open']);
  });

  it('goes to the next volunteer after a silence, of which nothing remains', async () => {
    const world = await begin();
    await willing(world, 'e02', 'expert');
    await willing(world, 'e03');
    await world.say('e01', REQUEST);
    expect(await askedAmong(world, ['e02', 'e03'])).toEqual(['e02']);
    await world.to('2026-11-24T12:00:00+01:00');
    expect(await askedAmong(world, ['e02', 'e03'])).toEqual(['e03']);
    expect((await world.texts('e02')).join()).not.toContain('On cherche un coup de main');
  });

  it('that matched nobody is thought of again when someone says they know of it', async () => {
    const world = await begin();
    expect(await world.say('e01', REQUEST)).toContain('je regarderai de nouveau chaque matin');
    expect((await world.engine.upcoming()).some(({ what }) => what.includes('chercher encore'))).toBe(false);
    await willing(world, 'e02');
    expect(await askedAmong(world, ['e02'])).toEqual([]);
    await world.to('2026-11-24T09:00:00+01:00');
    expect(await askedAmong(world, ['e02'])).toEqual(['e02']);
    expect(await world.say('e02', 'je prends')).toContain('La demande n° 1 est à vous');
    await world.to('2026-11-25T09:00:00+01:00');
    expect((await world.db.select().from(tables.helpSuggestions)).map(({ state }) => state)).toEqual([
      'taken',
    ]);
  });

  it('waits for the only person who knows of it to have rested', async () => {
    const world = await begin();
    await willing(world, 'e02');
    await world.say('e01', REQUEST);
    await world.say('e02', 'je prends');
    await world.say('e03', 'entraide Sujet : Encore un formulaire\nTags : rgaa');
    const rested = async () => (await world.db.select().from(tables.helpSuggestions)).length;
    await world.to('2026-11-24T18:00:00+01:00');
    expect(await rested()).toBe(1);
    await world.to('2026-11-25T09:00:00+01:00');
    expect(await rested()).toBe(2);
    expect(await askedAmong(world, ['e02'])).toEqual(['e02']);
  });

  it('for today is not asked of whoever the bot may not write to any more', async () => {
    const world = await begin();
    await willing(world, 'e02', 'expert');
    await willing(world, 'e03');
    const [basile] = (await world.db.select().from(tables.people)).filter(
      ({ name }) => name === 'Basile Deux',
    );
    const day = Temporal.PlainDate.from('2026-11-23');
    await world.db.insert(proactiveCounts).values({ personId: basile?.id ?? '', day, daily: true, sent: 2 });
    await world.say('e01', `${REQUEST}\nUrgence : aujourd’hui`);
    expect(await askedAmong(world, ['e02', 'e03'])).toEqual(['e03']);
    await world.say('e04', 'entraide Sujet : Un autre formulaire\nTags : rgaa');
    await world.to('2026-11-24T08:30:00+01:00');
    expect(await askedAmong(world, ['e02'])).toEqual(['e02']);
    await world.to('2026-11-24T18:00:00+01:00');
    expect(await askedAmong(world, ['e02'])).toEqual(['e02']);
  });

  it('holds no silence against someone whom the question never reached', async () => {
    const world = await begin();
    await willing(world, 'e02', 'expert');
    await willing(world, 'e03');
    await world.say('e02', 'pause');
    await world.say('e01', REQUEST);
    expect(await askedAmong(world, ['e03'])).toEqual(['e03']);
    await world.say('e03', 'je ne suis pas disponible');
    await world.say('e02', 'reprise');
    expect((await world.db.select().from(tables.helpSuggestions)).map(({ state }) => state)).toEqual([
      'declined',
    ]);
  });

  it('for today is come back to the same evening and the next morning', async () => {
    const world = await begin();
    await world.say('e01', `${REQUEST}\nUrgence : aujourd’hui`);
    await world.to('2026-11-23T17:30:00+01:00');
    expect(last(await world.texts('e01'))).toContain('Vous aviez besoin d’un coup de main aujourd’hui');
    await world.to('2026-11-24T09:30:00+01:00');
    expect(last(await world.texts('e01'))).toContain('vous aviez besoin d’un coup de main dans la journée');
  });

  it('is come back to after 2, 7 and 14 days, and not once it is closed', async () => {
    const { week, end } = await twoWeeks();
    expect(week('e02').join()).toContain('Votre demande a 7 jours');
    expect(end('e02').join()).not.toContain('Deux semaines déjà');
    expect(end('e03').join()).not.toContain('Votre demande');
  });

  it('about the network reaches the person in charge and the coordination, shows its weeks, and is not pressed', async () => {
    const { monday, end, coordination } = await twoWeeks();
    expect(last(monday('m1'))).toContain('L’équipe Mer Claire est freinée');
    expect(last(monday('m1'))).toContain('depuis moins d’une semaine');
    expect(monday('m2')).toHaveLength(1);
    expect(coordination.join()).toContain('En attente depuis 2 semaines');
    const follow = end('e01').filter((text) => text.includes('Je garde votre demande ouverte'));
    expect(follow).toHaveLength(2);
    expect(end('e01').join()).not.toContain('Est-ce toujours utile');
  });
});

describe('the community', () => {
  it('asks after a preview, is answered by an EIG in the public thread, and sees no content of the cohort', async () => {
    const world = await begin();
    await world.say('e01', REQUEST);
    const said = await world.say(
      'a1',
      'entraide Sujet : Qui relit une pseudonymisation ?\nContexte : 06 12 34 56 78',
    );
    expect(said).toContain('Rien n’est encore publié');
    expect(said).toContain('ce texte semble contenir un numéro de téléphone');
    expect(await world.texts('e01', 'communaute')).toEqual([]);
    const edit = await world.open('a1', 'helpEdit');
    await world.submit('a1', edit.id, {
      subject: 'Qui relit une pseudonymisation ?',
      urgency: 'week',
      audience: 'community',
      tags: '',
      context: '',
      tried: '',
    });
    expect(last(await world.texts('a1'))).not.toContain('téléphone');
    expect(last(await world.texts('a1'))).toContain('signée « la communauté », sans votre nom');
    const posted = await world.press('a1', 'helpPublish');
    expect(posted).toContain('C’est publié dans #communaute');
    expect(posted).not.toContain('élargir');
    const root = last(await world.read('e01', 'communaute'));
    expect(root?.text).toContain('Une demande de la communauté');
    expect(root?.text).toContain('y répondre affiche votre nom');
    await world.say('e01', 'Moi, volontiers', `thread-${root?.id}`);
    expect(await world.texts('a1', `thread-${root?.id}`)).toContain('Moi, volontiers');
    expect(await world.say('a1', 'entraide liste')).not.toContain('lecteur d’écran');
    expect(await world.say('a1', 'entraide voir 1')).toContain('Je ne trouve pas de demande n° 1');
    expect(await world.say('a1', 'je prends 1')).toContain('Je ne trouve pas de demande n° 1');
    expect(await world.say('a1', 'entraide Sujet : x\nPortée : promotion')).toContain(
      'ce cercle ne vous est pas ouvert',
    );
  });

  it('has a request removed by the coordination, with a reason to its author alone', async () => {
    const world = await begin();
    await world.say('a1', 'entraide Sujet : Une question\nPortée : communauté');
    await world.say('a1', 'entraide publier 1');
    expect(await world.say('e01', 'entraide retirer 1 hors sujet')).toContain('Seule la coordination');
    expect(await world.say('c1', 'entraide retirer 1')).toContain('Une raison est nécessaire');
    expect(await world.say('c1', 'entraide retirer 1 Merci de retirer le nom cité')).toContain('est retirée');
    expect(await world.texts('e01', 'communaute')).toEqual([]);
    expect(last(await world.texts('a1'))).toContain('Raison donnée : Merci de retirer le nom cité');
  });

  it('has no phone number put into its public thread by what was learnt unless its author confirms it, and a solved one can be removed', async () => {
    const world = await begin();
    await world.say('a1', 'entraide Sujet : Une question\nPortée : communauté');
    await world.say('a1', 'entraide publier 1');
    const held = await world.say('a1', 'entraide résolu 1 Appelez le 06 12 34 56 78');
    expect(held).toContain('un numéro de téléphone');
    expect(held).toContain('toute la communauté le lira dès maintenant');
    expect(last(await world.texts('e01', 'communaute'))).not.toContain('06 12');
    await world.say('a1', 'entraide résolu 1 Demander au service');
    expect((await world.texts('e01', 'communaute')).join()).toContain('Demander au service');
    expect(await world.say('c1', 'entraide retirer 1 Le nom d’un tiers')).toContain('est retirée');
    expect(await world.texts('e01', 'communaute')).toEqual([]);
    expect(await world.say('c1', 'entraide retirer 1 encore')).toContain('Rien n’a été');
  });
});

describe('bad input', () => {
  it('markup and mentions in a request are words: no renderer is given them as its own', async () => {
    const world = await begin();
    await world.say('e01', 'entraide Sujet : <!channel> *gras* @everyone\nContexte : <script>');
    const shown = last(await world.read('e02', 'aide'));
    const pieces = shown?.blocks.flatMap(({ text, fields }) => [
      ...(text ?? []),
      ...(fields ?? []).flatMap(({ value }) => value),
    ]);
    expect(pieces?.filter(({ text }) => text.includes('<script>'))).toEqual([
      { text: '<script>', said: true },
    ]);
  });
});
