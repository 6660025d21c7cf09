import { expect, test } from 'vitest';
import { lighten } from '../../scripts/bundle/lighter.ts';

test('a package whose file is not what it was makes the build fail rather than heavy', () => {
  expect(() => lighten('node_modules/@hono/node-server/dist/index.mjs', 'export {};')).toThrow(
    /what is left out of the bundle is not there/,
  );
});
