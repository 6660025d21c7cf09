import { describe, expect, test } from 'vitest';
import { filesByFolder, readSources } from '../scripts/house/files.ts';
import { circlesIn, importsOf } from '../scripts/house/imports.ts';
import { isOneWord, topLevelFunctions } from '../scripts/house/names.ts';

const ROOT = `${import.meta.dirname}/..`;
const MOST_IN_A_FOLDER = 20;
/** Of the functions at the top of a file. One word can say enough: `publish`, `refuse`. */
const MOST_OF_ONE_WORD = 0.2;

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

  test('has names that say what a function does or returns', () => {
    const names = [...code.values()].flatMap(topLevelFunctions);
    expect(names.filter(isOneWord).length / names.length).toBeLessThanOrEqual(MOST_OF_ONE_WORD);
  });
});
