import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { AnswerView, MessageView } from '../../src/chat/sandbox/view.ts';
import { liveApp } from '../../src/web/live.ts';
import { webApp } from '../../src/web/server.ts';
import { tablesWith } from '../fixtures/dump.ts';
import { withMilestones } from '../fixtures/practices/milestones.ts';
import { OFFER } from '../fixtures/practices/workshops.ts';
import { makeWorld } from '../fixtures/world.ts';
import * as tables from '../../src/store/tables/index.ts';

/** A training from its offer to its end, only through the JSON interface; another library reads its files. */

const begin = async () => {
  const world = await makeWorld({ file: withMilestones(), until: '2026-11-23T10:00:00+01:00' });
  const { db, engine, sandbox } = world;
  const parts = { db, engine, onFault: () => {} };
  const app = webApp({ ...parts, sandbox, zone: async () => 'Europe/Paris' });
  const live = liveApp({ ...parts, endpoints: [] });
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await app.request(`http://localhost/sandbox/api/${path}`, {
      headers: { host: 'localhost' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the interface's own shapes, which the test goes on to check
    return response.json() as Promise<T>;
  };
  const say = async (as: string, text: string): Promise<string> => {
    const { answer } = await ask<{ answer: AnswerView }>('say', { as, in: 'bot', text });
    return answer && 'message' in answer ? answer.message.text : JSON.stringify(answer);
  };
  return { world, app, live, ask, say };
};

const addressIn = (text: string): string =>
  /http:\/\/localhost:3000(\/calendar\/\S+\.ics)/.exec(text)?.[1] ?? '';

const parsed = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((component) => {
    const { summary, uid, sequence, startDate: start } = new ICAL.Event(component);
    return { summary, uid, sequence, start, status: component.getFirstPropertyValue('status') };
  });
  return { method: root.getFirstPropertyValue('method'), events };
};

describe('a calendar', () => {
  it('file of one place follows it: changed it replaces, cancelled or given back it is taken off', async () => {
    const { app, ask, say, world } = await begin();
    await say('e01', OFFER);
    const [posted] = await ask<MessageView[]>('messages?as=e04&in=promo');
    expect(posted?.text).toContain('2 places libres sur 2');
    await ask('press', { as: 'e04', message: posted?.id, button: 'workshopJoin' });
    const said = await say('e02', 'formation m’inscrire 1');
    const address = addressIn(said);
    const read = async () =>
      parsed(await (await app.request(address, { headers: { host: 'localhost' } })).text());
    const before = await read();
    expect(await tablesWith(world.db, [address.slice(-66, -4)])).toEqual([]);
    expect(before.events[0]?.start.toJSDate().toISOString()).toBe('2026-12-02T11:30:00.000Z');
    expect(before.events[0]?.start.zone.tzid).toBe('Europe/Paris');
    await say('e01', 'formation date 1 3/12 à 14h');
    const after = await read();
    expect(after.events[0]?.uid).toBe(before.events[0]?.uid);
    expect(after.events[0]?.sequence).toBeGreaterThan(before.events[0]?.sequence ?? 99);
    expect(after.events[0]?.start.toJSDate().toISOString()).toBe('2026-12-03T13:00:00.000Z');
    await say('e02', 'formation me désinscrire 1');
    const left = await read();
    expect([left.method, left.events[0]?.status]).toEqual(['CANCEL', 'CANCELLED']);
    await say('e02', 'formation m’inscrire 1');
    const again = await read();
    expect([again.method, again.events[0]?.status]).toEqual(['PUBLISH', 'CONFIRMED']);
    await say('e01', 'formation annuler 1 Grève');
    const cancelled = await read();
    expect([cancelled.method, cancelled.events[0]?.status]).toEqual(['CANCEL', 'CANCELLED']);
    const sequences = [before, after, left, again, cancelled].map(({ events }) => events[0]?.sequence ?? 0);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect(new Set(sequences).size).toBe(5);
  });

  it('of one’s own holds one’s trainings, milestones and the cohort’s dates, at an address that can be revoked', async () => {
    const { app, live, say, world } = await begin();
    await say('e01', OFFER);
    await say('m1', 'formation m’inscrire 1');
    const address = addressIn(await say('m1', 'formation calendrier'));
    expect(address.length).toBeGreaterThan(43);
    const get = (path: string, from = app) => from.request(path, { headers: { host: 'localhost' } });
    const response = await get(address);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const titles = parsed(await response.text()).events.map(({ summary }) => summary);
    expect(titles).toContain('Publier par l’API');
    expect(titles).toContain('Petite promotion : arrivée');
    expect(titles).toContain('Petite promotion : fin');
    expect(titles).toContain('Note de pérennisation');
    // The same address on a live installation.
    expect((await get(address, live)).status).toBe(200);
    // The secret itself is not stored.
    const [feed] = await world.db.select().from(tables.calendarFeeds);
    expect(address).not.toContain(feed?.fingerprint);

    expect(await say('m1', 'formation calendrier')).toContain('Je ne peux pas la redire');
    const renewed = addressIn(await say('m1', 'formation calendrier nouveau'));
    expect((await get(address)).status).toBe(404);
    expect((await get(renewed)).status).toBe(200);
    expect(await say('m1', 'mon-compte')).toContain('empreinte de l’adresse de votre calendrier');
    expect(await say('m1', 'formation calendrier révoquer')).toContain('ne répond plus');
    expect((await get(renewed)).status).toBe(404);
    expect(await say('m1', 'formation calendrier révoquer')).toContain('rien n’a changé');
  });

  it('is in the language of the cohort for whoever chose none', async () => {
    const { app, say, world } = await begin();
    const address = addressIn(await say('e01', 'formation calendrier'));
    const titles = async () => {
      const response = await app.request(address, { headers: { host: 'localhost' } });
      return parsed(await response.text()).events.map(({ summary }) => summary);
    };
    await world.db.execute("update cohorts set locale = 'en'");
    await world.db.execute("update people set locale = 'fr'");
    expect(await titles()).toContain('Petite promotion : arrivée');
    await world.db.execute('update people set locale = null');
    expect(await titles()).toContain('Petite promotion: first day');
  });

  it.each([
    ['a guess', `/calendar/${'A'.repeat(43)}.ics`],
    ['a guess at a place', `/calendar/place/${'0'.repeat(64)}.ics`],
    ['another guess at a place', `/calendar/place/${'A'.repeat(62)}.ics`],
    ['a short one', '/calendar/x.ics'],
    ['a path', '/calendar/..%2f..%2fetc%2fpasswd.ics'],
  ])('is not found behind %s', async (_, path) => {
    const { app } = await begin();
    expect((await app.request(path, { headers: { host: 'localhost' } })).status).toBe(404);
  });

  it('is closed a week after one has left, and so is the file of a place', async () => {
    const { app, say, world } = await begin();
    await say('m1', OFFER);
    const addresses = [
      addressIn(await say('e01', 'formation calendrier')),
      addressIn(await say('e01', 'formation m’inscrire 1')),
    ];
    const statuses = () =>
      Promise.all(
        addresses.map(async (path) => (await app.request(path, { headers: { host: 'localhost' } })).status),
      );
    await world.db.execute("update memberships set ends_on = '2026-11-17' where role = 'eig'");
    expect(await statuses()).toEqual([200, 200]);
    await world.db.execute("update memberships set ends_on = '2026-11-15' where role = 'eig'");
    expect(await statuses()).toEqual([404, 404]);
  });
});
