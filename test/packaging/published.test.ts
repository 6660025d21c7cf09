import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { isAccepted, licencesPage, productionPackages } from '../../scripts/archive/licences.ts';
import { VERSION } from '../../src/store/core/version.ts';
import { publicCode } from '../fixtures/publiccode/standard.ts';

const ROOT = `${import.meta.dirname}/../..`;
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** The newest version of the changelog that has a day. */
const latestRelease = (): [string, string] => {
  const [, version = '', day = ''] =
    /^## (\d+\.\d+\.\d+), (\d+ \w+ \d{4})$/m.exec(read('CHANGELOG.md')) ?? [];
  return [version, new Date(`${day} UTC`).toISOString().slice(0, 10)];
};

describe('what is published', () => {
  it('describes itself as the standard for public code asks', () => {
    const found = publicCode.parse(load(read('publiccode.yml')));
    expect([found.softwareVersion, found.releaseDate]).toEqual(latestRelease());
    expect(found.localisation.availableLanguages).toEqual(Object.keys(found.description));
    expect(found.legal.license).toBe(JSON.parse(read('package.json')).license);
  });

  it.each([
    ['a key that nobody knows', { licence: 'MIT' }],
    ['a category out of the list', { categories: ['chat'] }],
    ['a scope out of the list', { intendedAudience: { scope: ['administration'] } }],
    ['a deprecated key', { inputTypes: ['text/plain'] }],
    ['no address', { url: 'ritournelle' }],
    ['a contract without a contractor', { maintenance: { type: 'contract' } }],
    ['a community without a contact', { maintenance: { type: 'community', contacts: [] } }],
    ['another version of the standard', { publiccodeYmlVersion: '0.4' }],
  ])('would not pass with %s', (_, changed) => {
    const ours = publicCode.parse(load(read('publiccode.yml')));
    expect(publicCode.safeParse({ ...ours, ...changed }).success).toBe(false);
  });

  it('says what is still to be named before it is published', () => {
    const { url, maintenance } = publicCode.parse(load(read('publiccode.yml')));
    const isInvented = new URL(url).hostname.endsWith('.example');
    const toName = [
      ...(isInvented ? ['`url`'] : []),
      ...('contacts' in maintenance && maintenance.contacts?.some(({ email }) => !email)
        ? ['`maintenance.contacts`']
        : []),
    ];
    const [, publishing = ''] = read('CONTRIBUTING.md').split('## Publishing');
    for (const name of toName) expect(publishing).toContain(name);
  });

  it('has a number, whose changes are told first in the changelog', () => {
    expect(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(VERSION);
    for (const path of ['Dockerfile', 'compose.yaml'])
      expect(read(path)).toContain(`ritournelle-${VERSION}-`);
  });

  it('depends on nothing whose licence nobody accepted, and lists all of it', () => {
    const packages = productionPackages(ROOT);
    expect(packages.filter(({ licence }) => !isAccepted(licence))).toEqual([]);
    expect(packages.length).toBeGreaterThan(200);
    // npm run licences writes it again.
    expect(read('docs/licences.md')).toBe(licencesPage(packages));
  });

  it('has that looked at by npm run check, which is what lands a change', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    expect(scripts['check']).toContain('npm run licences:check');
    expect(scripts['licences:check']).toContain('--check');
    expect(read('.ci/run')).toMatch(/^npm run check$/m);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['ISC AND GPL-3.0', false],
    ['UNKNOWN', false],
  ])('takes the licence %s: %s', (licence, accepted) => {
    expect(isAccepted(licence)).toBe(accepted);
  });
});
