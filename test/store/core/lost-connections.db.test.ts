import { sql as query } from 'drizzle-orm';
import postgres from 'postgres';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isAway, wasKept } from '../../../src/store/core/away.ts';
import { newDatabase, newDatabaseUrl } from '../../fixtures/database.ts';
import { connect, type Database, inTransaction, type Tx } from '../../../src/store/core/database.ts';
import { limitShortly } from '../../../src/store/core/transaction-limits.ts';

/** Ends every connection of a database, as a restart of PostgreSQL does. */
const cutter = (url: string) => {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => admin.end());
  return () =>
    admin`select pg_terminate_backend(pid, 1000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
};

const one = async (db: Pick<Database, 'execute'>): Promise<number | undefined> =>
  (await db.execute<{ one: number }>(query`select 1 as one`))[0]?.one;

/** A transaction that has begun and waits for a word to go on. */
const underway = (db: Database, after: (tx: Tx) => Promise<unknown>) => {
  const begun = Promise.withResolvers<void>();
  const on = Promise.withResolvers<void>();
  const ended = inTransaction(db, async (tx) => {
    await one(tx);
    begun.resolve();
    await on.promise;
    return after(tx);
  }).then(
    () => 'kept',
    (error: unknown) => (isAway(error) ? 'away' : error),
  );
  return { begun: begun.promise, goOn: () => on.resolve(), ended };
};

describe('when connections are cut', () => {
  it('transactions under way end at once, told that nothing was kept, and go on nowhere else', async () => {
    const { db, url } = await newDatabase();
    await db.execute(query`create table written (what text)`);
    const works = Array.from({ length: 5 }, () =>
      underway(db, async (tx) => {
        await tx.execute(query`insert into written values ('outside of any transaction')`).catch(() => {});
        await tx.execute(query`insert into written values ('again')`);
      }),
    );
    await Promise.all(works.map(({ begun }) => begun));
    await cutter(url)();
    expect(await Promise.all(works.map(({ ended }) => ended))).toEqual(works.map(() => 'away'));
    for (const { goOn } of works) goOn();
    expect(await one(db)).toBe(1);
    expect([...(await db.execute(query`select * from written`))]).toEqual([]);
  });

  it('without a word, in the middle of a transaction, locks are given back in minutes, those of a claim in twenty seconds', async () => {
    const { db } = await newDatabase();
    const limits = await inTransaction(db, async (tx) => {
      const limit = async () =>
        (await tx.execute<{ ends: string }>(query`select current_setting('transaction_timeout') as ends`))[0]
          ?.ends;
      const usual = await limit();
      await limitShortly(tx);
      return [usual, await limit()];
    });
    expect(limits).toEqual(['2min', '20s']);
    const limited = inTransaction(db, async (tx) => {
      await tx.execute(
        query`select set_config('transaction_timeout', '0', true) || set_config('transaction_timeout', '50ms', true)`,
      );
      // The same as a transaction of which the rest never comes.
      await tx.execute(query`select pg_sleep(20)`);
    });
    expect(isAway(await limited.catch((error: unknown) => error))).toBe(true);
  });

  it('the next questions are answered, however often it happens', async () => {
    const { db, url } = await newDatabase();
    const cut = cutter(url);
    for (let time = 0; time < 3; time += 1) {
      await Promise.allSettled(Array.from({ length: 20 }, () => one(db)));
      await cut();
      // One question may still have been given to a connection that was being cut.
      await one(db).catch(() => {});
      expect(await one(db)).toBe(1);
    }
  });

  it('a transaction on another connection may end', async () => {
    const { db, url } = await newDatabase();
    const spared = underway(db, async (tx) => one(tx));
    await spared.begun;
    const cut = underway(db, async (tx) => one(tx));
    await cut.begun;
    const admin = postgres(url, { max: 1 });
    onTestFinished(() => admin.end());
    await admin`select pg_terminate_backend(pid, 1000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'
      order by xact_start desc limit 1`;
    expect(await cut.ended).toBe('away');
    spared.goOn();
    expect(await spared.ended).toBe('kept');
  });
});

describe('a new connection', () => {
  it('asks nothing of its own, which nobody would wait for if it were lost then; arrays come and go all the same', async () => {
    const asked: string[] = [];
    const db = connect(await newDatabaseUrl(), 1, (statement) => asked.push(statement));
    onTestFinished(db.close);
    expect(await one(db)).toBe(1);
    expect(asked).toEqual(['select 1 as one']);
    const words = ['a', 'b "c"', 'd\\e', '{f, g}'];
    const back = await db.execute(
      query`select ${query.param(words)}::text[] as words, array[gen_random_uuid()] as ids`,
    );
    expect(back[0]).toEqual({ words, ids: [expect.stringMatching(/^[0-9a-f-]{36}$/)] });
  });
});

describe('two transactions in each other’s way', () => {
  it('both end well: the one that PostgreSQL undoes runs again', async () => {
    const { db } = await newDatabase();
    await db.execute(query`create table counted (id int primary key, n int)`);
    await db.execute(query`insert into counted values (1, 0), (2, 0)`);
    const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const raise = (order: readonly [number, number], own: number) =>
      inTransaction(db, async (tx) => {
        await tx.execute(query`update counted set n = n + 1 where id = ${order[0]}`);
        met[own]?.resolve();
        await met[1 - own]?.promise;
        await tx.execute(query`update counted set n = n + 1 where id = ${order[1]}`);
      });
    await Promise.all([raise([1, 2], 0), raise([2, 1], 1)]);
    expect([...(await db.execute(query`select n from counted order by id`))]).toEqual([{ n: 2 }, { n: 2 }]);
  });
});

describe('what nobody answers', () => {
  const settings = async (url: string): Promise<unknown[]> => {
    const db = connect(url, 1);
    onTestFinished(() => db.close());
    const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    return Promise.all(
      names.map(
        async (name) => (await db.execute(query`select current_setting(${name}) as set`))[0]?.['set'],
      ),
    );
  };

  it('is given up: statements, locks, and transactions of a process that froze', async () => {
    const { url } = await newDatabase();
    expect(await settings(url)).toEqual(['30s', '15s', '1min']);
    expect(await settings(`${url}?prepare=false`)).toEqual(['0', '0', '0']);
  });

  /** Its only connection is taken until `holding` goes on. */
  const busyDatabase = async () => {
    const { url, db: other } = await newDatabase();
    await other.execute(query`create table written (what text)`);
    const db = connect(url, 1);
    onTestFinished(() => db.close());
    const holding = underway(db, async (tx) => one(tx));
    await holding.begun;
    return { db, holding };
  };

  it('a database too busy to begin is not waited for, and does nothing when its turn comes', async () => {
    const { db, holding } = await busyDatabase();
    const late = inTransaction(db, (tx) => tx.execute(query`insert into written values ('late')`), {
      begunWithin: 30,
    });
    await expect(late).rejects.toSatisfy(isAway);
    holding.goOn();
    expect(await holding.ended).toBe('kept');
    expect(await one(db)).toBe(1);
    expect([...(await db.execute(query`select * from written`))]).toEqual([]);
  });

  it('a transaction that begins too late does nothing of its work', async () => {
    const { db, holding } = await busyDatabase();
    let worked = false;
    const work = async (tx: Tx) => {
      worked = true;
      await tx.execute(query`insert into written values ('late')`);
    };
    await expect(inTransaction(db, work, { begunWithin: 30 })).rejects.toSatisfy(isAway);
    holding.goOn();
    expect(await holding.ended).toBe('kept');
    // On the only connection: what was asked for before has been answered.
    expect([...(await db.execute(query`select * from written`))]).toEqual([]);
    expect(worked).toBe(false);
  });

  it('a beginning that is refused gives its connection back', async () => {
    const { db } = await newDatabase();
    await db.execute(query`alter table instance rename to elsewhere`);
    for (let time = 0; time < 12; time += 1) await expect(inTransaction(db, one)).rejects.toThrow('instance');
    await db.execute(query`alter table elsewhere rename to instance`);
    expect(await inTransaction(db, one)).toBe(1);
  });
});

describe('a commit whose answer was lost', () => {
  it('is asked for until the database is back', async () => {
    const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve('committed')];
    expect(await wasKept(() => answers.shift()?.() ?? Promise.resolve(null))).toBe(true);
  });

  it('is not believed when it was undone, or is not known', async () => {
    for (const status of ['aborted', null]) expect(await wasKept(() => Promise.resolve(status))).toBe(false);
  });
});
