import { RULES } from './rules.ts';

/** Every rule with the tests that hold it. */
export const testsPage = (): string =>
  [
    '# Privacy as tests',
    '',
    'Each rule on people’s data, and the tests that hold it. This page is made by `npm run privacy -- tests` from',
    '`scripts/privacy/`; a test fails when it is stale or names a test that does not exist.',
    '',
    '| Rule | What it says | Tests |',
    '|---|---|---|',
    ...RULES.map(
      ({ id, says, tests }) =>
        `| ${id} | ${says} | ${tests.map(([file, title]) => `\`${file}\`: “${title}…”`).join('<br>')} |`,
    ),
    '',
  ].join('\n');
