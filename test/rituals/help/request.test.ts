import { describe, expect, it } from 'vitest';
import {
  isLasting,
  isRunning,
  isSolved,
  readTags,
  STATES,
  tagFault,
  tagsIn,
  weeksSince,
  widerAudience,
} from '../../../src/rituals/help/request.ts';

describe('subjects', () => {
  it('are read from a list, once each, without what is empty', () => {
    expect(readTags('PostGIS, postgis ; Données ouvertes, !')).toEqual(['postgis', 'donnees-ouvertes']);
  });

  it('are five at most, of thirty characters at most', () => {
    expect(tagFault(Array.from({ length: 5 }, (_, rank) => `t${rank}`))).toBeUndefined();
    expect(tagFault(Array.from({ length: 6 }, (_, rank) => `t${rank}`))).toEqual({
      code: 'too-many-tags',
      max: 5,
    });
    expect(tagFault(['x'.repeat(30)])).toBeUndefined();
    expect(tagFault(['a', 'x'.repeat(31)])).toEqual({ code: 'tag-too-long', max: 30 });
  });

  it('are found in a text as whole words: lasting problems, then known skills, five at most', () => {
    expect(tagsIn('Le réseau coupe QGIS', ['qgis', 'gis'])).toEqual(['reseau', 'qgis']);
    expect(tagsIn('les postes', [])).toEqual([]);
    expect(tagsIn('réseau wifi vpn poste badge matériel', [])).toHaveLength(5);
    expect(tagsIn('wifi', ['wifi'])).toEqual(['wifi']);
  });

  it('last when one of them is a machine or a network', () => {
    expect([isLasting(['qgis', 'vpn']), isLasting(['qgis']), isLasting([])]).toEqual([true, false, false]);
  });
});

it('a request runs while open or taken, and is solved or worked around', () => {
  expect(STATES.filter(isRunning)).toEqual(['open', 'claimed']);
  expect(STATES.filter(isSolved)).toEqual(['solved', 'around']);
});

it('its readers only grow', () => {
  expect(widerAudience('mentors')).toBe('cohort');
  expect(widerAudience('cohort')).toBe('community');
  expect(widerAudience('community')).toBeUndefined();
});

it.each([
  ['2026-11-23', 0],
  ['2026-11-17', 0],
  ['2026-11-16', 1],
  ['2026-09-01', 11],
])('a wait since %s is %s whole weeks', (since, weeks) => {
  expect(weeksSince(Temporal.PlainDate.from(since), Temporal.PlainDate.from('2026-11-23'))).toBe(weeks);
});
