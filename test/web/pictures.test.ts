import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DRAWN_BY, pageDigest } from '../fixtures/web/page-drawn.ts';

test('no picture of the documentation is older than the page: after a change to it, `npm run pictures` takes them again', () => {
  expect(readFileSync(DRAWN_BY, 'utf8').trim()).toBe(pageDigest());
});
