import { describe, expect, it } from 'vitest';
import type { FormView, MessageView, PersonView } from '../../src/chat/sandbox/view.ts';
import { renderForm } from '../../src/web/sandbox/form.ts';
import { renderMain, renderPage } from '../../src/web/sandbox/page.ts';
import { sandboxPage } from '../../src/web/sandbox/routes.ts';
import type { PageView, SandboxSource } from '../../src/web/sandbox/view.ts';

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
  conversations: [BOT, CHANNEL],
  current: BOT,
  messages: [aMessage()],
  clock: { now: '2026-11-23T07:00:00Z', next: [] },
  zone: 'Europe/Paris',
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
  people: async () => [aPerson(), aPerson({ id: 'm1', name: 'Edwige Marégraf', roles: ['mentor'] })],
  conversations: async () => [BOT, CHANNEL],
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
  it('put replies under the message they answer, and say so', async () => {
    const html = await main({
      messages: [
        aMessage({ id: 'root', name: 'Maëlys Octetin', from: 'e02', text: 'Question' }),
        aMessage({ id: 'other', text: 'Autre sujet' }),
        aMessage({ id: 'reply', thread: 'root', text: 'Réponse' }),
        aMessage({ id: 'nested', thread: 'reply', text: 'Merci' }),
        aMessage({ id: 'orphan', thread: 'elsewhere', text: 'Seule' }),
      ],
    });
    const order = [...html.matchAll(/<article id="message-(\w+)"/g)].map(([, id]) => id);
    expect(order).toStrictEqual(['root', 'reply', 'nested', 'other', 'orphan']);
    expect(html.split('En réponse à Maëlys Octetin')).toHaveLength(3);
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
    expect(await main()).toMatch(/aide<\/span> <span class="unread">3 non lus<\/span>/);
    expect(await main({ current: CHANNEL })).not.toContain('class="unread"');
  });

  it('say what comes next, and how much comes with it', async () => {
    const at = '2026-11-23T09:00:00Z';
    const next = [
      { at, what: 'ouverture du bilan' },
      { at, what: 'une autre' },
    ];
    const html = await main({ clock: { now: '2026-11-23T07:00:00Z', next } });
    expect(html).toContain('lundi 23 novembre 2026 à 08:00');
    expect(html.replace(/\s+/g, ' ')).toContain('ouverture du bilan, et une autre en même temps');
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

  it('keeps every answer of a field with several', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const html = await formOf(
      aForm({
        fields: [{ name: 'x', label: 'X', required: false, type: 'multi', options, value: ['a', 'c'] }],
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
    for (const address of ['/', '/sandbox/main', '/sandbox/assets/sandbox.js']) {
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

  it('serve the script and the style, and nothing else', async () => {
    const style = await get('/sandbox/assets/sandbox.css');
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toBe('no-cache');
    const headers = { 'if-none-match': style.headers.get('etag') ?? '' };
    const again = await sandboxPage(aSource()).request('/sandbox/assets/sandbox.css', { headers });
    expect(again.status).toBe(304);
    const script = await get('/sandbox/assets/sandbox.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    for (const [, imported] of (await script.text()).matchAll(/from '\.\/(\w+\.js)'/g))
      expect((await get(`/sandbox/assets/${imported}`)).status).toBe(200);
    expect((await get('/sandbox/assets/..%2Froutes.ts')).status).toBe(404);
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
});
