import { expect, inject, it } from 'vitest';
import { countSecondCopies } from '../../../src/store/delivery/second-copies.ts';
import type { Trouble } from '../../fakes/smtp/server.ts';
import { addressOf, makeMailWorld, withAddresses } from '../../fixtures/chat/mail/world.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';

/** Seconds; minutes in an installation. */
const WAITS = { prepared: 12, answered: 0.3, quarantine: 0.2 };

/** One person, so that one mail meets the trouble. */
const alone = () =>
  withAddresses(
    smallCohort((raw) => {
      raw.rituals.splice(0);
    }),
  );

/** The notices of the Monday, the first of which meets this; then what comes of it. */
const after = async (trouble: Trouble) => {
  const world = await makeMailWorld({ file: alone(), parts: { waits: WAITS } });
  world.smtp.troubles.push(trouble);
  await world.to('2026-11-23T08:31:00+01:00');
  const settled = async () => {
    await world.db.$client`update deliveries set retry_at = null`;
    await world.db.$client`delete from pacing`;
    await world.engine.drain();
    // The one that meets the trouble may be anybody's.
    const [left] = await world.db.$client`select count(*)::int as n
      from deliveries d join messages m on m.key = d.message_key
      where m.kind = 'notice' and d.state <> 'delivered' and d.place like 'user:%'`;
    return left?.['n'];
  };
  await expect.poll(settled, { timeout: 20_000, interval: 200 }).toBe(0);
  const copies = ['e01', 'e02', 'm1'].map((slug) => world.smtp.to(addressOf(slug)));
  return { copies, counted: await countSecondCopies(world.db) };
};

it.runIf(inject('atLength'))('a greylist asks to come back: the mail leaves then, once', async () => {
  const { copies, counted } = await after({ at: 'recipient', code: 451 });
  expect(copies.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(counted).toBe(0);
});

it.runIf(inject('atLength'))('a line cut in the middle loses nothing', async () => {
  const { copies } = await after({ at: 'data', next: 'close' });
  expect(copies.map(({ length }) => length)).toEqual([1, 1, 1]);
});

it('taken without an answer, it leaves again under the same name, and the second copy is counted', async () => {
  const { copies, counted } = await after({ at: 'data', next: 'take and close' });
  const all = copies.flat();
  expect(counted).toBe(1);
  expect(all.length).toBeGreaterThanOrEqual(3);
  for (const mails of copies) expect(new Set(mails.map(({ mail }) => mail.messageId)).size).toBe(1);
});
