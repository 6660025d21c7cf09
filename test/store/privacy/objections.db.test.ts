import { describe, expect, it } from 'vitest';
import type { Objection } from '../../../src/rituals/account/objections.ts';
import { awayAmong } from '../../../src/store/account/absences.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import type { Scope } from '../../../src/store/core/scope.ts';
import { goodNewsBetween } from '../../../src/store/digest/good-news.ts';
import { guestsOn } from '../../../src/store/pairing/pairings.ts';
import { setObjections } from '../../../src/store/privacy/objections.ts';
import { shareableTracks } from '../../../src/store/side-track/side-tracks.ts';
import { consentingSkills } from '../../../src/store/skill/skills.ts';
import { idOf } from '../../fixtures/privacy/someone.ts';
import { scopeFor } from '../../fixtures/scope.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');
const NOW = Temporal.Instant.from('2026-11-23T10:00:00+01:00');

/** Ada and Basile take part in everything alike. */
const bothTakePart = async (): Promise<World> => {
  const world = await makeWorld({ until: NOW.toString() });
  for (const as of ['e01', 'e02'])
    for (const text of [
      'competences expert : rgaa ; solliciter : oui',
      'café participer',
      'digest nouvelle La carte est en ligne',
      'piste raconter Titre : Une piste\nMontrable : oui',
    ])
      await world.say(as, text);
  return world;
};

/** The uses in which a person of this name appears. */
const uses = async (scope: Scope, personId: string): Promise<string[]> => {
  const found = {
    listing: (await consentingSkills(scope, TODAY)).some(({ id }) => id === personId),
    shown: (await shareableTracks(scope)).some(({ authorId }) => authorId === personId),
    matching: (await guestsOn(scope, TODAY)).some(({ id }) => id === personId),
    news: (await goodNewsBetween(scope, TODAY, TODAY)).some(({ authorId }) => authorId === personId),
    told: !(await awayAmong(scope.tx, [personId], NOW)).has(personId),
  };
  return Object.entries(found).flatMap(([use, isThere]) => (isThere ? [use] : []));
};

const ALL = ['listing', 'shown', 'matching', 'news', 'told'];

const without = async (world: World, refused: readonly Objection[]) => {
  const [cohort] = await world.db.select().from(tables.cohorts);
  const [ada, basile] = [await idOf(world.db, 'Ada Un'), await idOf(world.db, 'Basile Deux')];
  return inTransaction(world.db, async (tx) => {
    const scope = scopeFor(tx, cohort?.id ?? '');
    await setObjections(tx, ada, refused);
    expect(await uses(scope, basile)).toEqual(ALL);
    return uses(scope, ada);
  });
};

describe('an objection', () => {
  it('is a silence: whoever refuses a use is in none of its lists, draws or pages, and nobody else leaves them', async () => {
    const world = await bothTakePart();
    expect(await without(world, [])).toEqual(ALL);
    expect(await without(world, ['matching'])).toEqual(['listing', 'shown', 'news', 'told']);
    expect(await without(world, ['listing'])).toEqual(['matching', 'news', 'told']);
    expect(await without(world, ['news'])).toEqual(['listing', 'shown', 'matching', 'told']);
    expect(await without(world, ['all'])).toEqual([]);
    expect(await without(world, [])).toEqual(ALL);
  });

  it('to everything silences the bot as a pause does, and to reminders the reminders alone', async () => {
    const world = await makeWorld({ until: '2026-11-24T09:00:00+01:00' });
    await world.say('e03', 'standup changer rappel 11h');
    await inTransaction(world.db, async (tx) => {
      await setObjections(tx, await idOf(world.db, 'Ada Un'), ['all']);
      await setObjections(tx, await idOf(world.db, 'Basile Deux'), ['reminders']);
    });
    await world.to('2026-11-24T11:30:00+01:00');
    const said = async (as: string) =>
      (await world.texts(as)).filter((text) => /Stand-up du mardi|Rappel : le/.test(text));
    expect(await said('e01')).toEqual([]);
    expect((await said('e02')).some((text) => text.startsWith('Stand-up'))).toBe(true);
    expect((await said('e02')).some((text) => text.includes('Rappel : le'))).toBe(false);
    expect((await said('e03')).some((text) => text.includes('Rappel : le'))).toBe(true);
  });
});
