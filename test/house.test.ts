import { describe, expect, test } from 'vitest';
import { filesByFolder, readSources } from '../scripts/house/files.ts';
import { circlesIn, importsOf } from '../scripts/house/imports.ts';

const ROOT = `${import.meta.dirname}/..`;
const MOST_IN_A_FOLDER = 20;

const product = readSources(ROOT, ['src', 'commands', 'schedules']);
const code = new Map([...product].filter(([path]) => !path.endsWith('.css')));

describe('the house', () => {
  test('is read whole', () => {
    expect(code.size).toBeGreaterThan(500);
    expect([...importsOf(code).values()].flat().length).toBeGreaterThan(2000);
  });

  test('has no circle of imports, types included', () => {
    expect(circlesIn(importsOf(code))).toEqual([]);
  });

  test('has no folder in which one has to search', () => {
    const folders = filesByFolder([...product.keys(), ...readSources(ROOT, ['test']).keys()]);
    expect([...folders].filter(([, count]) => count > MOST_IN_A_FOLDER)).toEqual([]);
  });
});
