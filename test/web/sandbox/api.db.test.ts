import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { promptText } from '../../fixtures/prompt.ts';
import { appOf, client, type Json, type Sent } from '../../fixtures/web/sandbox-client.ts';
import { makeWorld, type WorldOptions } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const formId = (body: Json): string => String(/"id":"([^"]+)","title"/.exec(JSON.stringify(body))?.[1]);

const setUp = async (closing: WorldOptions['closing'] = onTestFinished) => {
  const world = await makeWorld({
    now: '2026-11-24T09:25:00+01:00',
    until: '2026-11-24T09:30:00+01:00',
    closing,
  });
  return { ...world, ...client(appOf(world)) };
};

describe('the sandbox’s JSON interface', () => {
  it('tells who is there, by their ids in the file', async () => {
    const { get } = await setUp();
    const { body } = await get('people');
    expect(body).toHaveLength(9);
    expect(body).toContainEqual({ id: 'e01', name: 'Ada Un', roles: ['eig'], challenges: ['mer'] });
  });

  it('tells one’s conversations with what is unread, until they are read', async () => {
    const { get, post } = await setUp();
    const unread = async () => {
      const { body } = await get('conversations?as=e01');
      return Array.isArray(body) ? body.find(({ id }) => id === 'bot')?.unread : undefined;
    };
    expect(await unread()).toBeGreaterThan(0);
    expect(await post('read', { as: 'e01', in: 'bot' })).toEqual({ status: 200, body: {} });
    expect(await unread()).toBe(0);
  });

  it('says, presses and submits, and answers once all of it was delivered', async () => {
    const { get, post } = await setUp();
    const { body: said } = await post('say', { as: 'e01', in: 'bot', text: '/eig standup' });
    expect(said).toMatchObject({ answer: { form: { title: 'Stand-up du jour' } } });
    const form = formId(said);
    expect(await post('submit', { as: 'e01', form, values: {} })).toMatchObject({
      status: 200,
      body: { errors: { since: expect.stringContaining('attend une réponse') } },
    });
    const values = { since: 'La carte', next: 'Le moteur' };
    expect((await post('submit', { as: 'e01', form, values })).body).toEqual({ answer: null });
    expect(JSON.stringify((await get('messages?as=e02&in=bot')).body)).toContain('La carte');
  });

  it('steps through time: the next instant, a duration, a date', async () => {
    const { get, post } = await setUp();
    const { body } = await get('clock');
    expect(body).toMatchObject({
      next: expect.arrayContaining([{ at: '2026-11-24T11:00:00Z', what: 'stand-up · Mer Claire : clôture' }]),
    });
    expect(String((await post('clock', { next: true })).body['now'])).toContain('2026-11-24T11:00');
    expect(String((await post('clock', { by: 'P1D' })).body['now'])).toContain('2026-11-25T11:00');
    expect(String((await post('clock', { to: '2026-11-26T12:00:00Z' })).body['now'])).toContain(
      '2026-11-26T12:00',
    );
  });

  it('steps to an hour of the cohort’s own days, always to come', async () => {
    const { post } = await setUp();
    const at = async (to: string) => String((await post('clock', { at: to })).body['now']);
    expect(await at('tomorrow 09:30')).toContain('2026-11-25T08:30:0');
    expect(await at('wed 12:00')).toContain('2026-11-25T11:00:0');
    expect((await post('clock', { at: 'some day' })).status).toBe(400);
  });

  it('tells whom a channel is for, how a thread begins, and where one stopped reading', async () => {
    const { get, post } = await setUp();
    await post('say', { as: 'm1', in: 'projet-mer', text: 'Vous pouvez publier' });
    const { body: said } = await get('messages?as=e01&in=projet-mer');
    const root = Array.isArray(said) ? said[0]?.id : undefined;
    await post('say', { as: 'e01', in: `thread-${root}`, text: 'On publie jeudi' });
    const { body: lines } = await get('messages?as=e01&in=projet-mer');
    const reply = Array.isArray(lines) ? lines[1]?.id : undefined;
    await post('say', { as: 'm1', in: `thread-${reply}`, text: 'Parfait' });
    const { body } = await get('conversations?as=e01');
    expect(body).toContainEqual({
      id: 'projet-mer',
      name: 'projet-mer',
      kind: 'channel',
      group: 'team',
      unread: 2,
      firstUnread: root,
    });
    expect(body).toContainEqual(
      expect.objectContaining({
        id: `thread-${root}`,
        kind: 'thread',
        about: 'Vous pouvez publier',
        unread: 2,
      }),
    );
    const { body: thread } = await get(`messages?as=e02&in=thread-${root}`);
    expect(thread).toHaveLength(3);
  });

  it('lets a newcomer whom the bot does not know come in, offer a skill and leave', async () => {
    const { get, post } = client(appOf(await makeWorld({ file: helpCohort(), until: MONDAY_10 })));
    const say = async (as: string, text: string) =>
      JSON.stringify((await post('say', { as, in: 'bot', text })).body);
    const isKnown = async () => JSON.stringify((await get('people')).body).includes('n1');
    expect((await get('visitors')).body).toEqual([
      { id: 'n1', name: 'Sacha Arrivante', roles: [], challenges: [] },
    ]);
    expect(await isKnown()).toBe(false);
    const { body: invited } = await post('say', { as: 'n1', in: 'bot', text: '/eig rejoindre' });
    expect(JSON.stringify(invited)).toContain('Rien n’est enregistré pour le moment');
    const message = /"id":"([^"]+)"/.exec(JSON.stringify(invited))?.[1];
    const { body: opened } = await post('press', { as: 'n1', message, button: 'joinAsk' });
    expect(await post('submit', { as: 'n1', form: formId(opened), values: { name: 'Sacha' } })).toMatchObject(
      {
        body: { answer: null },
      },
    );
    expect(await isKnown()).toBe(false);
    expect(await say('c1', 'rejoindre accueillir 1')).toContain('fait maintenant partie');
    expect((await get('visitors')).body).toEqual([]);
    expect((await get('people')).body).toContainEqual({
      id: 'n1',
      name: 'Sacha',
      roles: ['community'],
      challenges: [],
    });
    expect(await say('n1', 'competences expert : rgaa ; solliciter : oui')).toContain('C’est enregistré');
    expect(await say('e01', 'qui-sait rgaa')).toContain('Sacha');
    expect(await say('n1', 'quitter')).toContain('C’est fait');
    expect(await say('e01', 'qui-sait rgaa')).not.toContain('Sacha');
  });

  it('shows on its page that newcomer too, among those one may become', async () => {
    const app = appOf(await makeWorld());
    const page = async (path: string) =>
      (await app.request(path, { headers: { host: 'localhost:3000' } })).text();
    expect(await page('/?as=n1')).toMatch(/De passage[^]*Sacha Arrivante/);
    expect(await page('/sandbox/found?text=sacha')).toContain('data-value="n1"');
  });

  it('serves the notice it links to', async () => {
    const world = await makeWorld();
    const response = await appOf(world).request('/notice/petite?lang=fr', { headers: { host: 'localhost' } });
    const page = await response.text();
    expect(page).toContain('Direction de test');
    expect(page).toContain('sa mission d’intérêt public');
    expect(await (await appOf(world).request('/notice/style.css')).text()).toContain('max-width');
    expect((await appOf(world).request('/notice/unknown')).status).toBe(404);
  });
});

describe('bad input', () => {
  const LONG = Array.from({ length: 40 }, (_, line) => `ligne ${line}`).join('\n');
  type Case = [
    name: string,
    act: (world: Awaited<ReturnType<typeof setUp>>) => Promise<Sent>,
    status: number,
    says: RegExp,
  ];
  const say = (text: string) => (world: Awaited<ReturnType<typeof setUp>>) =>
    world.post('say', { as: 'e01', in: 'bot', text });
  /** Stores an answer, and returns what a teammate reads. */
  const storing =
    (text: string) =>
    async (world: Awaited<ReturnType<typeof setUp>>): Promise<Sent> => {
      const { status } = await say(`standup 1. ${text}`)(world);
      return { status, body: { read: await promptText(world, 'e02', 'Stand-up') } };
    };
  const hasAnswerButton = ({ buttons }: { buttons: { id: string }[] }): boolean =>
    buttons.some(({ id }) => id === 'standupAnswer');
  const press = async ({ get, post }: Awaited<ReturnType<typeof setUp>>, as: string, more = {}) => {
    const { body } = await get('messages?as=e01&in=bot');
    const message = Array.isArray(body) ? body.findLast(hasAnswerButton) : undefined;
    return post('press', { as, message: message?.id, button: 'standupAnswer', ...more });
  };
  const openForm = async (world: Awaited<ReturnType<typeof setUp>>): Promise<string> => {
    const { body } = await press(world, 'e01');
    return formId(body);
  };

  const cases: Case[] = [
    ['nothing at all', say(''), 400, /message est vide/],
    ['spaces only', say(' \n '), 400, /message est vide/],
    ['ten megabytes', say('x'.repeat(10_000_000)), 413, /trop volumineux/],
    ['a text of a hundred thousand characters', say('x'.repeat(100_000)), 200, /trop long pour moi/],
    ['a NUL character', storing('avant\u0000après'), 200, /avantaprès/],
    ['a lone surrogate', storing('avant\uD800après'), 200, /avant\uFFFDaprès/],
    ['a right-to-left override', storing('avant\u202Eaprès'), 200, /avantaprès/],
    ['@channel', storing('@channel coucou'), 200, /@channel coucou/],
    ['<!channel>', storing('<!channel>'), 200, /<!channel>/],
    ['HTML', storing('<script>alert(1)</script>'), 200, /<script>alert\(1\)<\/script>/],
    ['a Markdown link', storing('[ici](https://mal.example)'), 200, /\[ici\]\(https:\/\/mal\.example\)/],
    ['a javascript: link', storing('javascript:alert(1)'), 200, /javascript:alert\(1\)/],
    [
      'forty lines in a field of 300 characters',
      say(`standup 1. ${LONG}`),
      200,
      /12 lignes au plus.*Rien n’a été enregistré[\s\S]*ligne 39/,
    ],
    ['an unknown word', say('/eig abracadabra'), 200, /Je ne connais pas « abracadabra »/],
    ['another command', say('/autre chose'), 200, /Je ne connais pas « autre »/],
    [
      'a wrong role',
      ({ post }) => post('say', { as: 'm1', in: 'bot', text: '/eig standup' }),
      200,
      /réservé à d’autres rôles/,
    ],
    [
      'nobody’s name',
      ({ post }) => post('say', { as: 'zz', in: 'bot', text: 'x' }),
      404,
      /Personne ne s’appelle/,
    ],
    [
      'a conversation of others',
      ({ post }) => post('say', { as: 'e01', in: 'coordination', text: 'x' }),
      404,
      /n’a pas de conversation/,
    ],
    [
      'another’s direct conversation',
      ({ get }) => get('messages?as=e01&in=bot:e02'),
      404,
      /n’a pas de conversation/,
    ],
    [
      'a button that is not there',
      (world) => press(world, 'e01', { button: 'autre' }),
      404,
      /n’est plus valable/,
    ],
    ['another’s button', (world) => press(world, 'e02'), 404, /n’a pas de conversation|n’est plus là/],
    [
      'a message that is not there',
      ({ post }) => post('press', { as: 'e01', message: '999999', button: 'x' }),
      404,
      /n’est plus là/,
    ],
    [
      'a form that is not open',
      ({ post }) => post('submit', { as: 'e01', form: 'x', values: {} }),
      404,
      /n’est plus ouvert/,
    ],
    [
      'another’s form',
      async (world) =>
        world.post('submit', { as: 'e02', form: await openForm(world), values: { since: 'x' } }),
      404,
      /n’est plus ouvert/,
    ],
    ['a body that is not JSON', ({ post }) => post('say', '{'), 400, /pas du JSON/],
    ['a body of another shape', ({ post }) => post('say', { as: 'e01', in: 'bot', text: 12 }), 400, /text/],
    ['an array for a body', ({ post }) => post('say', '[]'), 400, /forme attendue/],
    [
      'a list where a text is expected',
      async (world) =>
        world.post('submit', {
          as: 'e01',
          form: await openForm(world),
          values: { since: ['a\u0000b'], next: 'x' },
        }),
      200,
      /Cette question attend une réponse/,
    ],
    [
      'a NUL, a lone surrogate and an override in a form',
      async (world) =>
        world.post('submit', {
          as: 'e01',
          form: await openForm(world),
          values: { since: 'a\u0000b\uD800\u202E', next: 'x' },
        }),
      200,
      /"answer":null/,
    ],
    [
      '__proto__ in a body',
      ({ post }) => post('say', '{"__proto__":{"as":"c1"},"as":"e01","in":"bot","text":"standup 1. proto"}'),
      200,
      /C’est enregistré : stand-up/,
    ],
    [
      '__proto__ in a form',
      async (world) =>
        world.post(
          'submit',
          `{"as":"e01","form":"${await openForm(world)}","values":{"__proto__":"x","since":"a","next":"b"}}`,
        ),
      200,
      /"answer":null/,
    ],
    [
      'a POST from another origin',
      ({ post }) => post('say', { as: 'e01', in: 'bot', text: 'x' }, { origin: 'https://mal.example' }),
      403,
      /propre page/,
    ],
    [
      'another host',
      ({ post }) => post('say', { as: 'e01', in: 'bot', text: 'x' }, { host: 'mal.example' }),
      403,
      /propre page/,
    ],
    [
      'the same origin',
      ({ post }) =>
        post('say', { as: 'e01', in: 'bot', text: 'standup 1. ok' }, { origin: 'http://localhost:3000' }),
      200,
      /C’est enregistré/,
    ],
    [
      'the clock moved backwards',
      ({ post }) => post('clock', { to: '2026-11-01T00:00:00Z' }),
      400,
      /ne recule pas/,
    ],
    [
      'the clock moved back by a duration',
      ({ post }) => post('clock', { by: '-PT1H' }),
      400,
      /ne recule pas/,
    ],
    ['the clock moved to nowhere', ({ post }) => post('clock', { to: 'demain' }), 400, /forme attendue/],
    ['the clock moved by centuries', ({ post }) => post('clock', { by: 'P900Y' }), 400, /forme attendue/],
    [
      'a NUL in a name',
      ({ post }) => post('say', { as: 'e01\u0000', in: 'bot', text: 'x' }),
      400,
      /forme attendue/,
    ],
    ['a NUL in an address', ({ get }) => get('messages?as=e01%00&in=bot'), 400, /forme attendue/],
    [
      'a message that cannot be one',
      ({ post }) => post('press', { as: 'e01', message: '1.5', button: 'x' }),
      404,
      /n’est plus là/,
    ],
    [
      'a message of thirty digits',
      ({ post }) => post('press', { as: 'e01', message: '9'.repeat(30), button: 'x' }),
      404,
      /n’est plus là/,
    ],
    [
      'the clock moved beyond calendars',
      ({ post }) => post('clock', { by: '-P999999999Y' }),
      400,
      /forme attendue/,
    ],
    ['an unknown address', ({ get }) => get('nothing'), 404, /forme attendue/],
  ];

  let shared: Awaited<ReturnType<typeof setUp>>;
  beforeAll(async () => {
    shared = await setUp(afterAll);
  });

  it.each(cases)('%s', async (_name, act, status, says) => {
    const sent = await act(shared);
    expect([sent.status, JSON.stringify(sent.body).replaceAll('\\n', '\n')]).toEqual([
      status,
      expect.stringMatching(says),
    ]);
    // Others are not affected.
    expect(
      (await shared.post('say', { as: 'e03', in: 'bot', text: 'standup 1. Et moi' })).body,
    ).toMatchObject({
      answer: { message: { text: expect.stringContaining('C’est enregistré') } },
    });
  });

  it('a form sent after closing is kept, and said to be late', async () => {
    const world = await setUp();
    const form = await openForm(world);
    await world.to('2026-11-24T12:30:00+01:00');
    await world.post('submit', { as: 'e01', form, values: { since: 'Tard', next: 'Demain' } });
    expect((await world.texts('e01')).at(-1)).toContain('après la clôture');
    expect(await promptText(world, 'e01', 'Stand-up')).toContain('Depuis la dernière fois : Tard');
  });

  it('a form sent once the next one is open stays on screen, with its text', async () => {
    const world = await setUp();
    const form = await openForm(world);
    await world.to('2026-11-25T09:30:00+01:00');
    const { body } = await world.post('submit', {
      as: 'e01',
      form,
      values: { since: 'Trop tard', next: 'x' },
    });
    expect(JSON.stringify(body)).toContain('le suivant est déjà ouvert : rien n’a été enregistré');
  });

  it('a stale button, once the next one is open, says so', async () => {
    const world = await setUp();
    const message = (await world.read('e01')).findLast(({ buttons }) => buttons.length > 0);
    await world.say('e01', '1. Hier');
    await world.to('2026-11-25T09:30:00+01:00');
    const { status, body } = await world.post('press', {
      as: 'e01',
      message: message?.id,
      button: 'standupAnswer',
    });
    expect([status, body.error]).toEqual([404, expect.stringContaining('n’est plus valable')]);
  });

  it('another team’s round is refused, whoever forges it', async () => {
    const world = await setUp();
    const all = await world.db.select().from(tables.rounds);
    const lagon = all.find(({ zone }) => zone === 'Indian/Reunion')?.id ?? '';
    const mer = all.find(({ zone, answerBy }) => zone === 'Europe/Paris' && answerBy === 'team')?.id ?? '';
    for (const [user, payload] of [
      ['e01', lagon],
      ['e04', mer],
      ['e01', 'not-a-round'],
      ['e01', '00000000-0000-0000-0000-000000000000'],
    ] as const) {
      const call = { id: payload, workspace: { platform: 'sandbox', externalId: 'local' }, user } as const;
      const answer = await world.engine.receive({
        ...call,
        act: { kind: 'press', action: 'standupAnswer', payload },
      });
      expect(JSON.stringify(answer)).toMatch(/d’une autre équipe|another team|plus valable|no longer valid/);
    }
  });
});
