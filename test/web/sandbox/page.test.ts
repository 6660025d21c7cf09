import { describe, expect, it } from 'vitest';
import { SandboxFault } from '../../../src/chat/sandbox/fault.ts';
import type { FormView, MessageView, PersonView } from '../../../src/chat/sandbox/view.ts';
import { ASSETS_PATH } from '../../../src/web/sandbox/assets.ts';
import { renderForm } from '../../../src/web/sandbox/writing/form.ts';
import { renderMain, renderPage } from '../../../src/web/sandbox/page.ts';
import { sandboxPage } from '../../../src/web/sandbox/routes.ts';
import type { PageView, SandboxSource } from '../../../src/web/sandbox/view.ts';

const aPerson = (given: Partial<PersonView> = {}): PersonView => ({
  id: 'e01',
  name: 'Aurèle Virgulet',
  roles: ['eig'],
  challenges: ['rivage'],
  ...given,
});

const aMessage = (given: Partial<MessageView> = {}): MessageView => ({
  id: '1',
  from: 'bot',
  name: 'Ritournelle',
  text: 'Bonjour',
  at: '2026-11-23T09:05:00Z',
  version: 1,
  thread: null,
  only: false,
  blocks: [],
  buttons: [],
  selects: [],
  ...given,
});

const BOT = { id: 'bot', name: 'Ritournelle', kind: 'direct', unread: 0 } as const;
const CHANNEL = { id: 'aide', name: 'aide', kind: 'channel', unread: 3 } as const;

const aView = (given: Partial<PageView> = {}): PageView => ({
  locale: 'fr',
  people: [aPerson()],
  as: aPerson(),
  isUnknown: false,
  teams: new Map([['rivage', 'Rivage Clair']]),
  conversations: [BOT, CHANNEL],
  current: BOT,
  messages: [aMessage()],
  fresh: undefined,
  show: 100,
  clock: { now: '2026-11-23T07:00:00Z', next: [] },
  zone: 'Europe/Paris',
  bulletin: 'promo',
  command: '/eig',
  ...given,
});

const aForm = (given: Partial<FormView> = {}): FormView => ({
  id: 'f1',
  title: 'Bilan',
  fields: [
    { name: 'done', label: 'Fait', question: 'Qu’avez-vous fini ?', required: true, type: 'long', max: 200 },
  ],
  ...given,
});

const aSource = (given: Partial<SandboxSource> = {}): SandboxSource => ({
  zone: () => Promise.resolve('Europe/Paris'),
  bulletin: async () => 'promo',
  teams: async () => new Map(),
  moving: () => undefined,
  opening: async () => undefined,
  people: async () => [aPerson(), aPerson({ id: 'm1', name: 'Edwige Marégraf', roles: ['mentor'] })],
  conversations: async () => [BOT, CHANNEL],
  thread: async () => undefined,
  picture: async () => undefined,
  file: async () => undefined,
  words: async () => [],
  command: '/eig',
  messages: async (as, conversation) => [aMessage({ text: `${as} lit ${conversation}` })],
  clock: async () => ({ now: '2026-11-23T07:00:00Z', next: [] }),
  onChange: () => () => undefined,
  ...given,
});

const page = async (given: Partial<PageView> = {}): Promise<string> => String(await renderPage(aView(given)));
const main = async (given: Partial<PageView> = {}): Promise<string> => String(await renderMain(aView(given)));
const formOf = async (form: FormView, errors: Record<string, string> = {}): Promise<string> =>
  String(await renderForm(form, errors, 'fr'));
const get = (address: string, source = aSource()) => sandboxPage(source).request(address);
const textOf = async (address: string, source = aSource()) => (await get(address, source)).text();

const SCRIPT = '<script>alert(1)</script>';
const ESCAPED = '&lt;script&gt;alert(1)&lt;/script&gt;';

describe('what people write stays text', () => {
  it('in a message, in its blocks and in its buttons', async () => {
    const html = await main({
      messages: [
        aMessage({ text: SCRIPT }),
        aMessage({
          id: '2',
          blocks: [{ title: SCRIPT, text: [{ text: SCRIPT, said: true }], list: [[{ text: SCRIPT }]] }],
        }),
        aMessage({ id: '3', blocks: [{ buttons: [{ id: 'a', label: SCRIPT }] }] }),
      ],
    });
    expect(html).not.toContain('<script');
    expect(html.split(ESCAPED)).toHaveLength(6);
  });

  it('in the name of a person and of a conversation, attributes included', async () => {
    const name = '"><img src=x onerror=alert(1)>';
    const as = aPerson({ name });
    const html = await page({
      as,
      people: [as],
      current: { ...BOT, name },
      conversations: [{ ...BOT, name }],
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&quot;&gt;&lt;img');
  });

  it('in a form that comes back with what was typed', async () => {
    const [field] = aForm().fields;
    if (!field) throw new Error('a form has a field');
    const html = await formOf(aForm({ fields: [{ ...field, value: `</textarea>${SCRIPT}` }] }));
    expect(html).not.toContain('<script');
  });
});

describe('links', () => {
  const linked = (link: string) =>
    main({ messages: [aMessage({ blocks: [{ text: [{ text: 'le guide', link }] }] })] });

  it.each(['https://example.org/guide', 'http://example.org/guide', 'mailto:aide@x.example'])(
    'lead to %s',
    async (link) => {
      expect(await linked(link)).toContain(`<a href="${link}"`);
    },
  );

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '/relatif', 'vbscript:x'])(
    'never to %s, whose words stay',
    async (link) => {
      const html = await linked(link);
      expect(html).not.toContain(link);
      expect(html).toContain('le guide');
    },
  );
});

describe('messages', () => {
  const answered = [
    aMessage({ id: '1', name: 'Maëlys Octetin', from: 'e02', text: 'Question' }),
    aMessage({ id: '2', text: 'Autre sujet' }),
    aMessage({ id: '3', thread: '1', text: 'Réponse' }),
    aMessage({ id: '4', thread: '3', text: 'Merci' }),
    aMessage({ id: '5', thread: '99', text: 'Seule' }),
  ];
  const order = (html: string) => [...html.matchAll(/<article id="message-(\w+)"/g)].map(([, id]) => id);

  it('in a channel, keep replies in the thread of theirs, and say how many there are', async () => {
    const thread = { ...CHANNEL, id: 'thread-1', kind: 'thread', unread: 2 } as const;
    const html = await main({ current: CHANNEL, conversations: [CHANNEL, thread], messages: answered });
    expect(order(html)).toStrictEqual(['1', '2', '5']);
    expect(html).toMatch(/href="[^"]*in=thread-1[^"]*"[^>]*>\s*<strong>2 réponses<\/strong>/);
    expect(html).toContain('2 nouvelles');
    expect(html.split('Répondre dans un fil')).toHaveLength(3);
  });

  it('in a thread, are all there, with the way back', async () => {
    const current = { id: 'thread-1', name: 'aide', kind: 'thread', unread: 0 } as const;
    const html = await main({ current, messages: answered.filter(({ id }) => '13'.includes(id)) });
    expect(order(html)).toStrictEqual(['1', '3']);
    expect(html).toContain('Revenir à aide');
    expect(html).not.toContain('Répondre dans un fil');
  });

  it('of the bot, in one’s own conversation, lead to their thread, and back from it', async () => {
    const mine = aMessage({ id: '2', from: 'e01', name: 'Aurèle Virgulet', text: 'bilan' });
    const html = await main({ messages: [aMessage(), mine] });
    expect(html.split('Répondre dans le fil')).toHaveLength(2);
    expect(html).toMatch(/href="[^"]*in=thread-1[^"]*"[^>]*>Répondre dans le fil/);
    const current = {
      id: 'thread-1',
      name: 'Ritournelle',
      kind: 'thread',
      unread: 0,
      parent: 'bot',
    } as const;
    expect(await main({ current })).toMatch(/id="back"[^>]*href="[^"]*in=bot/);
    expect(await main({ locale: 'en', messages: [aMessage()] })).toContain('Reply in the thread');
  });

  it('of one’s own alone are edited and taken away, by buttons that say which', async () => {
    const dropped = { text: [{ text: 'Fichier déposé :' }, { text: 'plan.csv', said: true }] } as const;
    const mine = aMessage({
      id: '2',
      from: 'e01',
      text: 'Voici "le" plan\n\nFichier déposé : plan.csv',
      blocks: [{ text: [{ text: 'Voici "le" plan', said: true }] }, dropped],
    });
    const html = await main({ messages: [aMessage(), aMessage({ id: '3', from: 'e02' }), mine] });
    expect([...html.matchAll(/data-(?:edit|delete)="(\d)"/g)].map(([, id]) => id)).toStrictEqual(['2', '2']);
    expect(html).toContain('data-text="Voici &quot;le&quot; plan"');
    expect(html).toContain('aria-label="Supprimer, Voici &quot;le&quot; plan');
    const english = await main({ locale: 'en', messages: [mine] });
    expect(english).toMatch(/>Edit<\/button>[^]*>Delete<\/button>/);
  });

  it('have a line where a day begins, and one where what is new begins', async () => {
    const messages = [
      aMessage({ id: '1' }),
      aMessage({ id: '2', at: '2026-11-24T09:00:00Z' }),
      aMessage({ id: '3', at: '2026-11-24T10:00:00Z' }),
    ];
    const lines = (html: string) =>
      [...html.matchAll(/id="(day-[\d-]+|fresh|message-\d)"/g)].map(([, id]) => id);
    expect(lines(await main({ messages, fresh: '3' }))).toStrictEqual([
      'day-2026-11-23',
      'message-1',
      'day-2026-11-24',
      'message-2',
      'fresh',
      'message-3',
    ]);
    expect(lines(await main({ messages, fresh: '' }))).not.toContain('fresh');
  });

  it('are shown from the latest, a hundred at first, with the way to those before', async () => {
    const messages = Array.from({ length: 350 }, (_, rank) => aMessage({ id: String(rank + 1) }));
    const html = await main({ messages });
    expect(order(html)).toHaveLength(100);
    expect(order(html).at(-1)).toBe('350');
    expect(html).toContain('Afficher les messages précédents (250)');
    expect(html).toMatch(/data-show="300"\s+href="[^"]+&amp;show=300"/);
    expect(await main({ messages, show: 500 })).not.toContain('id="earlier"');
  });

  it('give their numbers to numbered questions, without a second mark', async () => {
    const list = (first: string) =>
      main({ messages: [aMessage({ blocks: [{ list: [[{ text: first }], [{ text: '2. Et ?' }]] }] })] });
    expect(await list('1. Quoi de neuf ?')).toContain('<ul class="numbered">');
    expect(await list('Un point')).not.toContain('numbered');
  });

  it('say in words who sees them and whether they changed', async () => {
    const html = await main({ messages: [aMessage({ only: true, version: 2 })] });
    expect(html).toContain('visible de vous uniquement');
    expect(html).toContain('modifié');
  });

  it('are dated in the programme’s zone', async () => {
    expect(await main()).toMatch(/lun\. 23 nov\.,? (à )?10:05/);
    expect(await main({ zone: 'Indian/Reunion' })).toMatch(/13:05/);
  });

  it('name their buttons by id, without any payload', async () => {
    const buttons = [{ id: 'answer', label: 'Répondre', primary: true }];
    const html = await main({ messages: [aMessage({ blocks: [{ buttons }] })] });
    expect(html).toMatch(/data-press="answer" data-message="1"\s*>Répondre<\/button/);
  });

  it('offer a select with its OK, even when they have no blocks', async () => {
    const selects = [{ id: 'topic', label: 'Sujet', options: [{ value: 'd', label: 'Données' }] }];
    const html = await main({ messages: [aMessage({ selects })] });
    expect(html).toContain('<label for="pick-1-topic">Sujet</label>');
    expect(html).toContain('<option value="d">Données</option>');
  });
});

describe('conversations and clock', () => {
  it('say in words how many messages are unread, except where one is', async () => {
    const there = /aide<\/span>\s*<span class="unread">.*?<span class="unseen">3 non lus<\/span>/s;
    expect(await main()).toMatch(there);
    expect(await main({ current: CHANNEL })).not.toContain('class="unread"');
  });

  it('keep channels in view: three threads at most, and how many more there are', async () => {
    const threads = Array.from({ length: 7 }, (_, at) => ({
      id: `thread-${at}`,
      name: 'aide',
      kind: 'thread' as const,
      about: `Fil ${at}`,
      unread: 1,
    }));
    const html = await page({ conversations: [BOT, CHANNEL, ...threads] });
    const shown = [...html.matchAll(/Fil (\d)/g)].map(([, at]) => at);
    expect(shown).toStrictEqual(['6', '5', '4']);
    expect(html).toContain('et 4 autres fils');
  });

  it('put channels with those they are for, and only threads with something new', async () => {
    const html = await main({
      conversations: [
        BOT,
        { ...CHANNEL, id: 'promo', name: 'promo', group: 'cohort' },
        { ...CHANNEL, id: 'projet', name: 'projet', group: 'team' },
        { ...CHANNEL, id: 'thread-1', kind: 'thread', about: 'Le bulletin' },
        { ...CHANNEL, id: 'thread-2', kind: 'thread', about: 'Déjà lu', unread: 0 },
      ],
    });
    const titles = [...html.matchAll(/<h3 id="group-\w+" class="label">([^<]+)</g)].map(([, title]) => title);
    expect(titles).toStrictEqual(['Message direct', 'Fils', 'Équipe Rivage Clair', 'Promotion']);
    expect(html).toContain('Le bulletin');
    expect(html).not.toContain('Déjà lu');
  });

  it('say when it is, in words, with the week of the year', async () => {
    const html = await main({ clock: { now: '2026-12-28T08:00:00Z', next: [] } });
    expect(html).toContain('lundi 28 décembre à 09:00');
    expect(html).toContain('semaine 53');
    expect(html).toContain('Rien n’est prévu dans les trois semaines qui viennent.');
  });

  it('say what comes next, gathering what is the same for many', async () => {
    const at = '2026-11-23T09:00:00Z';
    const next = [
      ...['Cru', 'Grève', 'Mer', 'Pont', 'Rive'].map((team) => ({ at, what: `bilan · ${team} : ouverture` })),
      { at: '2026-11-24T09:00:00Z', what: 'envoi des messages' },
    ];
    const html = (await main({ clock: { now: '2026-11-23T07:00:00Z', next } })).replace(/\s+/g, ' ');
    expect(html).toContain('Ensuite à 10:00 : bilan : ouverture, Cru et 4 autres');
    expect(html).toContain('bilan : ouverture <span class="what">Cru, Grève, Mer, et 2 autres</span>');
    expect(html).toMatch(/<h3>mardi 24 novembre<\/h3>.*<li>envoi des messages<\/li>/);
  });

  it('speak English when asked', async () => {
    const html = await page({ locale: 'en' });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('3 unread');
  });
});

describe('a form', () => {
  it('ties the error, the question and the count to their field', async () => {
    const html = await formOf(aForm(), { done: 'une phrase suffit.' });
    const ids = /<textarea[^>]*aria-describedby="([^"]+)"[^>]*aria-invalid="true"/
      .exec(html)?.[1]
      ?.split(' ');
    expect(ids).toStrictEqual(['field-0-question', 'field-0-error', 'field-0-count']);
    for (const id of ids ?? []) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('À corriger : une phrase suffit.');
    expect(html).toContain('(obligatoire)');
  });

  it('shows an error that belongs to no field', async () => {
    expect(await formOf(aForm(), { whole: 'trop tard.' })).toMatch(/role="alert">À corriger : trop tard\./);
  });

  it('counts what a reader calls a character', async () => {
    const [field] = aForm().fields;
    if (!field) throw new Error('a form has a field');
    expect(await formOf(aForm({ fields: [{ ...field, value: 'é👩‍👩‍👧' }] }))).toContain(
      'data-count="200">2<',
    );
  });

  const options = (count: number) =>
    Array.from({ length: count }, (_, rank) => ({ value: `v${rank}`, label: `Choix ${rank}` }));

  it('offers up to five choices at a glance, a longer list to open', async () => {
    const select = { name: 'mood', label: 'Humeur', required: true, type: 'select' } as const;
    const few = await formOf(aForm({ fields: [{ ...select, options: options(5), value: 'v2' }] }));
    expect(few.match(/type="radio"/g)).toHaveLength(5);
    expect(few).toMatch(/value="v2"\s+checked/);
    expect(few).toContain('<legend>Humeur');
    const many = await formOf(aForm({ fields: [{ ...select, options: options(6) }] }));
    expect(many).toContain('<select');
    expect(many).not.toContain('type="radio"');
  });

  it('lets one take back a choice that is not required', async () => {
    const select = { name: 'mood', label: 'Humeur', required: false, type: 'select' } as const;
    const html = await formOf(aForm({ fields: [{ ...select, options: options(3) }] }));
    expect(html).toMatch(/value=""\s+checked[^>]*>\s*Pas de réponse/);
  });

  it.each([
    ['text', 'type="text"'],
    ['number', 'inputmode="decimal"'],
    ['date', 'type="date"'],
    ['time', 'type="time"'],
    ['long', '<textarea'],
    ['person', '<select'],
    ['multi', 'type="checkbox"'],
  ] as const)('draws a field of type %s as %s', async (type, drawn) => {
    const field = { name: 'x', label: 'X', required: false, type, options: options(2) };
    expect(await formOf(aForm({ fields: [field] }))).toContain(drawn);
  });

  it('keeps every answer of a field with several', async () => {
    const letters = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const field = { name: 'x', label: 'X', required: false, type: 'multi' } as const;
    const html = await formOf(
      aForm({
        fields: [{ ...field, options: letters, value: ['a', 'c'] }],
      }),
    );
    expect([...html.matchAll(/value="(\w)"\s+checked/g)].map(([, value]) => value)).toStrictEqual(['a', 'c']);
  });
});

const draw = (body: unknown) =>
  sandboxPage(aSource()).request('/sandbox/form?lang=fr', { method: 'POST', body: JSON.stringify(body) });

describe('the routes', () => {
  it('draw a form, with everyone where a person is asked for', async () => {
    const fields = [{ name: 'who', label: 'Avec qui', required: false, type: 'person' }];
    const response = await draw({ form: { ...aForm(), fields }, errors: {} });
    expect(await response.text()).toContain('<option value="m1" >Edwige Marégraf</option>');
  });

  it.each([null, {}, { form: { id: 'x' } }, { form: aForm(), errors: { done: 3 } }])(
    'refuse %j, which is no form',
    async (body) => {
      const response = await draw(body);
      expect(response.status).toBe(400);
      expect(await response.json()).toStrictEqual({ error: 'Ce formulaire est illisible.' });
    },
  );

  it('guard every answer', async () => {
    for (const address of ['/', '/sandbox/main', `${ASSETS_PATH}/sandbox.js`]) {
      const { headers } = await get(address);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('leave nothing inline, which the guard would stop', async () => {
    const html = await textOf('/');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('fall back to the first person and the bot', async () => {
    expect(await textOf('/')).toContain('e01 lit bot');
    expect(await textOf('/?as=nobody&in=nowhere&lang=xx')).toContain('e01 lit bot');
    expect(await textOf('/sandbox/main?as=m1&in=aide')).toContain('m1 lit aide');
  });

  it('say so while the sandbox knows nobody', async () => {
    const empty = aSource({ people: async () => [] });
    expect((await get('/', empty)).status).toBe(503);
    expect((await get('/sandbox/main', empty)).status).toBe(503);
  });

  it('show somebody else when the reader erases themselves meanwhile', async () => {
    const left = aPerson({ id: 'e02', name: 'Basile Deux' });
    let people = [aPerson(), left];
    const source = aSource({
      people: async () => people,
      conversations: async (as) => {
        if (as === 'e02') return [BOT];
        people = [left];
        throw new SandboxFault(404, 'Personne de ce nom');
      },
    });
    expect(await (await get('/sandbox/main?as=e01', source)).text()).toContain('e02 lit bot');
  });

  it('serve the script and the style, and nothing else', async () => {
    const style = await get(`${ASSETS_PATH}/sandbox.css`);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toContain('immutable');
    const script = await get(`${ASSETS_PATH}/sandbox.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    for (const [, imported] of (await script.text()).matchAll(/from '\.\/(\w+\.js)'/g))
      expect((await get(`${ASSETS_PATH}/${imported}`)).status).toBe(200);
    expect((await get(`${ASSETS_PATH}/..%2Froutes.ts`)).status).toBe(404);
  });

  it('serve them under the version that the page names, so that a browser keeps them, and under no other', async () => {
    const named = [...(await textOf('/')).matchAll(/"(\/sandbox\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(named).toEqual([`${ASSETS_PATH}/sandbox.css`, `${ASSETS_PATH}/sandbox.js`]);
    expect((await get('/sandbox/assets/another-version/sandbox.js')).status).toBe(404);
  });
});

describe('changes', () => {
  it('are told while the page is open, and no longer', async () => {
    const listeners = new Set<() => void>();
    const onChange = (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const response = await get('/sandbox/changes', aSource({ onChange }));
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('a stream has a body');
    expect((await reader.read()).value).toContain('retry:');
    for (const tell of listeners) tell();
    expect((await reader.read()).value).toContain('event: changed\n');
    await reader.cancel();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('are told to a hundred pages at most, and to another one as soon as one closes', async () => {
    const app = sandboxPage(aSource({}));
    const open = () => Promise.resolve(app.request('/sandbox/changes'));
    const pages = await Promise.all(Array.from({ length: 100 }, open));
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    expect((await open()).status).toBe(503);
    await pages[0]?.body?.cancel();
    await expect.poll(async () => (await open()).status).toBe(200);
    for (const { body } of pages.slice(1)) await body?.cancel();
  });
});
