import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Message, message } from '../../src/chat/message.ts';
import { plainMessage } from '../../src/chat/plain.ts';
import { makeDemoCompany } from '../../src/demo-company.ts';
import { makeLog } from '../../src/engine/engine.ts';
import type { Company } from '../../src/engine/time/company.ts';
import type { MessageKind } from '../../src/messages/define.ts';
import { digestPage, sayDetails, sayPage } from '../../src/messages/digest/page.ts';
import { digestToDo } from '../../src/messages/digest/to-do.ts';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import { findCohortBySlug } from '../../src/store/cohort/cohort.ts';
import { inSnapshot } from '../../src/store/core/database.ts';
import { lastDigests } from '../../src/store/digest/pages.ts';
import { type Texts, textsIn } from '../../src/texts/index.ts';
import { testKeys } from '../fixtures/keys.ts';
import { jump, pages } from '../fixtures/practices/digest.ts';
import { scopeFor } from '../fixtures/scope.ts';
import { makeWorld, type World } from '../fixtures/world.ts';
import * as tables from '../../src/store/tables/index.ts';

/** The week 48 that the demo's people live around the visitor (`demo/life.yml`), and what nobody else may read of it. */

/** Only where they were written. */
const PRIVATE = {
  call: 'CANARI-APPEL',
  mentors: 'CANARI-MENTORS',
  report: 'CANARI-BILAN',
  draft: 'CANARI-BROUILLON',
  daily: 'CANARI-QUOTIDIEN',
  title: 'CANARI-JALON',
  track: 'CANARI-PISTE',
};

const PICTURES = join(import.meta.dirname, '../../docs/pictures');

const demo = () => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

/** What the script does not say, because nobody else may read it. */
const inPrivate = async ({ say }: World): Promise<void> => {
  await say('m7', `/entraide sujet : ${PRIVATE.mentors}\nportée : mentors`);
  await say('e08', `/entraide sujet : ${PRIVATE.draft}\nportée : communauté`);
  await say('e16', `appel jeudi ${PRIVATE.call}`);
  await say('e01', `standup 1. ${PRIVATE.daily}\n2. La suite`);
  await say('e01', `jalon ajouter ${PRIVATE.title} 4/12`);
  await say('e01', `bilan 1. orageux\n2. ${PRIVATE.report}`);
  await say('e23', `piste raconter ${PRIVATE.track}`);
};

const SUNDAY = Temporal.Instant.from('2026-11-29T12:00:00+01:00');

/** Each hour at which somebody acts, and none in between: faster than step by step. */
const liveWeek = async (world: World, company: Company): Promise<void> => {
  await jump(world, '2026-11-23T08:30:00+01:00');
  await jump(world, '2026-11-23T10:05:00+01:00');
  await inPrivate(world);
  let at = await company.nextAfter(Temporal.Instant.from('2026-11-23T08:00:00+01:00'));
  while (at && Temporal.Instant.compare(at, SUNDAY) < 0) {
    await company.actUntil(at, world.engine.drain);
    at = await company.nextAfter(at);
    if (at) await jump(world, at.toString());
  }
};

describe('the page of the demo’s week 48', () => {
  let world: World;
  const closings: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    world = await makeWorld({
      file: demo(),
      closing: (close) => closings.push(close),
    });
    await liveWeek(world, makeDemoCompany(world.db, world.sandbox, makeLog('silent')));
    await jump(world, '2026-11-30T09:00:00+01:00');
    return async () => {
      for (const close of closings) await close();
    };
  }, 300_000);

  const saidIn = async (texts: Texts): Promise<string> => {
    const cohort = await findCohortBySlug(world.db, 'promo-demo');
    return inSnapshot(world.db, async (tx) => {
      const scope = scopeFor(tx, cohort?.id ?? '');
      const [page] = await lastDigests(scope, 1);
      if (!page) throw new Error('no page has left');
      const now = Temporal.Instant.from('2026-11-30T09:00:00+01:00');
      const reader = {
        scope,
        texts,
        now,
        zone: 'Europe/Paris',
        command: '/eig',
        publicUrl: '',
        keys: testKeys,
      };
      const details = await sayDetails(page, reader);
      return [await sayPage(page, reader), ...(details ? [details] : [])]
        .map(plainMessage)
        .join('\n\n---\n\n');
    });
  };

  it('reads so in French', async () => {
    await expect(`${await saidIn(textsIn('fr'))}\n`).toMatchFileSnapshot('digest-fr.txt');
  });

  it('and so in English', async () => {
    await expect(`${await saidIn(textsIn('en'))}\n`).toMatchFileSnapshot('digest-en.txt');
  });

  it('follows a bulletin of eleven teams, and leaves the visitor’s own to the visitor', async () => {
    const said = (await world.read('e07', 'promo-demo')).filter(
      ({ from, thread }) => from === 'bot' && thread,
    );
    const lines = said.map(({ text }) => text.split('\n')[0]);
    expect(lines).toContain('Tablier');
    expect(lines.length).toBeGreaterThanOrEqual(11);
  });

  it('is what the coordination’s channel shows, on one screen', async () => {
    const page = (await pages(world)).at(-1) ?? '';
    const [said = ''] = (await saidIn(textsIn('fr'))).split('\n\n---');
    expect(page).toBe(`${said}\n\n${textsIn('fr').gazette.invitation}`);
    expect(page.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(30);
  });

  const inTheirChannel = (kind: MessageKind, texts: Texts): Promise<Message> =>
    inSnapshot(world.db, async (tx) => {
      const cohort = await findCohortBySlug(tx, 'promo-demo');
      const now = Temporal.Instant.from('2026-11-30T09:00:00+01:00');
      const scope = scopeFor(tx, cohort?.id ?? '');
      const reader = {
        scope,
        texts,
        now,
        zone: 'Europe/Paris',
        command: '/eig',
        publicUrl: '',
        keys: testKeys,
      };
      return (await kind.render('2026-W48', reader)) ?? message();
    });

  it('has below it, in the same channel, what is to do', async () => {
    const said = plainMessage(await inTheirChannel(digestToDo, textsIn('fr')));
    await expect(`${said}\n`).toMatchFileSnapshot('to-do-fr.txt');
    const inEnglish = plainMessage(await inTheirChannel(digestToDo, textsIn('en')));
    await expect(`${inEnglish}\n`).toMatchFileSnapshot('to-do-en.txt');
    expect(await world.texts('c1', 'coordination')).toContain(said);
  });

  it.each([digestPage, digestToDo])(
    'has its first action within the first ninety words, below the page too (%#)',
    async (kind) => {
      for (const locale of ['fr', 'en'] as const) {
        const { sections } = await inTheirChannel(kind, textsIn(locale));
        const first = sections.findIndex(({ actions }) => actions);
        expect(first).toBeGreaterThanOrEqual(0);
        const read = plainMessage({ sections: sections.slice(0, first + 1) });
        expect(read.split(/\s+/).length).toBeLessThanOrEqual(90);
      }
    },
  );

  it('has nothing of what was said in private, kept in a team, or not confirmed', async () => {
    const shown = [await saidIn(textsIn('fr')), ...(await world.texts('c1', 'coordination'))].join('\n');
    for (const words of Object.values(PRIVATE)) expect(shown).not.toContain(words);
    expect(shown).not.toMatch(/orageux|stormy/i);
  });

  it('names nobody', async () => {
    const toDo = [
      await inTheirChannel(digestToDo, textsIn('fr')),
      await inTheirChannel(digestToDo, textsIn('en')),
    ];
    const shown = [await saidIn(textsIn('fr')), await saidIn(textsIn('en')), ...toDo.map(plainMessage)].join(
      '\n',
    );
    const people = await world.db.select().from(tables.people);
    for (const { name } of people) {
      expect(shown).not.toContain(name);
      expect(shown).not.toContain(`${name.split(' ')[0]} `);
    }
  });

  it('has its two pictures, with the same figures in words', async () => {
    const last = (await world.read('c1', 'coordination')).findLast(({ blocks }) =>
      blocks.some(({ image }) => image),
    );
    expect(last?.blocks.map(({ image }) => image?.alt)).toMatchSnapshot();
    for (const [at, name] of ['digest-data.png', 'digest-milestones.png'].entries()) {
      const png = await world.sandbox.reading.picture('c1', last?.id ?? '', at);
      expect([...(png?.slice(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      // The pictures of the documentation: `npm run pictures`.
      if (png && process.env['PICTURES']) await writeFile(join(PICTURES, name), png);
    }
    expect(await world.sandbox.reading.picture('e01', last?.id ?? '', 0)).toBeUndefined();
  });
});
