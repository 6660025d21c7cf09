import ICAL from 'ical.js';
import { expect, inject, it } from 'vitest';
import type { Taken } from '../../fakes/smtp/server.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeMailWorld, withAddresses } from '../../fixtures/chat/mail/world.ts';

const BLOCKED = { state: 'blocked', reason: 'network', who: 'la DSI' };

/** A weekly report and a dataset; the programme from its template. Days without a daily stand-up take few steps. */
const file = () =>
  withAddresses(
    smallCohort((raw) => {
      raw.rituals.splice(1);
      Object.assign(raw, {
        datasets: [
          { id: 'j1', challenge: 'mer', title: 'Relevés', stage: 'access', since: '2026-05-04', ...BLOCKED },
        ],
        milestones: { template: 'eig-10-months', exceptions: [] },
      });
    }),
  );

/** Five months: `npm run simulate`. */
it.runIf(inject('atLength'))(
  'a mentor lives from four months before the arrival to one after it by mail alone',
  async () => {
    const world = await makeMailWorld({ now: '2026-05-04T08:00:00+02:00', file: file() });
    const type = async (text: string) =>
      world.press(await world.open('m1', 'Ma journée'), 'Envoyer', { text });
    await world.to('2026-05-04T09:00:00+02:00');
    expect(world.mails('m1')).toHaveLength(1);
    await world.confirm('m1');

    // T-4 months: one milestone done in two clicks and a choice, another one moved.
    await world.to('2026-05-12T18:00:00+02:00');
    expect(world.texts('m1').at(-1)).toContain('Accès aux données');
    const optionOf = (html: string, label: string): string =>
      new RegExp(`<option value="([^"]+)">${label}`).exec(html)?.[1] ?? '';
    const list = await world.open('m1', 'Mettre à jour un jalon');
    const access = await world.press(list, 'Confirmer', { value: optionOf(list.html, 'Accès aux données') });
    expect((await world.press(access, 'Envoyer', { state: 'done' })).text).toContain('est fait');
    const other = await world.press(list, 'Confirmer', {
      value: optionOf(list.html, 'Direction informatique'),
    });
    expect((await world.press(other, 'Envoyer', { on: '2026-05-29' })).text).toContain('29 mai');

    // A dataset goes on.
    expect((await type('donnees avancer 1')).text).toContain('Relevés');
    expect((await type('donnees')).text).not.toContain('bloqué');

    // T+1 month: a milestone is handed over to someone of the team.
    await world.to('2026-10-12T10:05:00+02:00');
    const handed = await type('jalon confier feuille de route @Basile');
    expect(handed.text).toContain('Basile');
    // The point for the sponsor is a draft in their own mail program.
    const point = await world.press(await type('defi point-sponsor'), 'Envoyer');
    expect(point.html).toContain('href="mailto:?subject=Mer');

    expect(world.texts('e02').join('\n')).not.toContain('Feuille de route');
  },
);

/** The calendar part of a mail, read by a library that did not write it. */
const eventIn = (taken: Taken | undefined) => {
  const part = taken?.mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const text = typeof part?.content === 'string' ? part.content : new TextDecoder().decode(part?.content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  const valueOf = (name: string) => String(event?.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: valueOf('uid'),
    status: valueOf('status'),
    starts: valueOf('dtstart'),
    sequence: Number(valueOf('sequence')),
    organizer: valueOf('organizer'),
    attendee: valueOf('attendee'),
  };
};

const MENTOR_WEEKLY = {
  id: 'point-mentors',
  kind: 'standup',
  questions: 'mentor',
  answer_by: 'person',
  opens_day: 'mon',
  opens_at: '09:00',
  closes_day: 'wed',
  closes_at: '17:00',
  recap: 'team',
  challenges: ['mer'],
};

it('a mentor answers, moves and hands over milestones, unblocks data, and joins a training that follows their calendar', async () => {
  const world = await makeMailWorld({
    file: withAddresses(
      smallCohort((raw) => {
        raw.rituals.splice(1, 1, MENTOR_WEEKLY);
        Object.assign(raw.cohort, { workshop_channel: 'promo' });
        Object.assign(raw, {
          datasets: [{ id: 'j1', challenge: 'mer', title: 'Relevés', stage: 'access', ...BLOCKED }],
          milestones: { template: 'eig-10-months', exceptions: [] },
        });
      }),
    ),
  });
  const type = async (slug: string, text: string) =>
    world.press(await world.open(slug, 'Ma journée'), 'Envoyer', { text });
  await world.to('2026-11-23T08:31:00+01:00');
  for (const slug of ['m1', 'e01']) await world.confirm(slug);
  await world.to('2026-11-23T10:05:00+01:00');

  const question = await world.open('m1', 'Répondre');
  const [, field = ''] = /<textarea[^>]*name="field-([^"]+)" required/.exec(question.html) ?? [];
  const answered = await world.press(question, 'Envoyer', { [field]: 'Obtenir les badges' });
  expect(answered.text).toContain('C’est enregistré');

  // In short what five months of them are, at length above.
  const list = await world.open('m1', 'Mettre à jour un jalon');
  expect(list.html).toMatch(/<option value="[^"]+">/);
  expect((await type('m1', 'jalon décaler feuille de route 11/12')).text).toContain('11 décembre');
  expect((await type('m1', 'jalon confier feuille de route @Basile')).text).toContain('Basile');
  expect((await type('m1', 'donnees')).text).toContain('bloqué');
  await type('m1', 'donnees avancer 1');
  expect((await type('m1', 'donnees')).text).not.toContain('bloqué');
  const point = await world.press(await type('m1', 'defi point-sponsor'), 'Envoyer');
  expect(point.html).toContain('href="mailto:?subject=Mer');

  const offer = await type('e01', 'formation proposer');
  const WHEN = { title: 'Publier par l’API', date: '2026-12-02', time: '12:30' };
  await world.press(offer, 'Envoyer', WHEN);
  expect((await type('m1', 'formation s’inscrire 1')).text).toContain('n° 1');
  const joined = eventIn(world.mails('m1').at(-1));
  expect(joined).toMatchObject({ method: 'REQUEST', organizer: 'mailto:robot@ritournelle.example' });
  expect(joined.attendee.toLowerCase()).toBe('mailto:m1@demo.example');

  const change = await type('e01', 'formation modifier 1');
  await world.press(change, 'Envoyer', { ...WHEN, time: '14:00' });
  const moved = eventIn(world.mails('m1').at(-1));
  expect(moved).toMatchObject({ method: 'REQUEST', uid: joined.uid });
  expect(moved.starts).toBe('2026-12-02T14:00:00');
  expect(moved.sequence).toBeGreaterThan(joined.sequence);

  await world.press(await type('e01', 'formation annuler 1'), 'Envoyer');
  await world.to('2026-11-24T10:00:00+01:00');
  const cancelled = eventIn(world.mails('m1').findLast(({ mail }) => mail.attachments.length > 0));
  expect(cancelled).toMatchObject({ method: 'CANCEL', uid: joined.uid, status: 'CANCELLED' });
  expect(cancelled.sequence).toBeGreaterThan(moved.sequence);
});
