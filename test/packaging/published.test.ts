import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isAccepted, licencesPage, productionPackages } from '../../scripts/archive/licences.ts';
import { VERSION } from '../../src/store/core/version.ts';

const ROOT = `${import.meta.dirname}/../..`;
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** The core keys of the standard, version 0.4: https://yml.publiccode.tools/schema.core.html */
const description = z.strictObject({
  genericName: z.string().max(35),
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().max(100)).min(1),
});
const dependency = z.strictObject({ name: z.string(), versionMin: z.string(), optional: z.boolean() });
const publicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date(),
  platforms: z.array(z.string()).min(1),
  categories: z
    .array(z.enum(['collaboration', 'communications', 'event-management', 'employee-management']))
    .min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library']),
  intendedAudience: z.strictObject({ scope: z.array(z.string()) }),
  description: z.strictObject({ fr: description, en: description }),
  legal: z.strictObject({ license: z.literal('MIT') }),
  maintenance: z.strictObject({
    type: z.literal('community'),
    contacts: z.array(z.strictObject({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()) }),
  dependsOn: z.strictObject({ open: z.array(dependency) }),
});

describe('what is published', () => {
  it('describes itself as the standard for public code asks', () => {
    const found = publicCode.parse(parse(read('publiccode.yml')));
    expect(found.softwareVersion).toBe(VERSION);
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

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['ISC AND GPL-3.0', false],
    ['UNKNOWN', false],
  ])('takes the licence %s: %s', (licence, accepted) => {
    expect(isAccepted(licence)).toBe(accepted);
  });
});

describe('the units of a supervisor', () => {
  const units = globSync('packaging/*.{service,timer}', { cwd: ROOT });
  const archive = read('scripts/archive/contents.ts');

  it('run commands that the archive has', () => {
    const asked = units.flatMap((path) => [...read(path).matchAll(/\/opt\/ritournelle\/ritournelle (\w+)/g)]);
    expect(new Set(asked.map(([, command]) => command))).toEqual(new Set(['alive', 'backup', 'start']));
    for (const command of ['alive', 'backup']) expect(archive).toContain(`'${command}'`);
  });

  it('are understood by systemd, where it is installed', () => {
    const said = units.flatMap((path) => {
      try {
        execFileSync('systemd-analyze', ['verify', '--man=no', path], {
          cwd: ROOT,
          encoding: 'utf8',
          stdio: 'pipe',
        });
        return [];
      } catch (error) {
        const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
        // It is not installed in /opt here.
        return text
          .split('\n')
          .filter((line) => line !== '' && !/opt\/ritournelle\/ritournelle is not executable/.test(line));
      }
    });
    expect(said).toEqual([]);
  });
});
