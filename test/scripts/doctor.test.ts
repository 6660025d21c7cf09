import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { databaseFindings } from '../../scripts/doctor/database.ts';
import { examineAddress, examineBot, unreachedFinding } from '../../scripts/doctor/address.ts';
import { examineErasures, examineNode, examineSettings } from '../../scripts/doctor/settings.ts';
import { slack } from '../../src/chat/slack/platform.ts';
import { mattermost } from '../../src/chat/mattermost/platform.ts';
import type { Finding } from '../../src/chat/adapter/finding.ts';
import type { DatabaseReport } from '../../src/store/core/examine.ts';
import { en } from '../../src/texts/en/index.ts';
import { fr } from '../../src/texts/fr/index.ts';

const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ good, what, next }) => `${good ? 'ok' : 'todo'} ${what}${next ? ` → ${next}` : ''}`);

const serve = async (answer: RequestListener): Promise<{ url: string; port: number; close: () => void }> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, port, close: () => void server.close() };
};

const CERTIFICATES = join(import.meta.dirname, '../fixtures/chat/slack/certificates');

const OURS = { 'x-served-by': 'ritournelle' };

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const NOW = new Date('2026-11-27T10:00:00Z');

const report = (more: Partial<DatabaseReport> = {}): DatabaseReport => ({
  major: 18,
  version: '18.4',
  role: 'app',
  readOnly: false,
  mayCreate: true,
  at: Temporal.Instant.from('2026-11-27T10:00:00Z'),
  ...more,
});

const LIVE = { kind: 'live', databaseUrl: 'postgres://app@db/x' } as const;

const ofDatabase = (more: Partial<DatabaseReport>, checks: string[] = ['known'], texts = en): string[] =>
  said(databaseFindings(report(more), { config: LIVE, checks, now: NOW }, texts));

describe('the database, to whoever installs', () => {
  it('is good', () => {
    expect(ofDatabase({ keyCheck: 'known', kind: 'live', floor: '0.2.0' })).toEqual([
      'ok database: PostgreSQL 18.4, role app',
      'ok key: that of the last start',
      'ok clock: 0 s from the database’s',
    ]);
  });

  it.each([
    [{ major: 14, version: '14.9' }, /PostgreSQL 14\.9, too old → Take PostgreSQL 15/],
    [{ readOnly: true }, /only reads → Put the address of the main server/],
    [{ mayCreate: false }, /role app may not create tables.* → .*OWNER TO app/],
    [{ writeRefused: '53100' }, /a write is refused \(53100\) → Look at the room/],
    [{ kind: 'sandbox' as const }, /belongs to a sandbox → Set another DATABASE_URL/],
    [{ unfinished: true as const }, /a backup began to be restored.* → Restore it again: npm run restore/],
    [{ floor: '9.0.0' }, /asks for Ritournelle 9\.0\.0 or later → Start that version/],
    [{ keyCheck: 'another' }, /SECRET_KEY is not that of the last start → .*SECRET_KEY_PREVIOUS/],
    [{ at: Temporal.Instant.from('2026-11-27T10:10:00Z') }, /clock: 600 s .* → Synchronise both machines/],
  ])('with %o is told with what to do', (more, sentence) => {
    expect(ofDatabase(more).filter((one) => one.startsWith('todo'))).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  it('is told in French first', () => {
    expect(ofDatabase({ readOnly: true }, [], fr)[0]).toMatch(/^todo base : ce serveur ne fait que lire/);
  });
});

describe('the settings, to whoever installs', () => {
  it('are closed to other users of the machine, or it is said', () => {
    const path = join(aFolder(), '.env');
    expect(examineSettings(en, path).good).toBe(true);
    writeFileSync(path, '', { mode: 0o600 });
    expect(said([examineSettings(en, path)])[0]).toMatch(/^ok .*those of the file/);
    chmodSync(path, 0o644);
    expect(said([examineSettings(en, path)])[0]).toMatch(/^todo .* → Close it: chmod 600/);
  });

  it('want a Node that is not too old', () => {
    expect(said([examineNode(en, 'v20.1.0')])[0]).toMatch(/^todo Node: v20\.1\.0, too old → /);
    expect(examineNode(en).good).toBe(true);
  });

  it('remember erasures outside the database of real people', () => {
    const gone = join(aFolder(), 'erasures.jsonl');
    expect(examineErasures({ kind: 'sandbox' }, true, en)).toEqual([]);
    expect(said(examineErasures({ kind: 'live' }, false, en))[0]).toContain('→ Set ERASURES_FILE');
    expect(said(examineErasures({ kind: 'live', erasuresFile: gone }, true, en))[0]).toContain(
      '→ Put it back',
    );
    expect(examineErasures({ kind: 'live', erasuresFile: gone }, false, en)[0]?.good).toBe(true);
  });
});

describe('the bot, to whoever installs', () => {
  it('is stopped, or its port is taken, or it lacks something', async () => {
    const gone = await serve(() => {});
    gone.close();
    expect((await examineBot({ host: '127.0.0.1', port: gone.port }, en)).finding.good).toBe(true);
    const other = await serve((_request, response) => response.end('hello'));
    const taken = await examineBot({ host: '0.0.0.0', port: other.port }, en);
    expect(said([taken.finding])[0]).toMatch(/^todo bot: something else answers on port \d+ → Stop that/);
    const lame = await serve((_request, response) =>
      response
        .writeHead(503, OURS)
        .end(JSON.stringify({ checks: { database: false, chats: true, disk: false } })),
    );
    const { finding, runs } = await examineBot({ host: '127.0.0.1', port: lame.port }, en);
    expect(runs).toBe(true);
    expect(said([finding])[0]).toMatch(/^todo bot: it runs, and lacks database, disk → /);
  });
});

describe('the public address, to whoever installs', () => {
  const examine = async (publicUrl: string, environment: Record<string, string> = {}) =>
    said(await examineAddress({ publicUrl, platforms: [slack, mattermost], environment }, en));

  it('leads to the bot, for each platform that calls it', async () => {
    const { url } = await serve((_request, response) => response.writeHead(404, OURS).end());
    expect(await examine(url, { SLACK_SIGNING_SECRET: 'x' })).toEqual([
      expect.stringMatching(/^todo public address: http:.* is not HTTPS/),
      'ok public address: leads to the bot (/livez, /notice/, /calendar/, /slack/events, /mattermost/)',
    ]);
  });

  it('that a proxy keeps for itself is told path by path', async () => {
    const { url } = await serve((request, response) =>
      request.url?.startsWith('/calendar')
        ? response.writeHead(403).end()
        : response.writeHead(404, OURS).end(),
    );
    expect((await examine(url)).at(-1)).toMatch(
      /^todo .*\/calendar\/ does not reach the bot \(the proxy answers 403\) → Let the reverse proxy lead \/calendar\//,
    );
  });

  it('whose certificate has expired, or is of nobody known, is told', async () => {
    expect(said([unreachedFinding('CERT_HAS_EXPIRED', en)])[0]).toMatch(
      /its certificate has expired → Renew/,
    );
    const files = ['key.pem', 'certificate.pem'].map((name) => readFileSync(join(CERTIFICATES, name)));
    const server = createTlsServer({ key: files[0], cert: files[1] }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect((await examine(`https://127.0.0.1:${port}`)).at(-1)).toMatch(
      /^todo .*its certificate is not recognised \([A-Z_]+\) → .*NODE_EXTRA_CA_CERTS/,
    );
  });

  it('that nobody answers is told', async () => {
    const { url, close } = await serve(() => {});
    close();
    expect((await examine(url)).at(-1)).toMatch(/^todo .*does not answer \(ECONNREFUSED\) → /);
  });
});
