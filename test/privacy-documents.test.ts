import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dataMap } from '../scripts/privacy/data-map.ts';
import { RULES } from '../scripts/privacy/rules.ts';
import { testsPage } from '../scripts/privacy/tests-page.ts';
import { LOCALES } from '../src/texts/index.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const packageFile = () =>
  z
    .object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
const FACTS = {
  cohort: 'P',
  controller: 'C',
  basis: 'B',
  hosting: 'H',
  programme: 'P',
  dataProtection: 'D',
  operator: 'O',
  backups: '30',
};

describe('the rules on privacy', () => {
  test('are twenty-eight, each with tests that exist', () => {
    expect(RULES.map(({ id }) => id)).toEqual(
      Array.from({ length: 28 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`),
    );
    const missing = RULES.flatMap(({ id, tests }) =>
      tests.filter(([file, title]) => !read(file).includes(title)).map(([, title]) => `${id}: ${title}`),
    );
    expect(missing).toEqual([]);
  });

  test('are listed with their tests, and the list is up to date', () => {
    expect(read('docs/privacy-tests.md')).toBe(testsPage());
  });
});

describe('the documents for an administration', () => {
  test('map the data as the practices declare them', () => {
    expect(read('docs/administration/carte-des-donnees.md')).toBe(dataMap());
  });

  test('say the same purpose everywhere: the notice, the record and the page that presents the bot', () => {
    for (const { notice } of LOCALES) {
      const [purpose] = notice.sections(FACTS, []);
      expect(purpose?.lines.join(' ')).toMatch(/ni à évaluer|does not evaluate/);
    }
    expect(read('docs/administration/registre.md')).toContain('Ni évaluation, ni contrôle de présence');
    expect(read('README.md')).toMatch(/surveill/i);
  });

  test('name the legal basis, which is not consent, and the rights', () => {
    for (const { notice } of LOCALES) {
      const text = notice
        .sections(FACTS, [])
        .flatMap(({ lines }) => lines)
        .join('\n');
      expect(text).toMatch(/Base légale : B|Legal basis: B/);
      expect(text).toMatch(/mon-compte|my-account/);
      expect(text).toMatch(/CNIL/);
    }
    expect(read('docs/administration/registre.md')).toContain('le consentement n’est pas la base');
  });

  test('have a runbook for a breach, with the 72 hours and the command', () => {
    expect(read('docs/administration/violation.md')).toMatch(/npm run privacy -- breach[\s\S]*72 heures/);
  });

  test('screen for an impact assessment, for this version', () => {
    const { version } = packageFile();
    expect(read('docs/administration/aipd-tri.md')).toContain(
      `Relu pour la version ${version.split('.').slice(0, 2).join('.')}`,
    );
  });

  test('have a checklist for social dialogue', () => {
    expect(read('docs/administration/dialogue-social.md').match(/- \[ \]/g)?.length).toBeGreaterThan(5);
  });

  test('tell in one sentence that messages may be asked for, as help does', () => {
    for (const { about } of LOCALES) expect(about.records).toMatch(/CRPA|administrative documents|law/);
  });
});

describe('the repository', () => {
  test('and every address in tests and in the demo is invented', () => {
    const files = globSync('{test,demo,bench}/**/*.{ts,yml,csv,json,txt}', { cwd: ROOT });
    const real = files.flatMap((path) =>
      [...read(path).matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)]
        .filter(
          ([, domain = '']) =>
            !/\.(?:example|invalid|test)$|^(?:(?:eig\.)?example\.(?:com|org)|exemple\.fr|127\.0\.0\.1)$/i.test(
              domain,
            ),
        )
        .map(([address]) => `${path}: ${address}`),
    );
    expect(real).toEqual([]);
  });

  test('and the packages infer nothing from texts', () => {
    const { dependencies } = packageFile();
    const inferring =
      /openai|anthropic|mistral|sentiment|emotion|tensorflow|onnx|transformers|langchain|\bai\b/;
    expect(Object.keys(dependencies).filter((name) => inferring.test(name))).toEqual([]);
  });
});
